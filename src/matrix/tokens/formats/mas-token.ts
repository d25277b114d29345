import { CHECKSUM_LENGTH } from '../../../core/text/base62-checksum.ts';
import { utf8Length } from '../../../core/text/bytes.ts';
import { hasLoneSurrogate } from '../../characters/characters.ts';
import type { TokenReading } from '../reading.ts';
import type { TokenWarning } from '../schema.ts';
import { masChecksum } from './checksum.ts';

/** Bytes in the random part (MAS crates/data-model/src/tokens.rs: 30 of rand's `Alphanumeric`). */
export const MAS_RANDOM_LENGTH = 30;

/** Bytes of the whole token: `mat`, `_`, the random part, `_`, the checksum. */
export const MAS_TOKEN_LENGTH = 'mat_'.length + MAS_RANDOM_LENGTH + '_'.length + CHECKSUM_LENGTH;

const WRONG_CHECKSUM: TokenWarning = {
  code: 'wrong-checksum',
  message:
    'The checksum does not fit, so a character was changed, or the prefix was replaced by another. The Matrix ' +
    'Authentication Service refuses such a token without looking it up. Copy it again from where it came from.',
};

const UNUSUAL_CHARACTERS: TokenWarning = {
  code: 'unusual-characters',
  message:
    'The random part holds characters other than letters and digits. The Matrix Authentication Service makes no such ' +
    'tokens, although it tests only the length in bytes.',
};

const wrongShape = (parts: readonly string[]): TokenWarning => {
  const [, random = '', checksum = ''] = parts;
  const found =
    parts.length === 3
      ? `this one has ${utf8Length(random)} and ${utf8Length(checksum)}`
      : `this one has ${parts.length} part${parts.length === 1 ? '' : 's'} between underscores instead of 3`;
  return {
    code: 'wrong-shape',
    message:
      `A token with this prefix has exactly ${MAS_TOKEN_LENGTH} characters: the prefix, ${MAS_RANDOM_LENGTH} letters or ` +
      `digits, an underscore and ${CHECKSUM_LENGTH} for the checksum; ${found}. The Matrix Authentication Service refuses ` +
      'it. Most likely it was cut off or is only an example.',
  };
};

/**
 * Tests a token with a MAS prefix in the order of MAS itself: number of parts, their lengths in bytes, checksum. Like
 * MAS it does not test the alphabet of the random part (`TokenType::check`).
 */
export const readMasToken = (token: string): TokenReading => {
  const parts = token.split('_');
  const [prefix = '', random = '', checksum = ''] = parts;
  const complete =
    parts.length === 3 &&
    utf8Length(random) === MAS_RANDOM_LENGTH &&
    utf8Length(checksum) === CHECKSUM_LENGTH &&
    !hasLoneSurrogate(token);
  if (!complete)
    return { form: 'malformed', checksum: 'not-checked', localpart: null, warnings: [wrongShape(parts)] };
  const valid = masChecksum(`${prefix}_${random}`) === checksum;
  const unusual = !/^[0-9A-Za-z]+$/.test(random);
  return {
    form: 'complete',
    checksum: valid ? 'valid' : 'invalid',
    localpart: null,
    warnings: [...(valid ? [] : [WRONG_CHECKSUM]), ...(unusual ? [UNUSUAL_CHARACTERS] : [])],
  };
};
