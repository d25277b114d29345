import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreOpenError } from '../engine.ts';
import { Database } from './driver.ts';
import { closeToOthers, createDatabaseFile } from './private-file.ts';

/** `PRAGMA application_id` of a Lectern database: "LECT" in ASCII. Tells our files from any other SQLite file. */
export const APPLICATION_ID = 0x4c454354;

/** How long an open waits for others (an import, a migration in another process), in ms; see `settle`. */
const OPEN_TIMEOUT = 10_000;

/** Opens the one connection that writes; creates the file and its folder when they do not exist. */
export const openWriter = (path: string, timeout = OPEN_TIMEOUT): Database => {
  let writer: Database | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    refuseOtherThanFile(path);
    createDatabaseFile(path);
    writer = new Database(path, { timeout });
    refuseForeignFile(writer, path);
    closeToOthers(path);
    // Readers never wait for the writer, nor it for them.
    writer.pragma('journal_mode = WAL');
    // The write-ahead log is synced at each commit: what was acknowledged survives a power cut.
    writer.pragma('synchronous = FULL');
    // SQLite checks foreign keys only when asked.
    writer.pragma('foreign_keys = ON');
    // After a large import the log shrinks back to 16 MiB instead of keeping its greatest size for ever.
    writer.pragma('journal_size_limit = 16777216');
    // 4 MiB of pages (negative is KiB): what a long write has changed beyond that is in the log already when it commits.
    writer.pragma('cache_size = -4096');
    // A crafted database file must not run functions of ours from its schema.
    writer.pragma('trusted_schema = OFF');
    // Probes that the file can really be written to, at start rather than at the first edit.
    writer.exec('BEGIN IMMEDIATE; ROLLBACK');
    return writer;
  } catch (error) {
    writer?.close();
    throw openError(path, error);
  }
};

/** From here on waiting for other writers happens off the event loop; SQLite itself waits out a short commit only. */
export const settle = (writer: Database): void => {
  writer.pragma('busy_timeout = 20');
};

/** Opens a connection that only reads. */
export const openReader = (path: string): Database => {
  // The writer has made it. When it is gone, another one is no help.
  const reader = new Database(path, { fileMustExist: true });
  // A write through this handle would bypass the queue: make it an error.
  reader.pragma('query_only = ON');
  reader.pragma('trusted_schema = OFF');
  // Checkpoints and schema changes lock for moments.
  reader.pragma('busy_timeout = 1000');
  // 16 MiB of pages (negative is KiB): holds the indexes of some 20,000 entries.
  reader.pragma('cache_size = -16384');
  // Sorting and counting never touch the disk.
  reader.pragma('temp_store = MEMORY');
  return reader;
};

/** SQLite would say that it cannot be opened, or wait for the other end. */
const refuseOtherThanFile = (path: string): void => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isFile()) return;
  const what = found.isDirectory() ? 'is a directory' : 'is no ordinary file';
  throw new StoreOpenError(`The database ${path} ${what}; name a file in DATABASE_URL.`);
};

const refuseForeignFile = (db: Database, path: string): void => {
  // Asked in this order, another process may create the database in between without being taken for a stranger.
  const empty = db.prepare('SELECT count(*) FROM sqlite_master').pluck().get() === 0;
  if (empty || db.pragma('application_id', { simple: true }) === APPLICATION_ID) return;
  throw new StoreOpenError(
    `${path} is an SQLite database of another application; name another file in DATABASE_URL.`,
  );
};

/** What a failure to open or read a database means to the person at the terminal. */
export const openError = (path: string, error: unknown): unknown => {
  if (error instanceof StoreOpenError) return error;
  const code = String(Reflect.get(Object(error), 'code'));
  const reason = REASONS.find(([prefix]) => code.startsWith(prefix))?.[1] ?? `cannot be opened (${error}).`;
  return new StoreOpenError(`The database ${path} ${reason}`, { cause: error });
};

const REASONS: readonly (readonly [prefix: string, sentence: string])[] = [
  ['SQLITE_NOTADB', 'is not an SQLite file; name another one in DATABASE_URL.'],
  ['SQLITE_CORRUPT', 'is damaged; lectern doctor says more, and lectern restore puts a backup in its place.'],
  ['SQLITE_FULL', 'cannot be written to: its disk is full.'],
  ['SQLITE_IOERR', 'cannot be used: its disk fails to read or to write.'],
  ['SQLITE_BUSY', 'is locked by another process; stop it and try again.'],
  ['ELOOP', 'cannot be opened: its name is a link that leads to itself.'],
  ['ENAMETOOLONG', 'cannot be opened: its name is too long for the file system.'],
  ['ENOSPC', 'cannot be created: its disk is full.'],
  ['SQLITE_READONLY', 'cannot be written to: check the permissions of the file and of its folder.'],
  ['SQLITE_CANTOPEN', 'cannot be opened: check that its folder exists and can be written to.'],
  ['EACCES', 'cannot be created: this user may not write to its folder.'],
  ['EPERM', 'cannot be created: this user may not write to its folder.'],
  ['EROFS', 'cannot be created: its folder is on a read-only file system.'],
  ['EEXIST', 'cannot be created: a file stands where its folder should be.'],
  ['ENOTDIR', 'cannot be created: a file stands where its folder should be.'],
];
