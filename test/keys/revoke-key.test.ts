import t from 'tap';
import { createKey } from '../../src/keys/create-key.ts';
import { revokeKey } from '../../src/keys/revoke-key.ts';
import { openStore } from '../../src/store/store.ts';
import { testRuntime } from '../support/runtime.ts';

t.test('a key is revoked by its name, its id or how it begins; once', async (t) => {
  const store = openStore(':memory:');
  t.teardown(() => store.close());
  const runtime = testRuntime();
  const make = async (name: string) =>
    (await createKey(store, { name, role: 'reader', expiresAt: undefined }, runtime)).row;
  const rows = [await make('a'), await make('b'), await make('c')];
  runtime.time += 1000;
  for (const [n, which] of [rows[0]!.name, rows[1]!.id, rows[2]!.hint].entries()) {
    t.equal((await revokeKey(store, which, runtime)).id, rows[n]?.id);
    await t.rejects(revokeKey(store, which, runtime), { code: 'not-found' });
  }
  t.same(
    (await store.keys.list()).map(({ revokedAt }) => revokedAt),
    [runtime.time, runtime.time, runtime.time],
  );
});
