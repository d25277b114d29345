import { writeFileSync } from 'node:fs';
import t, { type Test } from 'tap';
import { inspect, openBackup, refuseLostRows } from '../../../../src/store/sqlite/backup/inspect.ts';
import { Database } from '../../../../src/store/sqlite/driver.ts';
import {
  change,
  damagePage,
  makeDatabase,
  makeNewer,
  makeOlder,
  read,
  SCHEMA,
  truncate,
} from '../databases.ts';

const inspected = (t: Test, path: string) => {
  const db = openBackup(path);
  t.teardown(() => db.close());
  return inspect(db, 'FILE');
};

t.test('says what a backup holds, and does not write to it', async (t) => {
  const path = `${t.testdir({})}/backup.db`;
  await makeDatabase(path, 3);
  t.same(inspected(t, path), { entries: 3, schema: SCHEMA, modifiedAt: 1 });
  t.throws(() => openBackup(path).exec('DELETE FROM entries'), { code: 'SQLITE_READONLY' });
});

t.test('an earlier version is told by its schema', async (t) => {
  const folder = t.testdir({});
  makeOlder(`${folder}/backup.db`, `${folder}/migrations`);
  t.match(inspected(t, `${folder}/backup.db`), { entries: 0, schema: SCHEMA - 1 });
});

t.test('a file that is not there, or that cannot be read, is told', async (t) => {
  const folder = t.testdir({});
  t.throws(() => openBackup(`${folder}/none.db`), {
    name: 'BackupError',
    message: `${folder}/none.db: there is no such file.`,
  });
  t.throws(() => openBackup(folder), { name: 'BackupError', message: /cannot be read/ });
});

const pageOf = (path: string, name: string): number =>
  Number(read(path, `SELECT rootpage FROM sqlite_master WHERE name = '${name}'`));

const REFUSED: [what: string, make: (path: string) => Promise<void> | void, message: RegExp][] = [
  ['a text', (path) => writeFileSync(path, 'No database. '.repeat(1_000)), /^FILE is no SQLite file\.$/],
  ['nothing', (path) => writeFileSync(path, ''), /^FILE is no database of Lectern\.$/],
  [
    'a database of another application',
    (path) => void new Database(path).exec('CREATE TABLE notes (x)').close(),
    /^FILE is no database of Lectern\.$/,
  ],
  ['a newer version', makeNewer, /^FILE was written by a newer version of Lectern; restore it with that/],
  [
    'a file that was cut off',
    async (path) => {
      await makeDatabase(path, 50);
      truncate(path, 0.6);
    },
    /^FILE is damaged \(.+\)\.$/,
  ],
  [
    'turned bits in a table',
    async (path) => {
      await makeDatabase(path, 400);
      damagePage(path, pageOf(path, 'entries'));
    },
    /^FILE is damaged \([^\n]+\)\.$/,
  ],
  [
    'turned bits in an index',
    async (path) => {
      await makeDatabase(path, 400);
      damagePage(path, pageOf(path, 'entries_by_question'));
    },
    /^FILE is damaged \([^\n]+\)\.$/,
  ],
  [
    'an index without one of the rows',
    async (path) => {
      await makeDatabase(path, 3);
      change(path, "CREATE INDEX half ON entries (id) WHERE id <> 'e2'");
      const db = new Database(path);
      db.unsafeMode();
      db.pragma('writable_schema = ON');
      db.exec("UPDATE sqlite_master SET sql = 'CREATE INDEX half ON entries (id)' WHERE name = 'half'");
      db.close();
    },
    /^FILE is damaged \(wrong # of entries in index half\)\.$/,
  ],
];

for (const [what, make, message] of REFUSED) {
  t.test(`refuses ${what}`, async (t) => {
    const path = `${t.testdir({})}/backup.db`;
    await make(path);
    t.throws(() => inspected(t, path), { name: 'BackupError', message });
  });
}

t.test('an error of the program stays what it is', async (t) => {
  const path = `${t.testdir({})}/backup.db`;
  await makeDatabase(path, 1);
  const db = openBackup(path);
  db.close();
  t.throws(() => inspect(db, 'FILE'), TypeError);
});

t.test('refuses rows that belong to nothing', async (t) => {
  const path = `${t.testdir({})}/backup.db`;
  await makeDatabase(path, 1);
  const db = new Database(path);
  t.teardown(() => db.close());
  t.doesNotThrow(() => refuseLostRows(db, 'FILE'));
  db.pragma('foreign_keys = OFF');
  db.exec('DELETE FROM categories');
  t.throws(() => refuseLostRows(db, 'FILE'), {
    name: 'BackupError',
    message: 'FILE is damaged (entries has rows that belong to nothing).',
  });
});
