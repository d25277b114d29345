import { existsSync } from 'node:fs';
import { APPLICATION_ID } from '../connection.ts';
import { Database } from '../driver.ts';
import { isNewer, schemaOf } from '../migrate.ts';
import { BackupError } from './backup-error.ts';

/** What a whole database holds. */
export interface Contents {
  /** In every state and language. */
  entries: number;
  /** Migrations that it has been through. */
  schema: number;
  /** When something in it last changed; milliseconds. */
  modifiedAt: number;
}

/** Opens a backup, which is never written to. */
export const openBackup = (file: string): Database => {
  if (!existsSync(file)) throw new BackupError(`${file}: there is no such file.`);
  try {
    return new Database(file, { readonly: true });
  } catch (error) {
    throw toBackupError(file, error);
  }
};

/**
 * Reads every page of a backup, and says what it holds.
 *
 * @param file what to call it
 * @throws BackupError when it is no database of Lectern, of a newer version, or damaged
 */
export const inspect = (db: Database, file: string): Contents => {
  try {
    // Damage must not be able to run functions from the schema.
    db.pragma('trusted_schema = OFF');
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw new BackupError(`${file} is no database of Lectern.`);
    }
    if (isNewer(db)) {
      throw new BackupError(
        `${file} was written by a newer version of Lectern; restore it with that version.`,
      );
    }
    refuseDamaged(db, file);
    const count = (sql: string): number => Number(db.prepare(sql).pluck().get());
    return {
      entries: count('SELECT count(*) FROM entries'),
      schema: schemaOf(db),
      modifiedAt: count('SELECT modified_at FROM state'),
    };
  } catch (error) {
    throw toBackupError(file, error);
  }
};

const refuseDamaged = (db: Database, file: string): void => {
  const found = String(db.pragma('integrity_check(1)', { simple: true }));
  if (found !== 'ok') throw new BackupError(`${file} is damaged (${found.split('\n').at(-1)}).`);
};

/** @throws BackupError when rows refer to others that are not there: something else than Lectern has written to it. */
export const refuseLostRows = (db: Database, file: string): void => {
  const [lost] = db.prepare<[], { table: string }>('PRAGMA foreign_key_check').all();
  if (lost === undefined) return;
  throw new BackupError(`${file} is damaged (${lost.table} has rows that belong to nothing).`);
};

const toBackupError = (file: string, error: unknown): unknown => {
  if (!(error instanceof Database.SqliteError)) return error;
  const reason = error.code.startsWith('SQLITE_NOTADB')
    ? 'is no SQLite file.'
    : error.code.startsWith('SQLITE_CORRUPT')
      ? `is damaged (${error.message}).`
      : `cannot be read (${error.message}).`;
  return new BackupError(`${file} ${reason}`, { cause: error });
};
