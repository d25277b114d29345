import t from 'tap';
import type { KeyRow } from '../../../src/store/queries/keys.ts';
import { openInMemory } from '../open.ts';

const KEY: KeyRow = {
  ...{ id: 'k1', name: 'twilight', role: 'editor', hint: 'lct_12345678', hash: 'ff' },
  ...{ createdAt: 1, expiresAt: null, revokedAt: null, lastUsedAt: null },
};

t.test(
  'keys are found by how they begin, which is unique, and listed in the order they were made',
  async (t) => {
    const store = openInMemory(t);
    await store.write(async ({ write }) => {
      await write.insertKey({ ...KEY, id: 'k2', hint: 'lct_2', createdAt: 2 });
      await write.insertKey(KEY);
    });
    t.same(await store.keys.findByHint(KEY.hint), KEY);
    t.equal(await store.keys.findByHint('lct_'), undefined);
    t.same(
      (await store.keys.list()).map(({ id }) => id),
      ['k1', 'k2'],
    );
    await t.rejects(store.write(({ write }) => write.insertKey({ ...KEY, id: 'k3' })));
  },
);

t.test('the first revocation counts, and a last use never goes back', async (t) => {
  const store = openInMemory(t);
  await store.write(async ({ write }) => {
    await write.insertKey(KEY);
    await write.revokeKey('k1', 5);
    await write.revokeKey('k1', 6);
    await write.noteKeyUse('k1', 9);
    await write.noteKeyUse('k1', 8);
  });
  t.match(await store.keys.findByHint(KEY.hint), { revokedAt: 5, lastUsedAt: 9 });
});
