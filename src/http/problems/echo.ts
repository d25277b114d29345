import { hasSecret } from '../../core/secrets/secrets.ts';

/** Longest plain name that is repeated: no field of this API has more, and hardly any credential has as few. */
export const MAX_ECHOED_NAME = 20;

/** Words joined by dots or colons, as in `m.room.name` and `@alice:example.org`. */
const IDENTIFIER = /^@?[a-z0-9_-]+(?:[.:][a-z0-9_-]+)+$/;

/** Longest identifier that is repeated; a user id has at most 255 bytes. */
export const MAX_ECHOED_IDENTIFIER = 255;

/**
 * Whether a name that the caller made up may be repeated in a response. Responses end up in logs and tickets, and where a
 * name is expected a secret can be sent by mistake, such as `?mat_…` instead of a body.
 */
export const mayEcho = (name: string): boolean => {
  if (hasSecret(name)) return false;
  if (name.length <= MAX_ECHOED_NAME && /^[A-Za-z][A-Za-z0-9_-]*$/.test(name)) return true;
  return name.length <= MAX_ECHOED_IDENTIFIER && IDENTIFIER.test(name);
};
