import { hasDoubtfulServer, isDiscouraged, isUnlikelyHash, type RoomId } from '../../grammar/room-id.ts';
import type { TombstoneWarning } from '../schema.ts';
import type { CheckedInput } from './check-input.ts';

/** Room type of spaces (specification, "Spaces"). */
export const SPACE_TYPE = 'm.space';

const ROOM_ID_MISSING: TombstoneWarning = {
  code: 'room-id-missing',
  message:
    'Without the id of the old room (roomId) there is no request, no command line and no createRoom half, and nobody can ' +
    'check that the room does not replace itself.',
};

const CANNOT_BE_UNDONE: TombstoneWarning = {
  code: 'cannot-be-undone',
  message:
    'A tombstone cannot be taken back: redacting it breaks the link, and empty content is refused. A wrong one is repaired ' +
    'by sending another tombstone with the right room.',
};

const UPGRADE_IS_BETTER: TombstoneWarning = {
  code: 'upgrade-is-better',
  message:
    'POST /_matrix/client/v3/rooms/{roomId}/upgrade (/upgraderoom in Element) does everything at once: it creates the new ' +
    'room, copies its settings, moves the aliases and sends the tombstone. Build one by hand when that failed half-way, or ' +
    'when the new room exists.',
};

const PREDECESSOR_NEEDED: TombstoneWarning = {
  code: 'predecessor-needed',
  message:
    'Clients hide the old room only if the create event of the new room names it as its predecessor, which cannot be ' +
    'added later. Towards a room that was created without, the tombstone is only a redirect, and members who leave the old ' +
    'room may leave both.',
};

const EMPTY_BODY: TombstoneWarning = {
  code: 'empty-body',
  message:
    'The body is empty: clients that do not know tombstones show nothing, and Element Web has shown no way on (element-web#19207). ' +
    'Leave it out for the usual message.',
};

const SPACE_CHILDREN: TombstoneWarning = {
  code: 'space-children',
  message:
    'Rooms do not move with their space: send each m.space.child event of the old space into the new one too (its state key is ' +
    'the id of the room, its content holds `via`), and let m.space.parent of the rooms name the new space.',
};

const REPLACEMENT_MISSING: TombstoneWarning = {
  code: 'replacement-missing',
  message:
    'This is the first half: create the new room with `createRoom`, and build again with its id (replacementRoom) to get the ' +
    'tombstone.',
};

const roomIdWarnings = (roomId: RoomId, which: string): TombstoneWarning[] => {
  if (hasDoubtfulServer(roomId)) {
    const message = `The server name in the id of the ${which} room has a port over 65535, which some servers refuse. Check it.`;
    return [{ code: 'doubtful-server-name', message }];
  }
  if (isDiscouraged(roomId)) {
    const message = `The id of the ${which} room is legal but unusual: mostly they have only letters and digits. Such rooms exist, but a space or an emoji is often an accident of copying: compare it with the room's settings.`;
    return [{ code: 'discouraged-room-id', message }];
  }
  if (!isUnlikelyHash(roomId)) return [];
  const message = `The id of the ${which} room has the right length, but no hash ends in its last character. Check it.`;
  return [{ code: 'unlikely-room-id', message }];
};

const creatorsChange = (old: RoomId, replacement: RoomId): TombstoneWarning[] => {
  if (old.format === replacement.format) return [];
  const message =
    replacement.format === 'v12'
      ? 'The new room is of version 12 or later, where creators have infinite power and must not be listed among the users ' +
        'of its power levels; the tombstone level there is 150 by default ("Owner" in Element), and copied levels keep 100.'
      : 'The new room may be of a version before 12: its creators have no power by themselves. Give them a level in its ' +
        'power levels before you send the tombstone.';
  return [{ code: 'creators-change', message }];
};

/** What people get wrong about tombstones, as far as it applies to this one. */
export const tombstoneWarnings = ({
  replacement,
  old,
  content,
  roomType,
}: CheckedInput): TombstoneWarning[] => [
  ...(old === undefined ? [ROOM_ID_MISSING] : []),
  ...(replacement === undefined ? [REPLACEMENT_MISSING] : roomIdWarnings(replacement, 'new')),
  ...(old === undefined ? [] : roomIdWarnings(old, 'old')),
  ...(old === undefined || replacement === undefined ? [] : creatorsChange(old, replacement)),
  ...(content?.body === '' ? [EMPTY_BODY] : []),
  ...(roomType === SPACE_TYPE ? [SPACE_CHILDREN] : []),
  PREDECESSOR_NEEDED,
  UPGRADE_IS_BETTER,
  CANNOT_BE_UNDONE,
];
