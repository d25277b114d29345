import t, { type Test } from 'tap';
import { createKey } from '../../src/keys/create-key.ts';
import { callerFinder, LAST_USE_PRECISION } from '../../src/keys/find-caller.ts';
import { makeKey } from '../../src/keys/key-text.ts';
import { revokeKey } from '../../src/keys/revoke-key.ts';
import { openStore } from '../../src/store/store.ts';
import { testRuntime } from '../support/runtime.ts';

const setUp = async (t: Test, expiresIn?: number) => {
  const store = openStore(':memory:');
  t.teardown(() => store.close());
  const runtime = testRuntime();
  const expiresAt = expiresIn === undefined ? undefined : runtime.time + expiresIn;
  const { key, row } = await createKey(store, { name: 'twilight', role: 'editor', expiresAt }, runtime);
  const errors: unknown[] = [];
  const find = callerFinder(store, runtime, (error) => errors.push(error));
  return { store, runtime, key, row, find, errors };
};

t.test('a key tells who holds it', async (t) => {
  const { find, key, row } = await setUp(t);
  t.same(await find(key), { id: row.id, name: 'twilight', role: 'editor' });
});

t.test('what is no key, an unknown key, or one with the same beginning tells nothing', async (t) => {
  const { find, key, store, row } = await setUp(t);
  const other = makeKey();
  t.equal(await find('lct_nonsense'), undefined);
  t.equal(await find(other), undefined);
  await store.write(({ write }) =>
    write.insertKey({ ...row, id: 'other', name: 'other', hint: other.slice(0, 12) }),
  );
  t.equal(await find(other), undefined, 'its digest is another');
  t.ok(await find(key));
});

t.test('a key opens nothing once it is revoked, or from the moment that it expires', async (t) => {
  const { find, key, store, runtime } = await setUp(t, 1000);
  runtime.time += 999;
  t.ok(await find(key));
  runtime.time += 1;
  t.equal(await find(key), undefined);
  runtime.time -= 10;
  await revokeKey(store, 'twilight', runtime);
  t.equal(await find(key), undefined);
});

t.test('its last use is known to the minute, with one write a minute', async (t) => {
  const { find, key, store, runtime } = await setUp(t);
  const lastUse = async () => {
    await store.write(async () => {}); // Behind the write that nobody waits for.
    return (await store.keys.list())[0]?.lastUsedAt;
  };
  t.equal(LAST_USE_PRECISION, 60_000);
  const first = runtime.time;
  await Promise.all([find(key), find(key)]);
  t.equal(await lastUse(), first);
  runtime.time += LAST_USE_PRECISION - 1;
  await find(key);
  t.equal(await lastUse(), first);
  runtime.time += 1;
  await find(key);
  t.equal(await lastUse(), runtime.time);
  t.equal((await store.state()).version, 0, 'no change of content');
});

t.test('a use that cannot be noted is no reason to refuse', async (t) => {
  const { store, runtime, key, row, errors } = await setUp(t);
  const broken = { keys: store.keys, write: () => Promise.reject(new Error('full')) };
  const find = callerFinder(broken, runtime, (error) => errors.push(error));
  t.equal((await find(key))?.id, row.id);
  t.match(errors, [{ message: 'full' }]);
});
