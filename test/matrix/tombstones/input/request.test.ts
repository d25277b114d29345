import t from 'tap';
import { createRoomRequest, tombstoneRequest } from '../../../../src/matrix/tombstones/input/request.ts';

const content = { body: 'Moved', replacement_room: '!new:example.org' };

t.test('sends the content alone, to a percent-encoded path', async (t) => {
  t.same(tombstoneRequest({ id: '!old:example.org', format: 'domain' }, content), {
    method: 'PUT',
    path: '/_matrix/client/v3/rooms/%21old%3Aexample.org/state/m.room.tombstone/',
    body: content,
  });
});

t.test('the path survives any room id', async (t) => {
  const id = "!a/../b?c#d'e:example.org";
  const { path } = tombstoneRequest({ id, format: 'domain' }, content);
  t.equal(decodeURIComponent(new URL(path, 'https://example.org').pathname.split('/')[5] ?? ''), id);
});

t.test('the other half names the predecessor, without an event id', async (t) => {
  t.same(createRoomRequest({ id: '!old:example.org', format: 'domain' }, undefined), {
    method: 'POST',
    path: '/_matrix/client/v3/createRoom',
    body: { creation_content: { predecessor: { room_id: '!old:example.org' } } },
  });
});
