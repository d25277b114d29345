import { hasLoneSurrogate } from '../characters/characters.ts';
import { isNewLocalpart } from '../grammar/alphabet.ts';
import { MAX_USER_ID_BYTES, userIdBytes } from '../grammar/user-id.ts';
import type { LocalpartValidation } from './schema.ts';

export type LocalpartClass = LocalpartValidation['class'];

/** The shortest server name there can be; stands in when none is given, so that "too long" is never said in error. */
const SHORTEST_SERVER_NAME = 'x';

/** Bytes of the whole user id; without a server name, the fewest that it can have. */
export const wholeBytes = (localpart: string, serverName: string | undefined): number =>
  userIdBytes(localpart, serverName ?? SHORTEST_SERVER_NAME);

/** Printable ASCII, of which historical localparts consist. `:` is ruled out before. */
const HISTORICAL = /^[!-~]+$/;

/**
 * The class by the specification (appendices, "User Identifiers" and "Historical User IDs"). What can be part of no user id
 * at all comes first, then length, then the alphabet; an empty localpart is non-compliant.
 */
export const classOfLocalpart = (localpart: string, serverName: string | undefined): LocalpartClass => {
  if (/[:\0]/.test(localpart) || hasLoneSurrogate(localpart)) return 'invalid';
  if (wholeBytes(localpart, serverName) > MAX_USER_ID_BYTES) return 'too-long';
  if (isNewLocalpart(localpart)) return 'valid';
  return HISTORICAL.test(localpart) ? 'historical' : 'non-compliant';
};
