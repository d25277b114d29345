import { base62Checksum } from '../../../core/text/base62-checksum.ts';
import { fromBase64 } from '../../../core/text/bytes.ts';
import type { TokenReading } from '../reading.ts';
import type { TokenWarning } from '../schema.ts';

/** Synapse synapse/handlers/auth.py: the localpart in unpadded standard base64, 20 letters, the checksum. */
const ACCESS_OR_REFRESH = /^sy[tr]_[A-Za-z0-9+/]*_[A-Za-z]{20}_[0-9A-Za-z]{6}$/;
const LOGIN = /^syl_[A-Za-z]{20}_[0-9A-Za-z]{6}$/;

/** A middle part is whole as soon as an underscore follows, also in a token that was cut off later. */
const MIDDLE_PART = /^sy[tr]_([A-Za-z0-9+/]*)_/;

const WRONG_SHAPE: Readonly<Record<string, string>> = {
  syt_:
    'A syt_ token has the localpart in base64, 20 letters and a checksum of 6, joined by underscores; this one has ' +
    'not. Synapse makes no such tokens, so it was most likely cut off or is only an example. The Matrix Authentication ' +
    'Service does not test the shape: it looks up anything that starts with syt_.',
  syr_:
    'A syr_ token has the localpart in base64, 20 letters and a checksum of 6, joined by underscores; this one has ' +
    'not, and Synapse refuses it with 401 M_UNKNOWN_TOKEN. The Matrix Authentication Service does not test the shape: ' +
    'it looks up anything that starts with syr_.',
  syl_:
    'A syl_ token has 20 letters and a checksum of 6, joined by an underscore; this one has not. Most likely it was ' +
    'cut off.',
};

const WRONG_CHECKSUM: Readonly<Record<string, string>> = {
  syt_:
    'The checksum does not fit, so most likely a character was changed. That is no proof: for syt_ tokens Synapse ' +
    'does not test the checksum but only looks the token up, and so does the Matrix Authentication Service.',
  syr_:
    'The checksum does not fit, so a character was changed, or the prefix was replaced by another. Synapse tests it for ' +
    'refresh tokens and answers 401 M_UNKNOWN_TOKEN "invalid refresh token"; the Matrix Authentication Service does not ' +
    'test it but looks the token up.',
  syl_:
    'The checksum does not fit, so most likely a character was changed. Synapse does not test it for login tokens but ' +
    'only looks the token up.',
};

const warning = (
  code: 'wrong-shape' | 'wrong-checksum',
  messages: Readonly<Record<string, string>>,
  prefix: string,
) => ({ code, message: messages[prefix] ?? '' }) satisfies TokenWarning;

/** The localpart in the middle of a token; null when there is none, or when its bytes are not UTF-8. */
const decodeLocalpart = (token: string): string | null => {
  const base64 = MIDDLE_PART.exec(token)?.[1];
  const bytes = base64 === undefined ? undefined : fromBase64(base64);
  if (bytes === undefined) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * Reads a token with one of Synapse's prefixes. The base64 holds no underscore, so the last one always stands before the
 * checksum, which covers all that precedes it, prefix included.
 */
export const readSynapseToken = (token: string): TokenReading => {
  const prefix = token.slice(0, 4);
  const localpart = decodeLocalpart(token);
  if (!ACCESS_OR_REFRESH.test(token) && !LOGIN.test(token)) {
    const warnings = [warning('wrong-shape', WRONG_SHAPE, prefix)];
    return { form: 'malformed', checksum: 'not-checked', localpart, warnings };
  }
  const end = token.lastIndexOf('_');
  const valid = base62Checksum(token.slice(0, end)) === token.slice(end + 1);
  return {
    form: 'complete',
    checksum: valid ? 'valid' : 'invalid',
    localpart,
    warnings: valid ? [] : [warning('wrong-checksum', WRONG_CHECKSUM, prefix)],
  };
};
