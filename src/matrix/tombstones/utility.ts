import { ENTRIES } from '../entries.ts';
import { defineUtility } from '../utility.ts';
import { buildTombstone } from './build.ts';
import { presentTombstone } from './present.ts';
import { Tombstone, TombstoneRequest } from './schema.ts';

export const tombstoneUtility = defineUtility({
  name: 'tombstones',
  command: 'tombstone',
  field: 'replacementRoom',
  path: '/v1/matrix/tombstones/build',
  operationId: 'buildTombstone',
  tool: 'build_matrix_tombstone',
  summary: 'Build the event that points from an old Matrix room to its new one',
  description:
    'The event, the request and a shell command that send it, the other half that belongs into the new room, links, and what to watch out for. Nothing is sent. Stricter than servers, which take nearly anything.',
  request: TombstoneRequest,
  response: Tombstone,
  entry: ENTRIES.tombstones,
  run: buildTombstone,
  present: presentTombstone,
});
