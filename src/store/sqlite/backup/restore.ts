import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Runtime } from '../../../core/runtime.ts';
import { StoreOpenError } from '../../engine.ts';
import { openWriter } from '../connection.ts';
import { Database } from '../driver.ts';
import { schemaOf } from '../migrate.ts';
import { closeToOthers, PRIVATE_MODE } from '../private-file.ts';
import { syncFile, syncFolder } from '../sync.ts';
import { isSame } from './back-up.ts';
import { BackupError } from './backup-error.ts';
import { beginHistory } from './begin-history.ts';
import { type Contents, inspect, openBackup, refuseLostRows } from './inspect.ts';
import { keepErasures, type Undone } from './keep-erasures.ts';
import { ALL_PAGES, replaceContents } from './replace-contents.ts';
import { keepRevocations } from './store-revocations.ts';

export interface RestoreOptions {
  runtime: Runtime;
  /** Whether to keep what the database holds now, in a file beside it. */
  keep: boolean;
  /** Brings the database that a URL names up to date: a copy of the backup. */
  prepare: (url: string) => Promise<void>;
}

export interface Restored extends Contents {
  /** Migrations that it has been through now. */
  migratedTo: number;
  /** The file with what the database held before; absent when it was empty, or was not to be saved. */
  former: string | undefined;
  /** Entries that say again what was redacted since the backup was made. */
  undone: Undone[];
}

/** Checks a backup as `restore` does, and changes nothing. */
export const checkBackup = (file: string): Promise<Contents> =>
  withBackup(file, async (_backup, contents) => contents);

/**
 * Puts a backup in the place of a database, also of one that is in use: services go on with what it holds then. Whatever
 * happens, the database is afterwards the old one or the new one, whole.
 *
 * @throws BackupError or StoreOpenError when it cannot be done, AppError `unavailable` when another process writes for
 * too long; the database is then as it was
 */
export const restore = (file: string, path: string, options: RestoreOptions): Promise<Restored> =>
  withBackup(file, async (backup, contents) => {
    if (isSame(file, path)) throw new BackupError(`${file} is the database itself.`);
    const { runtime, keep, prepare } = options;
    const moment = new Date(runtime.now()).toISOString().replaceAll(/[-:.]/g, '');
    const former = `${path}.before-restore-${moment}`;
    const live = openLive(path, former);
    const folder = mkdtempSync(`${path}.restore-`);
    let opened: Database | undefined;
    let undone: Undone[] = [];
    try {
      const staged = await openStaged(backup, folder, live, prepare);
      opened = staged;
      await replaceContents(path, staged, async () => {
        undone = keepErasures(staged, live);
        beginHistory(staged, live, runtime);
        keepRevocations(staged, live);
        if (keep && !isEmpty(live)) await copyAside(live, folder, former);
      });
      if (!keep) for (const name of [former, `${former}-wal`]) rmSync(name, { force: true });
      const saved = existsSync(former) ? former : undefined;
      return { ...contents, migratedTo: schemaOf(staged), former: saved, undone };
    } finally {
      opened?.close();
      live.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

const withBackup = async <T>(
  file: string,
  work: (backup: Database, contents: Contents) => Promise<T>,
): Promise<T> => {
  const backup = openBackup(file);
  try {
    const contents = inspect(backup, file);
    refuseLostRows(backup, file);
    return await work(backup, contents);
  } finally {
    backup.close();
  }
};

/** Opens the database that is to be replaced. One so damaged that no process can open it is put aside. */
const openLive = (path: string, aside: string): Database => {
  try {
    return openWriter(path);
  } catch (error) {
    if (!isDamaged(error)) throw error;
    // Its write-ahead log first: beside a new database it would be taken for that one's.
    if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${aside}-wal`);
    rmSync(`${path}-shm`, { force: true });
    renameSync(path, aside);
    closeToOthers(aside);
    return openWriter(path);
  }
};

const isDamaged = (error: unknown): boolean =>
  error instanceof StoreOpenError &&
  error.cause instanceof Database.SqliteError &&
  error.cause.code.startsWith('SQLITE_CORRUPT');

/** A copy of the backup, up to date. */
const openStaged = async (
  backup: Database,
  folder: string,
  live: Database,
  prepare: RestoreOptions['prepare'],
): Promise<Database> => {
  const staged = join(folder, 'lectern.db');
  // A database cannot get pages of another size while it is in use.
  backup.pragma(`page_size = ${live.pragma('page_size', { simple: true })}`);
  backup.prepare('VACUUM INTO ?').run(staged);
  await prepare(`file:${staged}`);
  return new Database(staged);
};

const isEmpty = (db: Database): boolean =>
  db.prepare('SELECT count(*) FROM sqlite_master').pluck().get() === 0;

/** Copies pages rather than rows: a damaged database is saved as well. */
const copyAside = async (db: Database, folder: string, file: string): Promise<void> => {
  const unfinished = join(folder, 'former.db');
  await db.backup(unfinished, { progress: () => ALL_PAGES });
  const copy = new Database(unfinished);
  // One file, which can be read without others beside it.
  copy.pragma('journal_mode = DELETE');
  copy.close();
  chmodSync(unfinished, PRIVATE_MODE);
  syncFile(unfinished);
  renameSync(unfinished, file);
  syncFolder(dirname(file));
};
