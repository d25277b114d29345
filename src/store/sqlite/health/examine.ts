import { accessSync, closeSync, constants, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { INDEX_VERSION } from '../../../search/index/index-version.ts';
import { APPLICATION_ID, openError, openReader } from '../connection.ts';
import type { Database } from '../driver.ts';
import { INDEX_FITS } from '../engine.ts';
import { compareSchema } from '../migrate.ts';
import { freeSpace, MIN_SPACE } from './space.ts';
import { isDamage, sqliteErrorIn } from './trouble.ts';

/** What was found when a database was looked at. */
export interface Finding {
  /** `note` is worth knowing; with a `fault` the service does not work as it should. */
  level: 'ok' | 'note' | 'fault';
  /** What was looked at. */
  about: string;
  /** What it is like, and what to do about it; one sentence or two. */
  text: string;
}

/** Write-ahead log from which on something seems to hold it, in bytes: it is cut back to 16 MiB else. */
export const LARGE_LOG = 64 * 1024 * 1024;

/** How far clocks of two machines may be apart, in ms. */
export const CLOCK_TOLERANCE = 60_000;

/** Most faults of one kind that are reported. */
const MAX_TOLD = 10;

/** No clock that is set shows an earlier time: Lectern did not exist. */
const EARLIEST = Date.UTC(2025, 0, 1);

const MIB = 1024 * 1024;

/**
 * Looks at a database from all sides, and changes nothing. Services may go on using it.
 *
 * @param now milliseconds since 1970, by the clock of this machine
 */
export const examine = (path: string, now: number): Finding[] => {
  const findings = [...examineFile(path), examineSpace(path)];
  let db: Database | undefined;
  try {
    db = openReader(path);
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      return [
        ...findings,
        fault('file', `${path} is no database of Lectern; name another file in DATABASE_URL.`),
      ];
    }
    const checks = [examineSchema, examinePages, examineReferences, examineIndex, clockOf(now), examineLog];
    for (const check of checks) findings.push(...attempt(check, db, path));
  } catch (error) {
    findings.push(failed(path, error));
  } finally {
    db?.close();
  }
  return findings;
};

const ok = (about: string, text: string): Finding => ({ level: 'ok', about, text });
const note = (about: string, text: string): Finding => ({ level: 'note', about, text });
const fault = (about: string, text: string): Finding => ({ level: 'fault', about, text });

const failed = (path: string, error: unknown): Finding =>
  isDamage(error)
    ? fault(
        'integrity',
        `It is damaged (${sqliteErrorIn(error)?.message}). Restore a backup with lectern restore.`,
      )
    : fault('file', (openError(path, error) as Error).message);

type Check = (db: Database, path: string) => Finding[];

/** Damage can end any look at it. */
const attempt = (check: Check, db: Database, path: string): Finding[] => {
  try {
    return check(db, path);
  } catch (error) {
    return [failed(path, error)];
  }
};

const examineFile = (path: string): Finding[] => {
  const mayWrite = [path, dirname(path)].filter((name) => !isWritable(name));
  if (mayWrite.length > 0) {
    return [
      fault('permissions', `This user may not write to ${mayWrite.join(' and ')}; the service has to.`),
    ];
  }
  const isOpenToAll = (statSync(path).mode & 0o077) !== 0;
  return [
    isOpenToAll
      ? note(
          'permissions',
          `Other users of this machine may read ${path}, with drafts and secrets of webhooks in it: chmod 600.`,
        )
      : ok('permissions', 'The service can read and write the file, and others cannot.'),
  ];
};

const isWritable = (path: string): boolean => {
  try {
    // A folder cannot be opened for writing.
    if (statSync(path).isDirectory()) accessSync(path, constants.R_OK | constants.W_OK);
    else closeSync(openSync(path, 'r+'));
    return true;
  } catch {
    return false;
  }
};

const examineSpace = (path: string): Finding => describeSpace(freeSpace(dirname(path)), statSync(path).size);

/**
 * @param free bytes that are left on the disk; undefined where the system does not tell
 * @param size bytes of the database
 */
export const describeSpace = (free: number | undefined, size: number): Finding => {
  if (free === undefined) return note('space', 'This system does not tell how much space is left.');
  const left = `${Math.floor(free / MIB)} MiB are left on its disk`;
  if (free < MIN_SPACE)
    return fault('space', `${left}: nothing can be written. Make room; the service needs no restart.`);
  if (free < size)
    return note(
      'space',
      `${left}, less than the database has (${Math.ceil(size / MIB)} MiB): not enough for a backup beside it.`,
    );
  return ok('space', `${left}.`);
};

const examineSchema: Check = (db) => {
  switch (compareSchema(db)) {
    case 'newer':
      return [
        fault(
          'schema',
          'A newer version of Lectern has written it; use that version, or restore an older backup.',
        ),
      ];
    case 'older':
      return [
        note(
          'schema',
          'It is of an older version of Lectern; lectern serve and lectern migrate bring it up to date.',
        ),
      ];
    case 'same':
      return [ok('schema', 'It is of this version.')];
  }
};

const examinePages: Check = (db) => {
  const found = db.pragma(`integrity_check(${MAX_TOLD})`) as { integrity_check: string }[];
  const lines = found.map(({ integrity_check: line }) => line.replace(/\s+/g, ' '));
  if (lines.length === 1 && lines[0] === 'ok')
    return [ok('integrity', 'Every page and every index is sound.')];
  return lines.map((line) =>
    fault('integrity', `${line.replace(/\.?$/, '.')} Restore a backup with lectern restore.`),
  );
};

const examineReferences: Check = (db) => {
  const lost = db.prepare<[], { table: string }>('PRAGMA foreign_key_check').all();
  const tables = [...new Set(lost.map(({ table }) => table))];
  return tables.length === 0
    ? [ok('references', 'Every row belongs to something that is there.')]
    : tables.map((table) =>
        fault(
          'references',
          `${table} has rows that belong to nothing. Restore a backup with lectern restore.`,
        ),
      );
};

const examineIndex: Check = (db) => {
  if (compareSchema(db) !== 'same') return [];
  return db.prepare(INDEX_FITS).pluck().get(INDEX_VERSION) === 1
    ? [ok('search index', 'It has every entry.')]
    : [fault('search index', 'It does not have every entry, or is of another version: lectern reindex.')];
};

const clockOf =
  (now: number): Check =>
  (db) => {
    const latest = Number(db.prepare('SELECT max(modified_at) FROM state').pluck().get());
    const [here, then] = [now, latest].map((ms) => new Date(ms).toISOString());
    if (now < EARLIEST)
      return [fault('clock', `The clock of this machine says ${here}, which cannot be; set it.`)];
    if (latest > now + CLOCK_TOLERANCE) {
      return [
        fault(
          'clock',
          `The database was last changed at ${then}, and here it is ${here}: one of the clocks is wrong.`,
        ),
      ];
    }
    return [ok('clock', `The last change, at ${then}, lies in the past.`)];
  };

const examineLog: Check = (_db, path) => {
  const size = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const mib = Math.ceil(size / MIB);
  return size > LARGE_LOG
    ? [
        note(
          'log',
          `The write-ahead log has ${mib} MiB: some process has been reading for long. It shrinks when that ends.`,
        ),
      ]
    : [ok('log', `The write-ahead log has ${mib} MiB.`)];
};
