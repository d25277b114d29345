import t from 'tap';
import { createKey, MAX_KEY_NAME_LENGTH } from '../../src/keys/create-key.ts';
import { hashKey, isKey } from '../../src/keys/key-text.ts';
import { revokeKey } from '../../src/keys/revoke-key.ts';
import { openStore } from '../../src/store/store.ts';
import { testRuntime } from '../support/runtime.ts';

const EDITOR = { name: 'twilight', role: 'editor', expiresAt: undefined } as const;

t.test('the key is answered, and only its digest and its beginning are kept', async (t) => {
  const store = openStore(':memory:');
  t.teardown(() => store.close());
  const runtime = testRuntime();
  const { key, row } = await createKey(store, EDITOR, runtime);
  t.ok(isKey(key));
  t.same(await store.keys.list(), [row]);
  t.same(row, {
    id: '00000000-0000-7000-8000-000000000001',
    ...{ name: 'twilight', role: 'editor', hint: key.slice(0, 12), hash: hashKey(key) },
    ...{ createdAt: runtime.time, expiresAt: null, revokedAt: null, lastUsedAt: null },
  });
  t.notOk(JSON.stringify(row).includes(key));
  t.equal((await store.state()).version, 0, 'a key is no content: an empty base is still seeded');
});

t.test('a name is that of one key in use', async (t) => {
  const store = openStore(':memory:');
  t.teardown(() => store.close());
  await createKey(store, EDITOR, testRuntime());
  await t.rejects(createKey(store, EDITOR, testRuntime()), {
    code: 'invalid-request',
    message: /"twilight" already/,
  });
  await revokeKey(store, 'twilight', testRuntime());
  const again = { now: () => 1, newRequestId: () => '', newId: () => 'other' };
  await t.resolves(createKey(store, EDITOR, again));
});

t.test('a name is one line of text', async (t) => {
  const store = openStore(':memory:');
  t.teardown(() => store.close());
  for (const name of ['', ' ', 'a ', 'a\nb', 'a\u0000', '\ud800', 'x'.repeat(MAX_KEY_NAME_LENGTH + 1)]) {
    await t.rejects(createKey(store, { ...EDITOR, name }, testRuntime()), { code: 'invalid-request' });
  }
  t.equal(MAX_KEY_NAME_LENGTH, 100);
});
