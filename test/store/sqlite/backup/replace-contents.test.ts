import { setTimeout as delay } from 'node:timers/promises';
import t, { type Test } from 'tap';
import { replaceContents } from '../../../../src/store/sqlite/backup/replace-contents.ts';
import { openReader, openWriter } from '../../../../src/store/sqlite/connection.ts';
import { Database } from '../../../../src/store/sqlite/driver.ts';
import { makeDatabase, read } from '../databases.ts';

const setUp = async (t: Test) => {
  const folder = t.testdir({});
  const path = `${folder}/lectern.db`;
  await makeDatabase(path, 1);
  await makeDatabase(`${folder}/source.db`, 300);
  const live = openWriter(path);
  const source = new Database(`${folder}/source.db`);
  t.teardown(() => {
    live.close();
    source.close();
  });
  return { path, live, source };
};

const COUNT = 'SELECT count(*) FROM entries';

t.test('everybody who has the database open sees what it holds now, at once', async (t) => {
  const { path, live, source } = await setUp(t);
  const reader = openReader(path);
  t.teardown(() => reader.close());
  const count = reader.prepare(COUNT).pluck();
  const version = reader.pragma('data_version', { simple: true });
  t.equal(count.get(), 1);
  await replaceContents(path, source, async () => {});
  t.equal(count.get(), 300, 'also by a statement of before');
  t.not(reader.pragma('data_version', { simple: true }), version);
  live.exec("DELETE FROM entries WHERE id = 'e1'");
  t.equal(count.get(), 299);
  t.equal(live.pragma('integrity_check', { simple: true }), 'ok');
  t.equal(live.pragma('journal_mode', { simple: true }), 'wal');
});

t.test('while it is prepared nobody else can write, and everybody reads what was there', async (t) => {
  const { path, live, source } = await setUp(t);
  live.pragma('busy_timeout = 0');
  await replaceContents(path, source, async () => {
    await delay(20);
    t.throws(() => live.exec('BEGIN IMMEDIATE'), { code: 'SQLITE_BUSY' });
    t.equal(read(path, COUNT), 1);
    source.exec("DELETE FROM entries WHERE id = 'e1'");
  });
  t.equal(read(path, COUNT), 299, 'what is changed of the source meanwhile counts');
});

t.test('a preparation that fails leaves everything as it was', async (t) => {
  const { path, live, source } = await setUp(t);
  const failing = async (): Promise<void> => {
    throw new Error('no');
  };
  await t.rejects(replaceContents(path, source, failing), { message: 'no' });
  t.equal(read(path, COUNT), 1);
  live.exec('UPDATE state SET version = 9');
});

t.test('a write of another process is waited for', async (t) => {
  const { path, live, source } = await setUp(t);
  live.exec('BEGIN IMMEDIATE');
  const replacing = replaceContents(path, source, async () => {});
  await delay(50);
  t.equal(read(path, COUNT), 1);
  live.exec("UPDATE state SET version = 9; DELETE FROM entries WHERE id = 'e1'; COMMIT");
  await replacing;
  t.equal(read(path, COUNT), 300);
});

t.test('but not for ever', async (t) => {
  const { path, live, source } = await setUp(t);
  live.exec('BEGIN IMMEDIATE');
  let time = 0;
  t.intercept(Date, 'now', { value: () => (time += 6_000) });
  await t.rejects(
    replaceContents(path, source, async () => void t.fail('must not run')),
    { name: 'AppError', code: 'unavailable', message: 'The database is busy with another write; try again.' },
  );
});
