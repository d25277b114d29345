import t, { type Test } from 'tap';
import { watchContent } from '../../../src/store/sqlite/content-version.ts';
import { Database } from '../../../src/store/sqlite/driver.ts';
import { openStore } from '../../../src/store/store.ts';

/** A database of its own, with a watch on it and a connection that writes. */
const watched = (t: Test) => {
  const path = `${t.testdir({})}/lectern.db`;
  const store = openStore(`file:${path}`);
  const [reader, other] = [new Database(path), new Database(path)];
  t.teardown(() => {
    for (const each of [reader, other, store]) each.close();
  });
  return { version: watchContent(reader), reader, write: (sql: string) => other.exec(sql) };
};

t.test('it stays the same while nothing is written', async (t) => {
  const { version } = watched(t);
  t.equal(version(), version());
});

t.test('it is another one after every change of what answers follow from', async (t) => {
  const { version, write } = watched(t);
  const seen = [version()];
  for (const change of [
    'UPDATE state SET version = version + 1',
    'UPDATE state SET modified_at = modified_at + 1',
    'UPDATE state SET renderer = renderer + 1',
    'UPDATE state SET index_version = index_version + 1',
    'UPDATE search_state SET generation = generation + 1',
  ]) {
    write(change);
    seen.push(version());
    t.equal(version(), seen.at(-1));
  }
  t.equal(new Set(seen).size, seen.length);
});

t.test('a write of something else leaves it as it is', async (t) => {
  const { version, write } = watched(t);
  const before = version();
  write('CREATE TABLE uses (n); INSERT INTO uses VALUES (1)');
  t.equal(version(), before);
});

t.test('what is not committed does not count', async (t) => {
  const { version, write } = watched(t);
  const before = version();
  write('BEGIN IMMEDIATE; UPDATE state SET version = version + 1');
  t.equal(version(), before);
  write('ROLLBACK');
  t.equal(version(), before);
  write('BEGIN IMMEDIATE; UPDATE state SET version = version + 1; COMMIT');
  t.not(version(), before);
});

t.test('reads in between hide nothing', async (t) => {
  const { version, reader, write } = watched(t);
  const before = version();
  write('UPDATE state SET version = version + 1');
  reader.prepare('SELECT * FROM state').get();
  t.not(version(), before);
});
