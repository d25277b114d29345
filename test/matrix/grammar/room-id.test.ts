import t from 'tap';
import { z } from 'zod';
import {
  HASH_LENGTH,
  hasDoubtfulServer,
  isDiscouraged,
  isUnlikelyHash,
  MAX_ROOM_ID_BYTES,
  parseRoomId,
} from '../../../src/matrix/grammar/room-id.ts';
import { readVectors } from '../vectors.ts';

const Expected = z.object({ valid: z.boolean(), format: z.enum(['v12', 'domain']).optional() });

for (const { input, expected, why } of readVectors('room-ids', z.string(), Expected)) {
  t.test(`${input.slice(0, 48)}: ${why}`, async (t) => {
    const read = parseRoomId(input);
    t.equal(read?.id, expected.valid ? input : undefined);
    if (expected.format !== undefined) t.equal(read?.format, expected.format);
  });
}

t.test('pins the lengths', async (t) => {
  t.equal(MAX_ROOM_ID_BYTES, 255);
  t.equal(HASH_LENGTH, 43);
});

for (const id of [
  '!a\u200bb:c.org',
  '!\ud800:c.org',
  '!a:b.org\n',
  '!a\0:b.org',
  `!${'é'.repeat(125)}:b.org`,
]) {
  t.test(`refuses ${JSON.stringify(id.slice(0, 20))}`, async (t) => {
    t.equal(parseRoomId(id), undefined);
  });
}

for (const id of ['!a b:c.org', '!urandom, version 9️⃣:maunium.net', '!👩‍👧:b.org', '!\u00a0:b.org']) {
  t.test(`takes ${id}, as there are such rooms`, async (t) => {
    t.ok(isDiscouraged(parseRoomId(id)!));
  });
}

t.test('tells ports that some servers refuse', async (t) => {
  t.ok(hasDoubtfulServer({ id: '!a:b.org:99999', format: 'domain' }));
  t.notOk(hasDoubtfulServer({ id: '!a:b.org:8448', format: 'domain' }));
  t.notOk(hasDoubtfulServer({ id: '!a:b.org', format: 'domain' }));
  t.notOk(hasDoubtfulServer({ id: `!${'_'.repeat(43)}`, format: 'v12' }));
});

t.test('tells legal but unusual ids', async (t) => {
  t.ok(isDiscouraged({ id: '!:example.org', format: 'domain' }));
  t.ok(isDiscouraged({ id: '!💩:example.org', format: 'domain' }));
  t.notOk(isDiscouraged({ id: '!abc:example.org', format: 'domain' }));
  t.notOk(isDiscouraged({ id: `!${'_'.repeat(43)}`, format: 'v12' }));
});

t.test('tells ids that cannot be a hash', async (t) => {
  t.ok(isUnlikelyHash({ id: `!${'A'.repeat(42)}B`, format: 'v12' }));
  t.notOk(isUnlikelyHash({ id: `!${'A'.repeat(42)}M`, format: 'v12' }));
  t.notOk(isUnlikelyHash({ id: '!B:b', format: 'domain' }));
});
