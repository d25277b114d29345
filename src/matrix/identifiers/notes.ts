import { checkServerName, hasEmptyLabel, hasImpossiblePort } from '../grammar/server-name.ts';
import type { IdentifierNote } from './schema.ts';

/** Most servers in a link (specification, appendices, "Routing"). */
const MAX_VIA = 3;

const isIpLiteral = (name: string): boolean => {
  const check = checkServerName(name);
  return check.valid && check.isIpLiteral;
};

/** The servers of a link through which a room can really be joined, and what is wrong with the others. */
export const readVia = (
  via: readonly string[],
): { readonly servers: readonly string[]; readonly notes: readonly IdentifierNote[] } => {
  const valid = via.filter((name) => checkServerName(name).valid);
  const servers = [...new Set(valid.filter((name) => !isIpLiteral(name)))];
  const notes: IdentifierNote[] = [];
  if (valid.length < via.length) {
    notes.push({
      code: 'via-not-a-server',
      message: 'A `via` in the link is no server name, and leads nowhere.',
    });
  }
  if (valid.some(isIpLiteral)) {
    notes.push({
      code: 'via-ip-address',
      message: 'A `via` is an IP address, which servers do not join through.',
    });
  }
  if (servers.length > MAX_VIA) {
    notes.push({
      code: 'via-too-many',
      message: `Links carry at most ${MAX_VIA} servers by the specification.`,
    });
  }
  return { servers: servers.slice(0, MAX_VIA), notes };
};

const VIA_HINT =
  'Without one the join fails with "No known servers" unless your server is in the room already. Ask somebody in the room for ' +
  'a link (Room info → Copy link), or add ?via= with the server of a member.';

/** Why a link to a room may not work: the server in a room id only made the id, and need not be in the room. */
export const viaMissing = (isLink: boolean): IdentifierNote => ({
  code: 'via-missing',
  message: isLink
    ? `The link names no server to join through (via). ${VIA_HINT}`
    : `A room id alone names no server to join through. ${VIA_HINT}`,
});

/** What is odd about the server name of an identifier. */
export const serverNotes = (serverName: string): IdentifierNote[] => {
  if (hasEmptyLabel(serverName)) {
    const message =
      'The server name ends in a full stop or has two in a row; Synapse takes no such name. Most likely a sentence ended there.';
    return [{ code: 'bad-server-name', message }];
  }
  if (!hasImpossiblePort(serverName)) return [];
  return [{ code: 'doubtful-server-name', message: 'The port is over 65535, which some servers refuse.' }];
};
