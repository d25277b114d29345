import type { Tombstone } from './schema.ts';
import { visibleJson } from './visible-json.ts';

/** A POSIX shell takes everything between single quotes literally, except a single quote. */
const singleQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * The request as one line for a POSIX shell. Whatever the input, it runs nothing but curl: the body is in single quotes, and
 * the path, percent-encoded, holds no character that means anything in double quotes, not even the `!` of bash's history.
 * `--globoff` keeps curl from reading the brackets of an IPv6 homeserver as a range.
 */
export const curlCommand = ({ method, path, body }: NonNullable<Tombstone['request']>): string =>
  [
    `curl --fail-with-body --globoff --request ${method}`,
    '--header "Authorization: Bearer $MATRIX_ACCESS_TOKEN"',
    "--header 'Content-Type: application/json'",
    `--data-raw ${singleQuoted(visibleJson(body))}`,
    `"$MATRIX_HOMESERVER${path}"`,
  ].join(' ');
