import { chmodSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import {
  CLOCK_TOLERANCE,
  describeSpace,
  examine,
  LARGE_LOG,
} from '../../../../src/store/sqlite/health/examine.ts';
import { openStore } from '../../../../src/store/store.ts';
import { asNobody } from '../../../support/as-nobody.ts';
import { mountSmallDisk, NO_SMALL_DISK } from '../../../support/small-disk.ts';
import { change, damagePage, makeDatabase, makeNewer, makeOlder, read } from '../databases.ts';

const NOW = Date.UTC(2026, 5, 1);

const findings = (path: string, now = NOW): string[] =>
  examine(path, now).map(({ level, about, text }) => `${level} ${about}: ${text}`);

const unwell = (path: string, now = NOW): string[] =>
  findings(path, now).filter((line) => !line.startsWith('ok '));

/** A sound database with an index, that others cannot read. */
const sound = async (path: string): Promise<void> => {
  await makeDatabase(path, 3);
  const store = openStore(`file:${path}`);
  const { reindex } = await import('../../../../src/search/reindex.ts');
  await reindex(store);
  store.close();
  chmodSync(path, 0o600);
};

t.test('a sound database is well in every respect', async (t) => {
  const path = join(t.testdir(), 'x.db');
  await sound(path);
  t.same(
    examine(path, NOW).map(({ level, about }) => `${level} ${about}`),
    ['permissions', 'space', 'schema', 'integrity', 'references', 'search index', 'clock', 'log'].map(
      (about) => `ok ${about}`,
    ),
  );
});

t.test('each fault is told with what to do', async (t) => {
  const faults: [what: string, make: (path: string) => void, expected: RegExp[]][] = [
    ['others may read it', (path) => chmodSync(path, 0o644), [/^note permissions: Other users .* chmod 600/]],
    [
      'an index that does not have every entry',
      (path) => change(path, 'UPDATE search_locale SET entries = 1'),
      [/^fault search index: .* lectern reindex/],
    ],
    [
      'rows that belong to nothing',
      (path) => change(path, "PRAGMA foreign_keys = OFF; INSERT INTO entry_tags VALUES ('x', 'nobody')"),
      [/^fault references: entry_tags has rows that belong to nothing/],
    ],
    [
      'damaged pages',
      (path) => {
        const root = Number(read(path, "SELECT rootpage FROM sqlite_master WHERE name = 'changes'"));
        damagePage(path, root);
      },
      [/^fault integrity: .* Restore a backup with lectern restore\.$/],
    ],
    [
      'no pages left to begin with',
      (path) => damagePage(path, 1),
      [/^fault integrity: It is damaged \(file is not a database\)\. Restore/],
    ],
    [
      'another application',
      (path) => change(path, 'PRAGMA application_id = 7'),
      [/^fault file: \S+ is no database of Lectern/],
    ],
    ['a newer schema', (path) => makeNewer(path), [/^fault schema: A newer version/]],
    [
      'a clock that was ahead',
      (path) => change(path, `UPDATE state SET modified_at = ${NOW + CLOCK_TOLERANCE + 1}`),
      [/^fault clock: The database was last changed at .* one of the clocks is wrong/],
    ],
    [
      'a table that is gone',
      (path) => change(path, 'DROP TABLE search_locale'),
      [/^fault file: The database \S+ cannot be opened \(SqliteError: no such table: search_locale/],
    ],
  ];
  for (const [what, make, expected] of faults) {
    const path = join(t.testdir(), 'x.db');
    await sound(path);
    make(path);
    const found = unwell(path);
    t.equal(found.length, expected.length, `${what}: ${found.join('; ')}`);
    for (const [n, line] of expected.entries()) t.match(found[n], line, what);
  }
});

t.test('an older schema is no fault, and its index is not looked at', async (t) => {
  const folder = t.testdir({ old: {} });
  const path = join(folder, 'x.db');
  makeOlder(path, join(folder, 'old', 'migrations'));
  chmodSync(path, 0o600);
  t.match(unwell(path), [/^note schema: .* lectern migrate/]);
});

t.test('a clock that was never set is told', async (t) => {
  const path = join(t.testdir(), 'x.db');
  await sound(path);
  t.match(unwell(path, 1), [/^fault clock: The clock of this machine says 1970.* set it\.$/]);
});

t.test('a large log is told', async (t) => {
  const path = join(t.testdir(), 'x.db');
  await sound(path);
  // Held open, so that the log stays.
  const store = openStore(`file:${path}`);
  t.teardown(() => store.close());
  truncateSync(`${path}-wal`, LARGE_LOG + 1);
  t.match(unwell(path), [/^note log: The write-ahead log has 65 MiB/]);
  truncateSync(`${path}-wal`, 0);
});

t.test('a file that this user may not write to is told', async (t) => {
  const path = join(t.testdir(), 'x.db');
  await sound(path);
  chmodSync(path, 0o444);
  t.match(
    asNobody(() => unwell(path)),
    [/^fault permissions: This user may not write to \S+x\.db/, /./],
  );
});

t.test('how much space is left is told', async (t) => {
  const disk = mountSmallDisk(t, 8);
  if (disk === undefined) return t.comment(NO_SMALL_DISK);
  const path = join(disk.path, 'x.db');
  await sound(path);
  writeFileSync(join(disk.path, 'y'), Buffer.alloc(6 * 1024 * 1024));
  change(path, 'CREATE TABLE t (x); INSERT INTO t VALUES (zeroblob(400000)); DROP TABLE t');
  const [before] = unwell(path).filter((line) => line.includes(' space:'));
  disk.fill();
  t.match(unwell(path), [/^fault space: 0 MiB are left .* Make room/]);
  t.match(before ?? 'note space: not enough', /^note space: .*not enough/);
});

t.test('where nobody tells how much space is left, that is told', async (t) => {
  t.match(findings('/proc/version'), [/./, /^note space: This system does not tell/]);
});

t.test('the space that is left is told', async (t) => {
  const MIB = 1024 * 1024;
  t.match(describeSpace(undefined, MIB), { level: 'note', text: /does not tell/ });
  t.match(describeSpace(MIB - 1, MIB), { level: 'fault', text: /^0 MiB are left .* Make room/ });
  t.match(describeSpace(2 * MIB, 3 * MIB), { level: 'note', text: /not enough for a backup/ });
  t.match(describeSpace(3 * MIB, 3 * MIB), { level: 'ok', text: /^3 MiB are left/ });
});
