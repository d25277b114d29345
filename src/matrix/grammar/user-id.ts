import { utf8Length } from '../../core/text/bytes.ts';
import { hasLoneSurrogate } from '../characters/characters.ts';
import { checkServerName } from './server-name.ts';

/** Longest user id: 255 bytes with its sigil and server name (specification, appendices, "User Identifiers"). */
export const MAX_USER_ID_BYTES = 255;

export interface UserId {
  readonly localpart: string;
  readonly serverName: string;
}

/** Length of `@localpart:serverName` in bytes of UTF-8, the unit of the limit. */
export const userIdBytes = (localpart: string, serverName: string): number =>
  utf8Length(localpart) + utf8Length(serverName) + '@:'.length;

/**
 * Reads a whole user id, historical ones included: any code points but `:`, NUL and surrogates in the localpart. It
 * splits at the first colon, because server names contain colons.
 */
export const parseUserId = (text: string): UserId | undefined => {
  const colon = text.indexOf(':');
  if (!text.startsWith('@') || colon === -1) return undefined;
  const localpart = text.slice(1, colon);
  const serverName = text.slice(colon + 1);
  if (localpart.includes('\0') || hasLoneSurrogate(localpart)) return undefined;
  if (userIdBytes(localpart, serverName) > MAX_USER_ID_BYTES) return undefined;
  return checkServerName(serverName).valid ? { localpart, serverName } : undefined;
};
