import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../core/errors.ts';
import type { Database } from '../driver.ts';
import { BUSY_TIMEOUT_MS } from '../engine.ts';
import { syncFile } from '../sync.ts';

/** More than any database has: all that is left, in one step. */
export const ALL_PAGES = 0x7fffffff;

/**
 * Replaces all that a database holds in one transaction, by SQLite's backup API: under SQLite's own locks, and seen by every
 * process that has it open. (To replace the file would leave those with the old one, and its write-ahead log with
 * the new one.) It must be in WAL mode, with pages of the same size.
 *
 * @param source what it will hold
 * @param prepare runs when no other can write to the database any more, before it is changed; may change the source
 * @throws AppError `unavailable` when another writes for too long
 */
export const replaceContents = async (
  path: string,
  source: Database,
  prepare: () => Promise<void>,
): Promise<void> => {
  const deadline = Date.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    const { totalPages } = await source.backup(path, { progress: copyBehind(prepare) });
    // better-sqlite3 takes a database that another writes to for one that already has all pages.
    if (totalPages > 0) break;
    if (Date.now() > deadline) {
      throw new AppError('unavailable', 'The database is busy with another write; try again.');
    }
    await delay(20);
  }
  // That connection, which is not ours, commits without waiting for the disk.
  syncFile(`${path}-wal`);
};

/**
 * What better-sqlite3 asks between steps: how many pages to copy in the next. The first step copies none, but takes the
 * lock, which is held to the end.
 */
const copyBehind = (prepare: () => Promise<void>): (() => number) => {
  let prepared: 'not begun' | 'begun' | 'done' | { error: unknown } = 'not begun';
  const begin = async (): Promise<void> => {
    try {
      await prepare();
      prepared = 'done';
    } catch (error) {
      prepared = { error };
    }
  };
  return () => {
    if (typeof prepared === 'object') throw prepared.error;
    if (prepared === 'not begun') {
      prepared = 'begun';
      void begin();
    }
    return prepared === 'done' ? ALL_PAGES : 0;
  };
};
