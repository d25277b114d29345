import { copyFileSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { watchFiles } from '../../../../src/store/sqlite/health/file-watch.ts';

const watched = (t: Test) => {
  const folder = t.testdir({ 'x.db': 'database', 'x.db-wal': 'log', 'x.db-shm': 'index' });
  const path = join(folder, 'x.db');
  let rescues = 0;
  const { check } = watchFiles(path, () => {
    rescues += 1;
  });
  return { path, check, rescues: () => rescues };
};

t.test('files that are what they were are well', async (t) => {
  const { path, check, rescues } = watched(t);
  check();
  writeFileSync(path, 'other contents');
  check();
  linkSync(path, `${path}.link`);
  check();
  t.equal(rescues(), 0);
});

t.test('a file that was taken away is noticed, and when it is back', async (t) => {
  for (const [part, message] of [
    ['', /file of the database was taken away/],
    ['-wal', /write-ahead log of the database was taken away/],
    ['-shm', /log of the database was taken away/],
  ] as const) {
    const { path, check, rescues } = watched(t);
    renameSync(path + part, `${path}.aside`);
    t.throws(check, { code: 'unavailable', message }, part);
    t.throws(check, { code: 'unavailable' });
    t.equal(rescues(), 1, 'the log is moved into the database once');
    renameSync(`${path}.aside`, path + part);
    check();
    rmSync(path + part);
    t.throws(check, { code: 'unavailable' });
    t.equal(rescues(), 2);
  }
});

t.test('a file that took the place of another is noticed, and the log is left to it', async (t) => {
  for (const part of ['', '-wal', '-shm']) {
    const { path, check, rescues } = watched(t);
    copyFileSync(path + part, `${path}.copy`);
    renameSync(`${path}.copy`, path + part);
    t.throws(check, { code: 'unavailable', message: /Another file has taken the place/ }, part);
    t.equal(rescues(), 0);
  }
});

t.test('a log that is made later is watched from then on', async (t) => {
  const path = join(t.testdir({ 'x.db': 'database' }), 'x.db');
  const { check } = watchFiles(path, () => {});
  check();
  writeFileSync(`${path}-wal`, 'log');
  check();
  rmSync(`${path}-wal`);
  t.throws(check, { code: 'unavailable' });
});
