import t, { type Test } from 'tap';
import { keepRevocations } from '../../../../src/store/sqlite/backup/store-revocations.ts';
import { Database } from '../../../../src/store/sqlite/driver.ts';
import { migrate } from '../../../../src/store/sqlite/migrate.ts';

const withKeys = (t: Test, keys: Record<string, number | null>): Database => {
  const db = new Database(':memory:');
  t.teardown(() => db.close());
  migrate(db);
  const insert = db.prepare(
    "INSERT INTO api_keys (id, name, role, hint, hash, created_at, revoked_at) VALUES (?, 'n', 'admin', ?, 'h', 1, ?)",
  );
  for (const [id, revokedAt] of Object.entries(keys)) insert.run(id, id, revokedAt);
  return db;
};

const revocations = (db: Database): unknown =>
  db.prepare('SELECT id, revoked_at AS at FROM api_keys ORDER BY id').raw().all();

t.test('a key that was revoked since stays revoked, and no other is', async (t) => {
  const restored = withKeys(t, { a: null, b: null, c: 3 });
  keepRevocations(restored, withKeys(t, { a: 7, b: null, c: 5, unknown: 9 }));
  t.same(revocations(restored), [
    ['a', 7],
    ['b', null],
    ['c', 3],
  ]);
});

t.test('a database that cannot be read tells nothing', async (t) => {
  const restored = withKeys(t, { a: null });
  const former = new Database(':memory:');
  t.teardown(() => former.close());
  keepRevocations(restored, former);
  t.same(revocations(restored), [['a', null]]);
});
