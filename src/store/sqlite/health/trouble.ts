import { AppError, type ErrorCode } from '../../../core/errors.ts';

interface Trouble {
  /** Beginning of SQLite's code. */
  prefix: string;
  code: ErrorCode;
  /** For callers and for `/readyz`, which are anybody: it does not say where the file is. */
  message: string;
}

const FULL = 'The disk of the database is full: nothing can be written until there is space again.';
const BUSY = 'The database is busy with another write; try again.';
const DAMAGED =
  'The database is damaged; what can be read is served. The operator finds out more with lectern doctor, and restores a backup.';

/** What can be wrong with the file of a database (https://sqlite.org/rescode.html). The first that fits counts. */
const TROUBLES: readonly Trouble[] = [
  { prefix: 'SQLITE_FULL', code: 'out-of-space', message: FULL },
  { prefix: 'SQLITE_BUSY', code: 'unavailable', message: BUSY },
  { prefix: 'SQLITE_LOCKED', code: 'unavailable', message: BUSY },
  { prefix: 'SQLITE_PROTOCOL', code: 'unavailable', message: BUSY },
  { prefix: 'SQLITE_CORRUPT', code: 'unavailable', message: DAMAGED },
  { prefix: 'SQLITE_NOTADB', code: 'unavailable', message: DAMAGED },
  {
    prefix: 'SQLITE_READONLY',
    code: 'unavailable',
    message: 'The database cannot be written to: its file, its folder or its file system is read-only.',
  },
  {
    prefix: 'SQLITE_IOERR',
    code: 'unavailable',
    message: 'The disk of the database fails to read or to write.',
  },
  {
    prefix: 'SQLITE_CANTOPEN',
    code: 'unavailable',
    message: 'A file of the database cannot be opened.',
  },
];

/** Causes within causes that are looked at. */
const MAX_DEPTH = 5;

/** SQLite's own error in whatever was thrown: Drizzle wraps it in one that has the values of the statement in its message. */
export const sqliteErrorIn = (error: unknown, depth = 0): (Error & { code: string }) | undefined => {
  if (!(error instanceof Error) || depth > MAX_DEPTH) return undefined;
  if ('code' in error && String(error.code).startsWith('SQLITE_')) return error as Error & { code: string };
  return sqliteErrorIn(error.cause, depth + 1);
};

/** Trouble with the file that an error tells of, in the words of the domain; undefined for any other error. */
export const troubleOf = (error: unknown): AppError | undefined => {
  const cause = sqliteErrorIn(error);
  const known = TROUBLES.find(({ prefix }) => cause?.code.startsWith(prefix));
  return known && new AppError(known.code, known.message, { cause });
};

export const outOfSpace = (cause?: unknown): AppError => new AppError('out-of-space', FULL, { cause });

/** Whether another writer is in the way, which is no trouble of the file. */
export const isBusy = (error: unknown): boolean =>
  /^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(sqliteErrorIn(error)?.code ?? '');

export const isDamage = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB)/.test(sqliteErrorIn(error)?.code ?? '');
