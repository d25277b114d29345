import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreOpenError } from '../../engine.ts';
import { APPLICATION_ID, openError } from '../connection.ts';
import { Database } from '../driver.ts';
import { createPrivateFile } from '../private-file.ts';
import { syncFile, syncFolder } from '../sync.ts';
import { BackupError } from './backup-error.ts';
import { type Contents, inspect, openBackup } from './inspect.ts';

/** What SQLite keeps beside a database; it would take such a file for one of the backup's. */
const COMPANIONS = ['-wal', '-journal'];

/**
 * Copies a database, which may be in use, to a file of its own: as it is in one moment, checked, and on the disk. Until all
 * that is done the file has another name, and a file that it replaces is as it was.
 *
 * VACUUM INTO rather than SQLite's backup API: it reads rows, so that it notices damage where a copy of pages would take it
 * along, leaves out what was deleted, and makes one file without a write-ahead log.
 *
 * @throws BackupError, StoreOpenError, or an error of the file system
 */
export const backUp = async (
  path: string,
  file: string,
  { replace = false }: { replace?: boolean } = {},
): Promise<Contents & { bytes: number }> => {
  refuseTaken(path, file, replace);
  const unfinished = `${file}.${randomUUID()}.partial`;
  createPrivateFile(unfinished);
  try {
    copy(path, unfinished);
    const contents = inspectFile(unfinished, file);
    syncFile(unfinished);
    refuseTaken(path, file, replace);
    renameSync(unfinished, file);
    syncFolder(dirname(file));
    return { ...contents, bytes: statSync(file).size };
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
};

const inspectFile = (path: string, name: string): Contents => {
  const db = openBackup(path);
  try {
    return inspect(db, name);
  } finally {
    db.close();
  }
};

const copy = (path: string, file: string): void => {
  let db: Database | undefined;
  try {
    db = new Database(path, { fileMustExist: true, timeout: 10_000 });
    db.pragma('trusted_schema = OFF');
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw new StoreOpenError(`${path} is no database of Lectern; name another file in DATABASE_URL.`);
    }
    db.prepare('VACUUM INTO ?').run(file);
  } catch (error) {
    throw openError(path, error);
  } finally {
    db?.close();
  }
};

const refuseTaken = (path: string, file: string, replace: boolean): void => {
  if (isSame(path, file)) throw new BackupError(`${file} is the database itself; name another file.`);
  if (!replace && existsSync(file)) throw new BackupError(`${file} exists; --force replaces it.`);
  const companion = COMPANIONS.map((suffix) => file + suffix).find((name) => existsSync(name));
  if (companion !== undefined) {
    throw new BackupError(`${companion} belongs to another database at ${file}; name another file.`);
  }
};

/** Whether two names are of one file. */
export const isSame = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((name) => statSync(name, { bigint: true, throwIfNoEntry: false }));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
};
