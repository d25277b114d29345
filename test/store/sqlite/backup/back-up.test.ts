import {
  chmodSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import t, { type Test } from 'tap';
import { backUp, isSame } from '../../../../src/store/sqlite/backup/back-up.ts';
import { openWriter } from '../../../../src/store/sqlite/connection.ts';
import { Database } from '../../../../src/store/sqlite/driver.ts';
import { asNobody } from '../../../support/as-nobody.ts';
import { withUmask } from '../../../support/umask.ts';
import { change, damagePage, makeDatabase, makeOlder, read, SCHEMA } from '../databases.ts';

const setUp = async (t: Test, entries = 2) => {
  const folder = t.testdir({ backups: {} });
  const path = `${folder}/lectern.db`;
  await makeDatabase(path, entries);
  return { folder, path, file: `${folder}/backups/backup.db` };
};

t.test('is one file with all that is committed, and says what it holds', async (t) => {
  const { folder, path, file } = await setUp(t);
  const writer = openWriter(path);
  t.teardown(() => writer.close());
  writer.exec('UPDATE state SET version = 7');
  writer.exec('BEGIN IMMEDIATE; UPDATE state SET version = 8');
  const { bytes, ...contents } = await backUp(path, file);
  writer.exec('ROLLBACK');
  t.same(contents, { entries: 2, schema: SCHEMA, modifiedAt: 1 });
  t.equal(bytes, statSync(file).size);
  t.equal(read(file, 'SELECT version FROM state'), 7, 'what waits in the log too, what is not committed not');
  t.equal(read(file, 'PRAGMA journal_mode'), 'delete');
  t.same(readdirSync(`${folder}/backups`), ['backup.db']);
});

t.test('leaves out what was deleted', async (t) => {
  const { path, file } = await setUp(t);
  change(path, "CREATE TABLE notes (x); INSERT INTO notes VALUES ('hunter2'); DELETE FROM notes");
  t.match(readFileSync(path, 'latin1'), 'hunter2');
  await backUp(path, file);
  t.notMatch(readFileSync(file, 'latin1'), 'hunter2');
});

t.test('can be read by its owner alone, also where the database is open to others', async (t) => {
  const { path, file } = await setUp(t);
  chmodSync(path, 0o666);
  await withUmask(0, () => backUp(path, file));
  t.equal(statSync(file).mode & 0o777, 0o600);
});

t.test('replaces a file only when it is told to', async (t) => {
  const { path, file } = await setUp(t);
  writeFileSync(file, 'dear');
  await t.rejects(backUp(path, file), {
    name: 'BackupError',
    message: `${file} exists; --force replaces it.`,
  });
  t.equal(readFileSync(file, 'utf8'), 'dear');
  await backUp(path, file, { replace: true });
  t.equal(read(file, 'PRAGMA integrity_check'), 'ok');
});

t.test('never takes the place of the database, whatever it is called', async (t) => {
  const { folder, path } = await setUp(t);
  symlinkSync(path, `${folder}/link`);
  linkSync(path, `${folder}/hard`);
  for (const file of [path, `${folder}/./lectern.db`, `${folder}/link`, `${folder}/hard`]) {
    await t.rejects(backUp(path, file, { replace: true }), { message: /is the database itself/ }, file);
  }
  t.equal(read(path, 'SELECT count(*) FROM entries'), 2);
  t.notOk(isSame(`${folder}/a`, `${folder}/b`), 'files that are not there are no one');
});

t.test('is not put where SQLite would take the log of another database for its own', async (t) => {
  const { path, file } = await setUp(t);
  for (const suffix of ['-wal', '-journal']) {
    writeFileSync(file + suffix, '');
    await t.rejects(backUp(path, file), { name: 'BackupError', message: /belongs to another database/ });
  }
});

t.test('a backup that fails leaves what was there, and nothing else', async (t) => {
  const { folder, path, file } = await setUp(t, 400);
  await backUp(path, file);
  const before = readFileSync(file);
  damagePage(path, Number(read(path, "SELECT rootpage FROM sqlite_master WHERE name = 'entries'")));
  await t.rejects(backUp(path, file, { replace: true }), {
    name: 'StoreOpenError',
    message: `The database ${path} is damaged; lectern doctor says more, and lectern restore puts a backup in its place.`,
  });
  t.same(readFileSync(file), before);
  t.same(readdirSync(`${folder}/backups`), ['backup.db']);
});

t.test('a folder that cannot be written to is told by the system', async (t) => {
  const { folder, path, file } = await setUp(t);
  await t.rejects(backUp(path, `${folder}/none/backup.db`), { code: 'ENOENT' });
  chmodSync(`${folder}/backups`, 0o555);
  await t.rejects(
    asNobody(() => backUp(path, file)),
    { code: 'EACCES' },
  );
});

t.test('a database of an earlier version is backed up as it is', async (t) => {
  const folder = t.testdir({});
  makeOlder(`${folder}/lectern.db`, `${folder}/migrations`);
  t.match(await backUp(`${folder}/lectern.db`, `${folder}/backup.db`), { schema: SCHEMA - 1 });
  t.equal(read(`${folder}/lectern.db`, 'SELECT count(*) FROM __drizzle_migrations'), SCHEMA - 1);
});

t.test('what is no database of Lectern is refused', async (t) => {
  const folder = t.testdir({ 'text.db': 'No database. '.repeat(1_000) });
  new Database(`${folder}/notes.db`).exec('CREATE TABLE notes (x)').close();
  for (const [name, message] of [
    ['notes.db', /is no database of Lectern; name another file in DATABASE_URL\.$/],
    ['text.db', /is not an SQLite file/],
    ['.', /cannot be opened/],
  ] as const) {
    await t.rejects(backUp(`${folder}/${name}`, `${folder}/backup.db`), { name: 'StoreOpenError', message });
  }
  t.same(readdirSync(folder), ['notes.db', 'text.db']);
});
