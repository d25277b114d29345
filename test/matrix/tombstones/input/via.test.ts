import t from 'tap';
import type { RoomId } from '../../../../src/matrix/grammar/room-id.ts';
import { chooseVia, MAX_VIA } from '../../../../src/matrix/tombstones/input/via.ts';

const room: RoomId = { id: '!a:b.org', format: 'domain' };
const hashed: RoomId = { id: '!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM', format: 'v12' };
const alice = { localpart: 'alice', serverName: 'example.org' };

t.test('takes those given, once each, and at most three', async (t) => {
  t.equal(MAX_VIA, 3);
  t.same(chooseVia(['a.org', 'b.org:8448', 'a.org'], alice, room), {
    servers: ['a.org', 'b.org:8448'],
    warnings: [],
  });
  t.match(chooseVia(['a.org', 'b.org', 'c.org', 'd.org'], alice, room), {
    servers: ['a.org', 'b.org', 'c.org'],
    warnings: [{ code: 'via-too-many' }],
  });
});

t.test('leaves out IP addresses, with or without a port', async (t) => {
  t.match(chooseVia(['1.2.3.4', '[::1]:8448', 'a.org'], alice, room), {
    servers: ['a.org'],
    warnings: [{ code: 'via-ip-address' }],
  });
});

t.test("falls back on the sender's server", async (t) => {
  t.match(chooseVia([], alice, room), {
    servers: ['example.org'],
    warnings: [{ code: 'via-from-sender', message: /through example\.org/ }],
  });
});

t.test('never takes a server from a room id, and says when there is none', async (t) => {
  t.match(chooseVia([], undefined, room), {
    servers: [],
    warnings: [{ code: 'via-missing', message: /only made the id/ }],
  });
  t.match(chooseVia([], undefined, hashed), {
    servers: [],
    warnings: [{ code: 'via-missing', message: /no server at all/ }],
  });
  t.match(chooseVia([], { localpart: 'a', serverName: '1.2.3.4' }, room), {
    servers: [],
    warnings: [{ code: 'via-ip-address' }, { code: 'via-missing' }],
  });
});
