import { join } from 'node:path';
import t, { type Test } from 'tap';
import { Database } from '../../../../src/store/sqlite/driver.ts';
import { quickCheck } from '../../../../src/store/sqlite/health/quick-check.ts';
import { damagePage, makeDatabase } from '../databases.ts';

const MIB = 1024 * 1024;

const opened = (t: Test, path: string): Database => {
  const db = new Database(path);
  t.teardown(() => db.close());
  return db;
};

t.test('a sound database is sound', async (t) => {
  const path = join(t.testdir(), 'x.db');
  await makeDatabase(path, 3);
  t.equal(quickCheck(opened(t, path), MIB), true);
});

t.test('damage is told in one sentence', async (t) => {
  const path = join(t.testdir(), 'x.db');
  await makeDatabase(path, 3);
  for (const page of [2, 3, 4, 5]) damagePage(path, page);
  t.throws(() => quickCheck(opened(t, path), MIB), {
    name: 'StoreOpenError',
    message: /^The database \S+ is damaged \(.+\); lectern doctor says more, and lectern restore .+\.$/,
  });
  // Here SQLite itself gives up.
  damagePage(path, 1);
  t.throws(() => quickCheck(opened(t, path), MIB), { name: 'StoreOpenError' });
});

t.test('a large database is not checked', async (t) => {
  const path = join(t.testdir(), 'x.db');
  await makeDatabase(path, 3);
  t.equal(quickCheck(opened(t, path), 4_096), false);
});
