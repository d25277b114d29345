import { utf8Length } from '../../core/text/bytes.ts';
import { hasInvisible, hasLoneSurrogate } from '../characters/characters.ts';
import { checkServerName, hasEmptyLabel, hasImpossiblePort } from './server-name.ts';

/** Longest room id: 255 bytes with its sigil and domain (specification, appendices, "Room IDs"). */
export const MAX_ROOM_ID_BYTES = 255;

/** Characters behind the `!` of a room id since room version 12: a SHA-256 in unpadded url-safe base64. */
export const HASH_LENGTH = 43;

/**
 * `v12`: a hash without a domain, since room version 12. `domain`: an opaque part, a colon and the server that made it.
 * A hash with a domain is of the second kind (MSC4291).
 */
export type RoomIdFormat = 'v12' | 'domain';

export interface RoomId {
  readonly id: string;
  readonly format: RoomIdFormat;
}

const V12 = /^![A-Za-z0-9_-]{43}$/;

/** 32 bytes leave two bits of the last of 43 characters unused, and those are zero. No server tests it. */
const POSSIBLE_HASH = /[AEIMQUYcgkosw048]$/;

/** Spaces, and what joins and varies emoji. */
const IN_REAL_ROOMS = / |\u00a0|\u200d|\ufe0e|\ufe0f/g;

const hasAccident = (text: string): boolean => hasInvisible(text.replace(IN_REAL_ROOMS, ''));

/**
 * Reads a room id. Stricter than the grammar in two respects, which are accidents of pasting: control and invisible characters in
 * the opaque part, and a server name with an empty label, which Synapse never accepts. Spaces and emoji occur in real rooms.
 */
export const parseRoomId = (text: string): RoomId | undefined => {
  if (V12.test(text)) return { id: text, format: 'v12' };
  const colon = text.indexOf(':');
  if (!text.startsWith('!') || colon === -1 || utf8Length(text) > MAX_ROOM_ID_BYTES) return undefined;
  if (hasAccident(text) || hasLoneSurrogate(text)) return undefined;
  const serverName = text.slice(colon + 1);
  const isServer = checkServerName(serverName).valid && !hasEmptyLabel(serverName);
  return isServer ? { id: text, format: 'domain' } : undefined;
};

/** The specification recommends letters and digits; anything else is legal and occurs, but breaks some software. */
export const isDiscouraged = ({ id, format }: RoomId): boolean =>
  format === 'domain' && !/^![A-Za-z0-9]+:/.test(id);

/** A v12 id whose last character no hash can end with: most likely mistyped. */
export const isUnlikelyHash = ({ id, format }: RoomId): boolean =>
  format === 'v12' && !POSSIBLE_HASH.test(id);

/** A server name that some servers refuse: a port that no machine has. */
export const hasDoubtfulServer = ({ id, format }: RoomId): boolean =>
  format === 'domain' && hasImpossiblePort(id.slice(id.indexOf(':') + 1));
