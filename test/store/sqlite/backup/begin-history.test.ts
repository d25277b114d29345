import t, { type Test } from 'tap';
import { beginHistory } from '../../../../src/store/sqlite/backup/begin-history.ts';
import { Database } from '../../../../src/store/sqlite/driver.ts';
import { testRuntime } from '../../../support/runtime.ts';
import { makeDatabase } from '../databases.ts';

const open = async (t: Test, name: string, version: number, generation: number) => {
  const path = `${t.testdirName}/${name}`;
  await makeDatabase(path, 1);
  const db = new Database(path);
  t.teardown(() => db.close());
  db.exec(`UPDATE state SET version = ${version}; UPDATE search_state SET generation = ${generation}`);
  return db;
};

const numbers = (db: Database): unknown =>
  db.prepare('SELECT version, generation FROM state, search_state').get();

t.test('a restored database is behind whatever was there before', async (t) => {
  t.testdir({});
  const runtime = testRuntime();
  const restored = await open(t, 'restored.db', 5, 3);
  beginHistory(restored, await open(t, 'former.db', 9, 1), runtime);
  t.same(numbers(restored), { version: 10, generation: 4 });
  beginHistory(restored, await open(t, 'other.db', 1, 9), runtime);
  t.same(numbers(restored), { version: 11, generation: 10 });
});

t.test('its history has a name of its own, and all that it shows has changed now', async (t) => {
  t.testdir({});
  const runtime = testRuntime();
  const restored = await open(t, 'restored.db', 1, 1);
  const former = await open(t, 'former.db', 1, 1);
  beginHistory(restored, former, runtime);
  const before = restored.prepare('SELECT history FROM state').pluck().get();
  t.match(before, /^00000000-/);
  beginHistory(restored, former, runtime);
  t.not(restored.prepare('SELECT history FROM state').pluck().get(), before);
  for (const table of ['state', 'entries', 'categories']) {
    t.equal(restored.prepare(`SELECT min(modified_at) FROM ${table}`).pluck().get(), runtime.time, table);
  }
});

t.test('what was there before may be anything', async (t) => {
  t.testdir({});
  const restored = await open(t, 'restored.db', 5, 3);
  const former = new Database(':memory:');
  t.teardown(() => former.close());
  beginHistory(restored, former, testRuntime());
  t.same(numbers(restored), { version: 6, generation: 4 });
});

t.test('the number of a revision that was there before is given to nothing else', async (t) => {
  t.testdir({});
  const runtime = testRuntime();
  const restored = await open(t, 'restored.db', 1, 1);
  const former = await open(t, 'former.db', 1, 1);
  const numbersOf = (sql: string): unknown => restored.prepare(sql).all();

  beginHistory(restored, former, runtime);
  t.same(numbersOf('SELECT revision FROM entries'), [{ revision: 1 }], 'nothing was written since');

  former.exec('UPDATE entries SET revision = 3');
  restored.exec(`UPDATE entries SET seen_revision = 1;
    INSERT INTO revisions SELECT id, revision, 1, 'ann', NULL, '{}', status, content_hash, NULL FROM entries`);
  beginHistory(restored, former, runtime);
  t.same(numbersOf('SELECT revision, seen_revision AS seen FROM entries'), [{ revision: 4, seen: 4 }]);
  t.match(numbersOf('SELECT revision, note, at FROM revisions ORDER BY revision'), [
    { revision: 1, note: null },
    { revision: 4, note: 'Restored from a backup', at: runtime.time },
  ]);
  t.match(numbersOf('SELECT type, revision, at FROM changes ORDER BY seq DESC LIMIT 1'), [
    { type: 'updated', revision: 4, at: runtime.time },
  ]);

  former.exec(`UPDATE entries SET revision = 4, content_hash = 'another'`);
  restored.exec(`UPDATE entries SET seen_revision = 2, status = 'draft'`);
  const changes = numbersOf('SELECT count(*) AS n FROM changes');
  beginHistory(restored, former, runtime);
  t.same(numbersOf('SELECT revision, seen_revision AS seen FROM entries'), [{ revision: 5, seen: 2 }]);
  t.same(numbersOf('SELECT count(*) AS n FROM changes'), changes, 'nothing is told of a draft');
});
