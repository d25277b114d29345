import { ENTRIES } from '../entries.ts';
import { defineUtility } from '../utility.ts';
import { explainRoomVersion } from './explain.ts';
import { presentRoomVersion } from './present.ts';
import { RoomVersionExplanation, RoomVersionRequest } from './schema.ts';

export const roomVersionUtility = defineUtility({
  name: 'room-versions',
  command: 'room-version',
  field: 'version',
  path: '/v1/matrix/room-versions/explain',
  operationId: 'explainRoomVersion',
  tool: 'explain_matrix_room_version',
  summary: 'Tell what a Matrix room version is, and what an upgrade changes',
  description:
    'Its ids, the power of its creators, what it brought, and what to do before and after an upgrade from another.',
  request: RoomVersionRequest,
  response: RoomVersionExplanation,
  entry: ENTRIES.tombstones,
  run: explainRoomVersion,
  present: presentRoomVersion,
});
