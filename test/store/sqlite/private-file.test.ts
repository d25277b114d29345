import { chmodSync, existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { backUp } from '../../../src/store/sqlite/backup/back-up.ts';
import { restore } from '../../../src/store/sqlite/backup/restore.ts';
import { openWriter } from '../../../src/store/sqlite/connection.ts';
import {
  closeToOthers,
  createDatabaseFile,
  createPrivateFile,
  PRIVATE_MODE,
} from '../../../src/store/sqlite/private-file.ts';
import { openStore } from '../../../src/store/store.ts';
import { asNobody } from '../../support/as-nobody.ts';
import { testRuntime } from '../../support/runtime.ts';
import { withUmask } from '../../support/umask.ts';
import { fill } from '../rows.ts';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

const modesOf = (path: string): string[] => ['', '-wal', '-shm'].map((suffix) => modeOf(path + suffix));

t.equal(PRIVATE_MODE, 0o600);

for (const umask of [0o000, 0o022, 0o077, 0o277]) {
  t.test(`a new database is its owner's alone under the umask ${umask.toString(8)}`, async (t) => {
    const path = `${t.testdir({})}/lectern.db`;
    const store = withUmask(umask, () => openStore(`file:${path}`));
    t.teardown(() => store.close());
    await withUmask(umask, () => fill(store, { id: 'e1' }));
    t.same(modesOf(path), ['600', '600', '600']);
  });

  t.test(`so are a backup, what is restored, and what was there, under ${umask.toString(8)}`, async (t) => {
    const folder = t.testdir({});
    const path = `${folder}/lectern.db`;
    const store = openStore(`file:${path}`);
    t.teardown(() => store.close());
    await fill(store, { id: 'e1' });
    const before = process.umask(umask);
    t.teardown(() => process.umask(before));
    await backUp(path, `${folder}/backup.db`);
    const prepare = async (url: string) => openStore(url).close();
    const options = { runtime: testRuntime(), keep: true, prepare };
    const { former } = await restore(`${folder}/backup.db`, path, options);
    const elsewhere = await restore(`${folder}/backup.db`, `${folder}/new.db`, options);
    process.umask(before);
    t.equal(elsewhere.former, undefined);
    t.same(modesOf(path), ['600', '600', '600']);
    for (const file of [`${folder}/backup.db`, `${folder}/new.db`, String(former)])
      t.equal(modeOf(file), '600', file);
  });
}

t.test(
  'from a database that is there everybody’s permissions are taken, and not those of its group',
  async (t) => {
    const path = `${t.testdir({})}/lectern.db`;
    openStore(`file:${path}`).close();
    const first = openWriter(path);
    t.teardown(() => first.close());
    for (const name of [path, `${path}-wal`, `${path}-shm`]) chmodSync(name, 0o664);
    openWriter(path).close();
    t.same(modesOf(path), ['660', '660', '660']);
  },
);

t.test('a file is made once; its content and its permissions stay', async (t) => {
  const path = `${t.testdir({})}/some.db`;
  createDatabaseFile(path);
  t.equal(modeOf(path), '600');
  writeFileSync(path, 'dear');
  chmodSync(path, 0o640);
  createDatabaseFile(path);
  t.throws(() => createPrivateFile(path), { code: 'EEXIST' });
  t.equal(modeOf(path), '640');
  t.throws(() => createDatabaseFile(`${path}/below.db`), { code: 'ENOTDIR' });
  closeToOthers(`${path}-none`);
  t.notOk(existsSync(`${path}-none`));
});

t.test('the permissions of another user’s file are for that user to say', async (t) => {
  const path = `${t.testdir({})}/lectern.db`;
  writeFileSync(path, '');
  chmodSync(path, 0o666);
  if (process.geteuid?.() !== 0) return;
  asNobody(() => closeToOthers(path));
  t.equal(modeOf(path), '666');
  t.throws(() => closeToOthers(`${path}\0`), { code: 'ERR_INVALID_ARG_VALUE' });
});

t.test('a file of another user is left as it is', async (t) => {
  const path = join(t.testdir({ 'x.db': '' }), 'x.db');
  chmodSync(path, 0o644);
  closeToOthers(path, () => {
    throw new Error('EPERM');
  });
  t.equal(statSync(path).mode & 0o777, 0o644);
});
