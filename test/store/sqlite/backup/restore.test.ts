import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import t, { type Test } from 'tap';
import { backUp } from '../../../../src/store/sqlite/backup/back-up.ts';
import { checkBackup, type RestoreOptions, restore } from '../../../../src/store/sqlite/backup/restore.ts';
import { Database } from '../../../../src/store/sqlite/driver.ts';
import { openStore } from '../../../../src/store/store.ts';
import { asNobody } from '../../../support/as-nobody.ts';
import { testRuntime } from '../../../support/runtime.ts';
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

const MOMENT = '20260102T030405000Z';

/** Migrates alone: what is drawn from entries is the caller's affair. */
const options = (over: Partial<RestoreOptions> = {}): RestoreOptions => ({
  runtime: testRuntime(),
  keep: true,
  prepare: async (url) => openStore(url).close(),
  ...over,
});

const COUNT = 'SELECT count(*) FROM entries';

/** A database of one entry, and a backup of another with two. */
const setUp = async (t: Test) => {
  const folder = t.testdir({ data: {} });
  const [path, file] = [`${folder}/data/lectern.db`, `${folder}/backup.db`];
  await makeDatabase(path, 1);
  await makeDatabase(`${folder}/other.db`, 2);
  await backUp(`${folder}/other.db`, file);
  return { folder, path, file, former: `${path}.before-restore-${MOMENT}` };
};

t.test('a backup takes the place of a database, and what was there is kept', async (t) => {
  const { folder, path, file, former } = await setUp(t);
  const before = readFileSync(file);
  chmodSync(path, 0o640);
  t.same(await restore(file, path, options()), {
    entries: 2,
    schema: SCHEMA,
    modifiedAt: 1,
    migratedTo: SCHEMA,
    former,
    undone: [],
  });
  t.equal(read(path, COUNT), 2);
  t.equal(read(former, COUNT), 1);
  t.equal(statSync(former).mode & 0o777, 0o600);
  t.equal(statSync(path).mode & 0o777, 0o640, 'what its group may is for the operator to say');
  t.equal(read(path, 'SELECT version FROM state'), 2, 'nothing of before is taken for this');
  t.same(readFileSync(file), before);
  t.same(readdirSync(`${folder}/data`), ['lectern.db', `lectern.db.before-restore-${MOMENT}`]);
  t.same(readdirSync(folder), ['backup.db', 'data', 'other.db']);
});

t.test('what was kept can be restored again', async (t) => {
  const { path, file, former } = await setUp(t);
  await restore(file, path, options());
  const runtime = testRuntime();
  runtime.time += 1;
  t.match(await restore(former, path, options({ runtime })), { entries: 1 });
  t.equal(read(path, COUNT), 1);
});

t.test('keep: false keeps nothing', async (t) => {
  const { folder, path, file } = await setUp(t);
  t.match(await restore(file, path, options({ keep: false })), { former: undefined });
  t.same(readdirSync(`${folder}/data`), ['lectern.db']);
});

t.test('services that have the database open go on with what it holds then', async (t) => {
  const { path, file, former } = await setUp(t);
  const store = openStore(`file:${path}`);
  t.teardown(() => store.close());
  const count = () => store.entries.count({ locale: 'en', status: 'published' });
  t.equal(await count(), 1);
  await restore(file, path, options());
  t.equal(await count(), 2);
  await store.write(({ write }) => write.touch(5));
  t.match(await store.state(), { version: 3, modifiedAt: 5 });
  store.check();
  t.equal(read(former, COUNT), 1);
});

t.test('where there is no database it makes one, with its folder', async (t) => {
  const { folder, file } = await setUp(t);
  const path = `${folder}/new/below/lectern.db`;
  t.match(await restore(file, path, options()), { former: undefined });
  t.equal(read(path, COUNT), 2);
  t.same(readdirSync(`${folder}/new/below`), ['lectern.db']);
});

t.test('a backup of an earlier version is brought up to date on a copy', async (t) => {
  const { folder, path } = await setUp(t);
  const file = `${folder}/older.db`;
  makeOlder(file, `${folder}/migrations`);
  const before = readFileSync(file);
  t.match(await restore(file, path, options()), { schema: SCHEMA - 1, migratedTo: SCHEMA });
  t.equal(read(path, 'SELECT version FROM state'), 8);
  t.same(readFileSync(file), before);
  t.same(
    readdirSync(folder).filter((name) => name.startsWith('older')),
    ['older.db'],
  );
});

t.test('a database of a newer version can be gone back from', async (t) => {
  const { folder, file } = await setUp(t);
  const path = `${folder}/newer.db`;
  makeNewer(path);
  await restore(file, path, options());
  openStore(`file:${path}`).close();
  t.equal(read(path, COUNT), 2);
});

