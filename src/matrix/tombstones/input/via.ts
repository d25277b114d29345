import type { RoomId } from '../../grammar/room-id.ts';
import { checkServerName } from '../../grammar/server-name.ts';
import type { UserId } from '../../grammar/user-id.ts';
import type { TombstoneWarning } from '../schema.ts';

/** Most servers in a link (specification, appendices, "Routing"). */
export const MAX_VIA = 3;

export interface Via {
  readonly servers: readonly string[];
  readonly warnings: readonly TombstoneWarning[];
}

const isIpLiteral = (name: string): boolean => {
  const check = checkServerName(name);
  return check.valid && check.isIpLiteral;
};

const IP_ADDRESS: TombstoneWarning = {
  code: 'via-ip-address',
  message: 'Servers that are named by an IP address were left out of the links, as the specification asks.',
};

const TOO_MANY: TombstoneWarning = {
  code: 'via-too-many',
  message: `Links carry at most ${MAX_VIA} servers; the first ${MAX_VIA} were taken.`,
};

const fromSender = (serverName: string): TombstoneWarning => ({
  code: 'via-from-sender',
  message:
    `The links lead through ${serverName}, the server of the sender, as clients do when they follow a tombstone. ` +
    'That works only if somebody of that server is in the new room.',
});

const missing = (replacement: RoomId): TombstoneWarning => ({
  code: 'via-missing',
  message:
    'The links name no server to join through, so they work only for people whose server is in the new room already. ' +
    (replacement.format === 'v12'
      ? 'The id of a room of version 12 holds no server at all: give up to three in `via`.'
      : 'The server in the room id only made the id, and need not be in the room: give up to three in `via`.'),
});

/** The servers for the links: those given, or else the sender's; the server in a room id says nothing. */
export const chooseVia = (given: readonly string[], sender: UserId | undefined, replacement: RoomId): Via => {
  const candidates = given.length > 0 || sender === undefined ? given : [sender.serverName];
  const names = candidates.filter((name) => !isIpLiteral(name));
  const servers = [...new Set(names)];
  const warnings: TombstoneWarning[] = [];
  if (names.length < candidates.length) warnings.push(IP_ADDRESS);
  if (servers.length > MAX_VIA) warnings.push(TOO_MANY);
  const [first] = servers;
  if (first === undefined) warnings.push(missing(replacement));
  else if (given.length === 0) warnings.push(fromSender(first));
  return { servers: servers.slice(0, MAX_VIA), warnings };
};
