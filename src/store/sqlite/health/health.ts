import { dirname } from 'node:path';
import { AppError } from '../../../core/errors.ts';
import type { Database } from '../driver.ts';
import { watchFiles } from './file-watch.ts';
import { freeSpace, MIN_SPACE } from './space.ts';
import { isBusy, isDamage, outOfSpace, sqliteErrorIn, troubleOf } from './trouble.ts';

/** How often it is tried by writing whether trouble is over, in ms; between that what was found last counts. */
export const PROBE_INTERVAL = 1_000;

/**
 * How long an error of the disk counts unless a write succeeds, in ms: what is tried is small, and may go well where the next
 * write of an entry does not. Of space it is known how much there is.
 */
export const ERROR_LASTS = 10_000;

export interface Health {
  /**
   * What an error of the database means: an AppError where its file is in trouble, which is remembered until a write succeeds;
   * else the error itself.
   */
  explain(error: unknown): unknown;
  /** @throws AppError when what is written would go nowhere */
  refuseLostFile(): void;
  /** Notes that a write reached the disk. */
  written(): void;
  /** @throws when the database cannot be written to, or is known to be damaged */
  check(): void;
}

interface Connections {
  /** Undefined for a private database, whose files have no names. */
  path: string | undefined;
  writer: Database;
  reader: Database;
  /** Bytes that are left on the disk of the database; undefined where the system does not tell. */
  space?: () => number | undefined;
}

/** Watches over the file of an open database. */
export const watchHealth = ({
  path,
  writer,
  reader,
  space = () => (path === undefined ? undefined : freeSpace(dirname(path))),
}: Connections): Health => {
  const rescue = (): void => {
    try {
      writer.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // What could not be saved is lost; the refusal says that something is wrong.
    }
  };
  const files = path === undefined ? undefined : watchFiles(path, rescue);
  let trouble: AppError | undefined;
  /** The history that is known to be damaged: a restored backup begins another. */
  let damaged: unknown;
  let failedAt = 0;
  let probedAt = Number.NEGATIVE_INFINITY;

  const historyNow = (): unknown => reader.prepare('SELECT history FROM state').pluck().get();

  const explain = (error: unknown): unknown => {
    // It was explained where it was noticed.
    if (error instanceof AppError) return error;
    const found = isFailedForSpace(error) ? outOfSpace(error) : troubleOf(error);
    if (found === undefined || isBusy(error)) return found ?? error;
    if (isDamage(error)) damaged = tryTo(historyNow);
    trouble = found;
    failedAt = performance.now();
    return found;
  };

  const isDiskFull = (): boolean => (space() ?? Number.POSITIVE_INFINITY) < MIN_SPACE;

  /** Some of SQLite's files cannot grow, and it calls that an error of the disk. */
  const isFailedForSpace = (error: unknown): boolean =>
    sqliteErrorIn(error)?.code.startsWith('SQLITE_IOERR') === true && isDiskFull();

  /** Writes something that changes nothing, and waits for the disk. */
  const probe = (): void => {
    probedAt = performance.now();
    try {
      writer.exec('BEGIN IMMEDIATE; UPDATE state SET id = id; COMMIT');
      trouble = undefined;
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK');
      if (!isBusy(error)) throw explain(error);
    }
  };

  const check = (): void => {
    files?.check();
    const history = historyNow();
    if (damaged === history) throw trouble;
    if (damaged !== undefined) trouble = undefined;
    damaged = undefined;
    if (isDiskFull()) throw outOfSpace();
    // A write is under way: that is proof enough.
    if (writer.inTransaction) return;
    if (trouble === undefined) {
      beginAndRollBack(writer);
      return;
    }
    const now = performance.now();
    const lasts = trouble.code !== 'out-of-space' && now - failedAt < ERROR_LASTS;
    if (lasts || now - probedAt < PROBE_INTERVAL) throw trouble;
    probe();
  };

  return {
    explain,
    refuseLostFile: () => files?.check(),
    written: () => {
      if (damaged === undefined) trouble = undefined;
    },
    check: () => {
      try {
        check();
      } catch (error) {
        throw explain(error);
      }
    },
  };
};

const beginAndRollBack = (writer: Database): void => {
  try {
    writer.exec('BEGIN IMMEDIATE; ROLLBACK');
  } catch (error) {
    if (!isBusy(error)) throw error; // Another process writes: the database can be written to.
  }
};

const tryTo = <T>(work: () => T): T | 'unknown' => {
  try {
    return work();
  } catch {
    return 'unknown';
  }
};