t.test('pages of another size are no hindrance', async (t) => {
  const { folder, path } = await setUp(t);
  const file = `${folder}/large.db`;
  await makeDatabase(`${folder}/4096.db`, 3);
  const db = new Database(`${folder}/4096.db`);
  db.pragma('journal_mode = DELETE');
  db.pragma('page_size = 16384');
  db.exec('VACUUM');
  db.close();
  copyFileSync(`${folder}/4096.db`, file);
  await restore(file, path, options());
  t.same([read(path, COUNT), read(path, 'PRAGMA page_size')], [3, 4096]);
});

t.test('a database that is damaged is replaced, and kept as it was', async (t) => {
  const { path, file, former } = await setUp(t);
  damagePage(path, Number(read(path, "SELECT rootpage FROM sqlite_master WHERE name = 'state'")));
  await restore(file, path, options());
  t.equal(read(path, 'PRAGMA integrity_check'), 'ok');
  t.equal(read(path, COUNT), 2);
  t.equal(read(former, COUNT), 1, 'as much as can be read');
});

t.test('one that nothing can open any more as well', async (t) => {
  const { folder, path, file, former } = await setUp(t);
  truncate(path, 0.5);
  const before = readFileSync(path);
  t.match(await restore(file, path, options()), { former });
  t.equal(read(path, COUNT), 2);
  t.same(readFileSync(former), before);
  t.same(readdirSync(`${folder}/data`), ['lectern.db', `lectern.db.before-restore-${MOMENT}`]);
});

for (const keep of [true, false]) {
  t.test(`also while a process still has it open, keep: ${keep}`, async (t) => {
    const { folder, path, file } = await setUp(t);
    const service = new Database(path);
    t.teardown(() => service.close());
    service.exec('UPDATE state SET version = 9');
    truncate(path, 0.5);
    await restore(file, path, options({ keep }));
    t.same([read(path, COUNT), read(path, 'SELECT version FROM state')], [2, 2], 'its log is not taken over');
    const kept = ['', '-wal'].map((suffix) => `lectern.db.before-restore-${MOMENT}${suffix}`);
    t.same(readdirSync(`${folder}/data`), ['lectern.db', ...(keep ? kept : [])]);
  });
}

t.test('nothing is changed when the backup cannot be restored', async (t) => {
  const { folder, path, file, former } = await setUp(t);
  makeNewer(`${folder}/newer.db`);
  copyFileSync(file, `${folder}/cut.db`);
  truncate(`${folder}/cut.db`, 0.7);
  copyFileSync(file, `${folder}/lost.db`);
  const lost = new Database(`${folder}/lost.db`);
  lost.pragma('foreign_keys = OFF');
  lost.exec('DELETE FROM categories');
  lost.close();
  const before = readFileSync(path);
  const cases = {
    'newer.db': /newer version/,
    'cut.db': /damaged/,
    'lost.db': /damaged/,
    'none.db': /no such file/,
  };
  for (const [name, message] of Object.entries(cases)) {
    await t.rejects(restore(`${folder}/${name}`, path, options()), { name: 'BackupError', message }, name);
    await t.rejects(checkBackup(`${folder}/${name}`), { name: 'BackupError', message }, name);
  }
  await t.rejects(restore(path, path, options()), { message: /is the database itself/ });
  const prepare = async (): Promise<void> => {
    throw new Error('cannot be migrated');
  };
  await t.rejects(restore(file, path, options({ prepare })), { message: 'cannot be migrated' });
  t.notOk(existsSync(former));
  t.same(readFileSync(path), before);
  t.same(readdirSync(`${folder}/data`), ['lectern.db']);
});

t.test('a file of something else is not replaced', async (t) => {
  const { folder, file } = await setUp(t);
  writeFileSync(`${folder}/notes.md`, 'dear '.repeat(1_000));
  change(`${folder}/notes.db`, 'CREATE TABLE notes (x)');
  for (const name of ['notes.md', 'notes.db']) {
    const before = readFileSync(`${folder}/${name}`);
    await t.rejects(restore(file, `${folder}/${name}`, options()), { name: 'StoreOpenError' }, name);
    t.same(readFileSync(`${folder}/${name}`), before);
  }
});

t.test('a place that cannot be written to is told', async (t) => {
  const { folder, path, file } = await setUp(t);
  chmodSync(file, 0o644);
  chmodSync(path, 0o444);
  chmodSync(`${folder}/data`, 0o555);
  await t.rejects(
    asNobody(() => restore(file, path, options())),
    { name: 'StoreOpenError', message: /cannot be (written|opened)/ },
  );
  chmodSync(`${folder}/data`, 0o755);
});

t.test('a check says what a backup holds', async (t) => {
  const { file } = await setUp(t);
  t.same(await checkBackup(file), { entries: 2, schema: SCHEMA, modifiedAt: 1 });
});
