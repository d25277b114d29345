import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { Database } from '../../../../src/store/sqlite/driver.ts';
import { ERROR_LASTS, PROBE_INTERVAL, watchHealth } from '../../../../src/store/sqlite/health/health.ts';
import { MIN_SPACE } from '../../../../src/store/sqlite/health/space.ts';
import { openStore, type Store } from '../../../../src/store/store.ts';
import { mountSmallDisk, NO_SMALL_DISK } from '../../../support/small-disk.ts';
import { entryRow, fill } from '../../rows.ts';
import { change, read } from '../databases.ts';

const open = (t: Test, path: string): Store => {
  const store = openStore(`file:${path}`);
  t.teardown(() => store.close());
  return store;
};

const write = (store: Store, id: string) =>
  store.write(async ({ write }) => {
    await write.insertEntries([entryRow({ id, slug: id, answer: 'Long. '.repeat(20_000) })]);
    await write.touch(1);
  });

const idsIn = (path: string): string =>
  String(read(path, "SELECT group_concat(id, ' ') FROM (SELECT id FROM entries ORDER BY rowid)"));

t.test('a full disk is told as such, and is over when there is space again', async (t) => {
  const disk = mountSmallDisk(t, 16);
  if (disk === undefined) return t.comment(NO_SMALL_DISK);
  const path = join(disk.path, 'x.db');
  const store = openStore(`file:${path}`);
  await fill(store, { id: 'before' });
  store.check();
  disk.fill();
  t.throws(() => store.check(), { code: 'out-of-space' }, 'before anybody writes');
  await t.rejects(write(store, 'lost'), { code: 'out-of-space', cause: { code: 'SQLITE_FULL' } });
  t.throws(() => store.check(), { code: 'out-of-space' });
  t.match(await store.entries.findById('before'), { id: 'before' }, 'what is there can be read');
  disk.free();
  store.check();
  await write(store, 'after');
  store.check();
  store.close();
  t.equal(idsIn(path), 'before after');
});

t.test(
  'a database that was taken away takes no writes, is read on, and is well when it is back',
  async (t) => {
    const path = join(t.testdir(), 'x.db');
    const store = open(t, path);
    await fill(store, { id: 'before' });
    await write(store, 'in the log');
    renameSync(path, `${path}.aside`);
    await t.rejects(write(store, 'lost'), { code: 'unavailable', message: /taken away/ });
    t.throws(() => store.check(), { code: 'unavailable', message: /taken away/ });
    await t.rejects(store.snapshot(), { code: 'unavailable' });
    t.match(await store.entries.findById('before'), { id: 'before' });
    t.equal(idsIn(`${path}.aside`), 'before in the log', 'nothing of what was acknowledged is missing');
    renameSync(`${path}.aside`, path);
    store.check();
    await write(store, 'after');
    t.equal(idsIn(path), 'before in the log after');
  },
);

t.test('a log that was taken away loses nothing', async (t) => {
  const path = join(t.testdir(), 'x.db');
  const store = openStore(`file:${path}`);
  await fill(store, { id: 'before' });
  rmSync(`${path}-wal`);
  await t.rejects(write(store, 'lost'), { code: 'unavailable', message: /write-ahead log/ });
  store.close();
  t.equal(idsIn(path), 'before');
});

t.test('a database that was replaced takes no writes, and the new one is left alone', async (t) => {
  const path = join(t.testdir(), 'x.db');
  const store = openStore(`file:${path}`);
  await fill(store, { id: 'before' });
  const other = open(t, `${path}.other`);
  await fill(other, { id: 'other' });
  renameSync(`${path}.other`, path);
  await t.rejects(write(store, 'lost'), { code: 'unavailable', message: /Another file/ });
  store.close();
  t.match(await other.entries.findById('other'), { id: 'other' });
});

t.test('a file that is taken away during a write is told to whoever wrote', async (t) => {
  const path = join(t.testdir(), 'x.db');
  const store = open(t, path);
  await fill(store);
  const writing = store.write(async ({ write }) => {
    await write.touch(2);
    renameSync(path, `${path}.aside`);
  });
  await t.rejects(writing, { code: 'unavailable' });
  renameSync(`${path}.aside`, path);
});

/** Turns the bytes of every page of a table. */
const damageTable = (path: string, table: string): (() => void) => {
  const db = new Database(path);
  const pages = db.prepare<[string], number>('SELECT pageno FROM dbstat WHERE name = ?').pluck().all(table);
  db.close();
  const whole = readFileSync(path);
  const bytes = Buffer.from(whole);
  for (const page of pages) bytes.fill(0xa5, (page - 1) * 4096, page * 4096);
  writeFileSync(path, bytes);
  return () => writeFileSync(path, whole);
};

