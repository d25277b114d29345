import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import t from 'tap';
import { APPLICATION_ID, openReader, openWriter, settle } from '../../../src/store/sqlite/connection.ts';
import { Database } from '../../../src/store/sqlite/driver.ts';
import { openStore } from '../../../src/store/store.ts';
import { asNobody } from '../../support/as-nobody.ts';
import { mountSmallDisk, NO_SMALL_DISK } from '../../support/small-disk.ts';

const pragmas = (db: Database, ...names: string[]): unknown[] =>
  names.map((name) => db.pragma(name, { simple: true }));

t.test('the connection that writes loses nothing that was acknowledged', async (t) => {
  const path = `${t.testdir({})}/a/b/lectern.db`;
  const writer = openWriter(path);
  t.teardown(() => writer.close());
  t.same(pragmas(writer, 'journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema'), ['wal', 2, 1, 0]);
  t.same(pragmas(writer, 'journal_size_limit', 'busy_timeout'), [16_777_216, 10_000]);
  settle(writer);
  t.same(pragmas(writer, 'busy_timeout'), [20]);
});

t.test('the connection that reads cannot write', async (t) => {
  const path = `${t.testdir({})}/lectern.db`;
  openStore(`file:${path}`).close();
  const reader = openReader(path);
  t.teardown(() => reader.close());
  t.throws(() => reader.exec('DELETE FROM state'), { code: 'SQLITE_READONLY' });
  t.same(pragmas(reader, 'query_only', 'trusted_schema', 'busy_timeout', 'cache_size', 'temp_store'), [
    ...[1, 0, 1_000, -16_384, 2],
  ]);
});

t.test('our files carry a mark', async (t) => {
  t.equal(Buffer.from(APPLICATION_ID.toString(16), 'hex').toString(), 'LECT');
  const path = `${t.testdir({})}/lectern.db`;
  openStore(`file:${path}`).close();
  const db = new Database(path, { readonly: true });
  t.teardown(() => db.close());
  t.equal(db.pragma('application_id', { simple: true }), APPLICATION_ID);
});

const foreign = (path: string): void => {
  const db = new Database(path);
  db.exec("CREATE TABLE theirs (x); INSERT INTO theirs VALUES ('dear')");
  db.close();
};

const damaged = (path: string): void => {
  foreign(path);
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xff, 100, 4_000));
};

const REFUSED: [what: string, make: (path: string) => void, sentence: RegExp][] = [
  [
    'a database of another application',
    foreign,
    /is an SQLite database of another application; name another/,
  ],
  ['a file of another kind', (path) => writeFileSync(path, 'x'.repeat(5_000)), /is not an SQLite file; name/],
  [
    'a damaged database',
    damaged,
    /is damaged; lectern doctor says more, and lectern restore puts a backup in its place\.$/,
  ],
];

for (const [what, make, sentence] of REFUSED) {
  t.test(`${what} is refused in one sentence, and left as it is`, async (t) => {
    const folder = t.testdir({});
    const path = `${folder}/some.db`;
    make(path);
    const before = readFileSync(path);
    t.throws(() => openWriter(path), { name: 'StoreOpenError', message: sentence });
    t.ok(readFileSync(path).equals(before));
    t.same(readdirSync(folder), ['some.db']);
  });
}

t.test('a place that cannot hold a database is named in one sentence', async (t) => {
  const folder = t.testdir({ file: 'text' });
  const refuse = (path: string, sentence: RegExp) =>
    t.throws(() => openWriter(path), { name: 'StoreOpenError', message: sentence }, path);
  refuse(folder, /^The database \S+ is a directory; name a file in DATABASE_URL\.$/);
  refuse('/dev/null', /^The database \/dev\/null is no ordinary file; name a file in DATABASE_URL\.$/);
  refuse(`${folder}/${'x'.repeat(300)}/x.db`, /cannot be opened: its name is too long/);
  symlinkSync(`${folder}/loop`, `${folder}/loop`);
  refuse(`${folder}/loop`, /cannot be opened: its name is a link that leads to itself\.$/);
  refuse(`${folder}/file/x.db`, /cannot be created: a file stands where its folder should be\.$/);
  refuse(`${folder}/file/deeper/x.db`, /cannot be created: a file stands where its folder should be\.$/);
  refuse(`${folder}/a\0b/x.db`, /cannot be opened \(TypeError.*null bytes/);
  t.equal(readFileSync(`${folder}/file`, 'utf8'), 'text');
});

t.test(
  'a folder or a file that may not be written to is refused at once',
  { skip: process.getuid?.() === 0 && 'root may write everywhere' },
  async (t) => {
    const folder = t.testdir({});
    mkdirSync(`${folder}/closed`, { mode: 0o555 });
    t.throws(() => openWriter(`${folder}/closed/x.db`), { message: /may not write to its folder\.$/ });
    t.throws(() => openWriter(`${folder}/closed/deeper/x.db`), { message: /may not write to its folder\.$/ });
    openStore(`file:${folder}/x.db`).close();
    chmodSync(`${folder}/x.db`, 0o444);
    t.throws(() => openWriter(`${folder}/x.db`), { message: /cannot be written to: check the permissions/ });
  },
);

t.test(
  'a database that another program holds is refused after some time, and taken when it is free',
  async (t) => {
    const path = `${t.testdir({})}/lectern.db`;
    openStore(`file:${path}`).close();
    const other = new Database(path);
    t.teardown(() => other.close());
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN IMMEDIATE; UPDATE state SET id = id; COMMIT');
    t.throws(() => openWriter(path, 20), {
      name: 'StoreOpenError',
      message: /is locked by another process; stop it/,
    });
    other.close();
    openWriter(path, 20).close();
  },
);

t.test('a disk without space is named in one sentence', async (t) => {
  const disk = mountSmallDisk(t, 1);
  if (disk === undefined) return t.comment(NO_SMALL_DISK);
  disk.fill();
  const message = /^The database \S+ cannot be (written to|created): its disk is full\.$/;
  t.throws(() => openStore(`file:${disk.path}/x.db`), { name: 'StoreOpenError', message });
  t.throws(() => openStore(`file:${disk.path}/deeper/x.db`), { name: 'StoreOpenError', message });
});

t.test('a folder that this user may not enter is named in one sentence', async (t) => {
  const folder = t.testdir({ closed: {} });
  openStore(`file:${folder}/closed/x.db`).close();
  chmodSync(`${folder}/closed`, 0o700);
  asNobody(() => {
    t.throws(() => openWriter(`${folder}/closed/x.db`), {
      name: 'StoreOpenError',
      message: /^The database \S+ cannot be/,
    });
  });
});
