import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import t, { type Test } from 'tap';
import { Database } from '../../../src/store/sqlite/driver.ts';
import { LARGE_LOG, prepareCommit } from '../../../src/store/sqlite/large-commit.ts';

/** A database with a log of some bytes, that nobody has copied into it. */
const open = (t: Test, bytes: number) => {
  const path = join(t.testdir({ 'broken.js': 'throw new Error("no thread")' }), 'test.db');
  const db = new Database(path);
  t.teardown(() => db.close());
  db.pragma('journal_mode = WAL');
  db.pragma('wal_autocheckpoint = 0');
  db.exec('CREATE TABLE t (x)');
  db.prepare('INSERT INTO t VALUES (zeroblob(?))').run(bytes);
  db.pragma('wal_autocheckpoint = 1000');
  return { db, path, broken: pathToFileURL(join(path, '../broken.js')) };
};

const limitOf = (db: Database): unknown => db.pragma('wal_autocheckpoint', { simple: true });

t.test('a small commit is left alone', async (t) => {
  const { db, path } = open(t, 10);
  t.equal(await prepareCommit(db, path), undefined);
  t.equal(await prepareCommit(db, `${path}-of-nobody`), undefined);
  t.equal(limitOf(db), 1000);
});

t.test('after a large commit another thread copies the log into the database', async (t) => {
  const { db, path } = open(t, LARGE_LOG);
  const checkpoint = await prepareCommit(db, path);
  t.equal(limitOf(db), 0, 'the commit does not do it');
  t.ok(statSync(path).size < LARGE_LOG);
  await checkpoint?.();
  t.ok(statSync(path).size > LARGE_LOG);
  t.equal(limitOf(db), 1000);
  t.ok(existsSync(`${path}-wal`));
});

t.test('a thread that fails leaves it to a later commit', async (t) => {
  const { db, path, broken } = open(t, LARGE_LOG);
  await (await prepareCommit(db, path, broken))?.();
  t.equal(limitOf(db), 1000);
  const checkpoint = await prepareCommit(db, path, broken);
  db.close();
  await t.resolves(checkpoint?.() ?? Promise.reject());
});