t.test('damage is told where it is met, all else is read on, and a restored backup ends it', async (t) => {
  const path = join(t.testdir(), 'x.db');
  const first = openStore(`file:${path}`);
  await fill(first, { id: 'before' });
  await first.write(({ write }) => write.putSynonyms([{ locale: 'en', text: 'a, b' }]));
  first.close();
  damageTable(path, 'synonyms');
  const store = open(t, path);
  store.check();
  await t.rejects(store.synonyms.list(), {
    code: 'unavailable',
    message: /damaged/,
    cause: { code: 'SQLITE_CORRUPT' },
  });
  t.throws(() => store.check(), { code: 'unavailable', message: /damaged/ });
  t.match(await store.entries.findById('before'), { id: 'before' });
  await write(store, 'after');
  t.throws(() => store.check(), { code: 'unavailable', message: /damaged/ }, 'it stays damaged');
  change(path, "UPDATE state SET history = 'another'");
  store.check();
});

t.test('damage where everything begins is told too', async (t) => {
  const path = join(t.testdir(), 'x.db');
  const first = openStore(`file:${path}`);
  await fill(first, { id: 'before' });
  first.close();
  const store = open(t, path);
  const mend = damageTable(path, 'state');
  await t.rejects(store.state(), { code: 'unavailable', message: /damaged/ });
  t.throws(() => store.check(), { code: 'unavailable', message: /damaged/ });
  mend();
});

const connections = (t: Test) => {
  const path = join(t.testdir(), 'x.db');
  openStore(`file:${path}`).close();
  const [writer, reader, other] = [new Database(path), new Database(path), new Database(path)];
  for (const db of [writer, reader, other]) db.pragma('busy_timeout = 0');
  t.teardown(() => [writer, reader, other].map((db) => db.close()));
  return { path, writer, reader, other };
};

const failing = (code: string) => new Database.SqliteError('x', code);

t.test('whether trouble is over is tried by writing, once a second at most', async (t) => {
  const { path, writer, reader, other } = connections(t);
  let time = 5_000;
  t.intercept(performance, 'now', { value: () => time });
  const health = watchHealth({ path, writer, reader });
  t.match(health.explain(failing('SQLITE_FULL')), { code: 'out-of-space' });
  writer.pragma('query_only = ON');
  t.throws(health.check, { code: 'unavailable', message: /read-only/ });
  writer.pragma('query_only = OFF');
  time += PROBE_INTERVAL;
  t.throws(health.check, { code: 'unavailable' }, 'an error lasts for some time');
  time += ERROR_LASTS;
  other.exec('BEGIN IMMEDIATE');
  health.check();
  other.exec('ROLLBACK');
  t.throws(health.check, { code: 'unavailable' }, 'another writer is no proof');
  time += PROBE_INTERVAL;
  health.check();
  time = 0;
  health.check();
  t.same([PROBE_INTERVAL, ERROR_LASTS], [1_000, 10_000]);
});

t.test('a write that succeeds ends trouble; one under way is proof that none is there', async (t) => {
  const { path, writer, reader, other } = connections(t);
  const health = watchHealth({ path, writer, reader });
  health.explain(failing('SQLITE_IOERR_WRITE'));
  health.written();
  other.exec('BEGIN IMMEDIATE');
  health.check();
  other.exec('ROLLBACK');
  writer.exec('BEGIN IMMEDIATE');
  health.check();
  writer.exec('ROLLBACK');
  t.equal(health.explain('something else'), 'something else');
  t.match(health.explain(failing('SQLITE_BUSY')), { code: 'unavailable', message: /busy/ });
  health.check();
});

t.test('a commit that fails is undone', async (t) => {
  const { path, writer, reader } = connections(t);
  const health = watchHealth({ path, writer, reader });
  health.explain(failing('SQLITE_FULL'));
  writer.exec("CREATE TRIGGER no_update BEFORE UPDATE ON state BEGIN SELECT RAISE(FAIL, 'no'); END");
  t.throws(health.check, { message: 'no' });
  t.notOk(writer.inTransaction);
});

t.test('an error of the disk on a full disk is one of the space', async (t) => {
  const { path, writer, reader } = connections(t);
  let space: number | undefined = MIN_SPACE - 1;
  const health = watchHealth({ path, writer, reader, space: () => space });
  t.match(health.explain(failing('SQLITE_IOERR_SHMSIZE')), { code: 'out-of-space' });
  t.throws(health.check, { code: 'out-of-space' });
  space = MIN_SPACE;
  health.check();
  space = undefined;
  t.match(health.explain(failing('SQLITE_IOERR_SHMSIZE')), { code: 'unavailable' });
});
