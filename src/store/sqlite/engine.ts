import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../core/errors.ts';
import type { Db, Engine } from '../engine.ts';
import { openError, openReader, openWriter, settle } from './connection.ts';
import { watchContent } from './content-version.ts';
import { type Database, queriesOver } from './driver.ts';
import { type Health, watchHealth } from './health/health.ts';
import { quickCheck } from './health/quick-check.ts';
import { isBusy } from './health/trouble.ts';
import { prepareCommit } from './large-commit.ts';
import { migrate, refuseOutdated } from './migrate.ts';
import { tables } from './schema.ts';
import { scrub } from './scrub.ts';
import { openSearchIndex } from './search/search-index.ts';
import { openSearchWriter } from './search/search-writer.ts';
import { createSnapshots, MAX_MEMORY_SNAPSHOTS } from './snapshots.ts';

/** How long a write waits for another process to finish its own. */
export const BUSY_TIMEOUT_MS = 10_000;

/**
 * Opens (creates, migrates) an SQLite database from `file:<path>` or `:memory:`.
 *
 * @param asItIs refuse a database that would have to be migrated
 */
export const openSqlite = (url: string, { asItIs = false }: { asItIs?: boolean } = {}): Engine => {
  // A private file rather than SQLite's in-memory mode: that has no write-ahead log, so readers on the same connection
  // would see writes in progress, and tests would not run what production runs.
  const folder = url === ':memory:' ? mkdtempSync(join(tmpdir(), 'lectern-')) : undefined;
  const path = folder === undefined ? url.slice('file:'.length) : join(folder, 'lectern.db');
  const writer = openWriter(path);
  let reader: Database;
  // A file without a name cannot be opened again: what a database in memory may need is opened now.
  const spare: Database[] = [];
  try {
    // Nothing outlives the process, so nothing needs to reach the disk.
    if (folder !== undefined) writer.pragma('synchronous = OFF');
    if (asItIs) refuseOutdated(writer);
    else migrate(writer);
    settle(writer);
    reader = openReader(path);
    if (folder !== undefined) {
      while (spare.length < MAX_MEMORY_SNAPSHOTS) spare.push(openReader(path));
      unlinkOpen(folder, [reader, ...spare]);
    }
  } catch (error) {
    writer.close();
    throw openError(path, error);
  }
  const health = watchHealth({ path: folder === undefined ? path : undefined, writer, reader });
  const openAnother = (): Database => {
    // Else it would be of another file.
    health.refuseLostFile();
    return openReader(path);
  };
  const snapshots =
    folder === undefined
      ? createSnapshots(openAnother)
      : createSnapshots(() => spare.pop()!, MAX_MEMORY_SNAPSHOTS);
  const { write, alone } = serialise(writer, health, folder === undefined ? path : undefined);
  return {
    tables,
    reader: queriesOver(reader),
    snapshot: snapshots.open,
    write,
    // A file without a name can be read by no other process, and is gone with this one.
    scrub: async () => folder !== undefined || (await alone(() => scrub(path))),
    explain: health.explain,
    contentVersion: watchContent(reader),
    index: { reader: openSearchIndex(reader), writer: openSearchWriter(writer) },
    isIndexed: (version) => reader.prepare(INDEX_FITS).pluck().get(version) === 1,
    quickCheck: (limit) => quickCheck(reader, limit),
    check: health.check,
    close: () => {
      snapshots.close();
      for (const unused of spare) unused.close();
      reader.close();
      writer.close();
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
};

/**
 * Takes the names of a private database away while it is open, so that nothing of it is left behind however the process
 * ends. Where open files cannot be removed (Windows), closing does it.
 */
const unlinkOpen = (folder: string, readers: readonly Database[]): void => {
  // SQLite opens the write-ahead log at the first read, by its name.
  for (const reader of readers) reader.prepare('SELECT count(*) FROM sqlite_master').get();
  if (process.platform !== 'win32') rmSync(folder, { recursive: true });
};

/** Writes one after the other; `alone` runs what is no transaction between them. */
const serialise = (
  writer: Database,
  health: Health,
  path: string | undefined,
): { write: Engine['write']; alone: <T>(work: () => Promise<T>) => Promise<T> } => {
  const db: Db = queriesOver(writer);
  let last: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  };
  return { alone, write: (work) => alone(() => transact(writer, health, path, () => work(db))) };
};

/**
 * better-sqlite3's own `transaction` refuses asynchronous work, so the statements are spelt out. Nothing else runs on
 * this connection meanwhile: writes are queued and reads have a connection of their own.
 */
const transact = async <T>(
  writer: Database,
  health: Health,
  path: string | undefined,
  work: () => Promise<T>,
): Promise<T> => {
  health.refuseLostFile();
  try {
    await begin(writer);
    const result = await work();
    const checkpoint = path === undefined ? undefined : await prepareCommit(writer, path);
    writer.exec('COMMIT');
    checkpoint?.();
    // It may have been removed meanwhile: a write that went nowhere is not confirmed.
    health.refuseLostFile();
    health.written();
    return result;
  } catch (error) {
    // A full disk, for one, has already rolled back.
    if (writer.inTransaction) writer.exec('ROLLBACK');
    throw health.explain(error);
  }
};

const begin = async (writer: Database): Promise<void> => {
  const deadline = Date.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      // IMMEDIATE takes the write lock now: a transaction that starts reading and then writes could fail half-way.
      writer.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (Date.now() > deadline) {
        throw new AppError('unavailable', 'The database is busy with another write; try again.', {
          cause: error,
        });
      }
      await delay(5 + Math.random() * 20);
    }
  }
};

/** Whether the index is of a version and has every entry that was not taken down: 1 or 0. */
export const INDEX_FITS = `
  SELECT state.index_version = ?
     AND (SELECT coalesce(sum(entries), 0) FROM search_locale)
       = (SELECT count(*) FROM entries WHERE status <> 'archived')
  FROM state`;
