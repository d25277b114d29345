import type { RoomId } from '../../grammar/room-id.ts';
import { percentEncode } from '../../paste/percent-encoding.ts';
import type { Tombstone, TombstoneContent } from '../schema.ts';

/**
 * PUT of a state event (specification, client-server API, "Room state"): the body is the content alone, the state key
 * behind the last slash is empty, and there is no transaction id.
 */
export const tombstoneRequest = (
  old: RoomId,
  content: TombstoneContent,
): NonNullable<Tombstone['request']> => ({
  method: 'PUT',
  path: `/_matrix/client/v3/rooms/${percentEncode(old.id)}/state/m.room.tombstone/`,
  body: content,
});

/**
 * The half that comes first: a room whose create event names its predecessor. It cannot be added later. The predecessor's
 * `event_id` is left out: deprecated since v1.16, and the tombstone it would name does not exist yet. A space needs its type again, or the new room is none.
 */
export const createRoomRequest = (
  old: RoomId,
  roomType: string | undefined,
): NonNullable<Tombstone['createRoom']> => ({
  method: 'POST',
  path: '/_matrix/client/v3/createRoom',
  body: {
    creation_content: { predecessor: { room_id: old.id }, ...(roomType !== undefined && { type: roomType }) },
  },
});
