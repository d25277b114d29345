import { isDiscouraged, isUnlikelyHash, type RoomId } from '../grammar/room-id.ts';
import type { CheckedInput } from './check-input.ts';
import type { TombstoneWarning } from './schema.ts';

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
    'The body is empty: clients that do not know tombstones show nothing. Leave it out for the usual message.',
};

const roomIdWarnings = (roomId: RoomId, which: string): TombstoneWarning[] => {
  if (isDiscouraged(roomId)) {
    const message = `The id of the ${which} room is legal but unusual: mostly they have only letters and digits. Check it.`;
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
        'of its power levels; the tombstone level there is 150 by habit, and copied levels keep 100.'
      : 'The new room may be of a version before 12: its creators have no power by themselves. Give them a level in its ' +
        'power levels before you send the tombstone.';
  return [{ code: 'creators-change', message }];
};

/** What people get wrong about tombstones, as far as it applies to this one. */
export const tombstoneWarnings = ({ replacement, old, content }: CheckedInput): TombstoneWarning[] => [
  ...(old === undefined ? [ROOM_ID_MISSING] : []),
  ...roomIdWarnings(replacement, 'new'),
  ...(old === undefined ? [] : [...roomIdWarnings(old, 'old'), ...creatorsChange(old, replacement)]),
  ...(content.body === '' ? [EMPTY_BODY] : []),
  PREDECESSOR_NEEDED,
  UPGRADE_IS_BETTER,
  CANNOT_BE_UNDONE,
];
