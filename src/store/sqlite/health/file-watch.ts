import { statSync } from 'node:fs';
import { AppError } from '../../../core/errors.ts';

/** The files of a database, by what is appended to its path: what is open is these very files. */
const PARTS = ['', '-wal', '-shm'] as const;

export interface FileWatch {
  /** @throws AppError `unavailable` when a name of the database leads to another file than the one that is open */
  check(): void;
}

/**
 * Notices when the files of an open database are taken away or replaced: SQLite goes on with the files that it has open, so
 * that what it acknowledges would be lost. It costs three looks into a directory, some 20 µs; a commit takes milliseconds.
 *
 * @param rescue moves what the write-ahead log holds into the database itself, while only this process knows the log
 */
export const watchFiles = (path: string, rescue: () => void): FileWatch => {
  const opened = PARTS.map((part) => identityOf(path + part));
  let isRescued = false;

  return {
    check: () => {
      const found = PARTS.map((part) => identityOf(path + part));
      // A log is made with the first write.
      for (const n of PARTS.keys()) opened[n] ??= found[n];
      const lost = PARTS.filter((_, n) => found[n] !== opened[n]);
      if (lost.length === 0) {
        isRescued = false;
        return;
      }
      // Where there is another file of the name, another process may use the log as its own.
      const isReplaced = PARTS.some((_, n) => found[n] !== opened[n] && found[n] !== undefined);
      if (!isReplaced && !isRescued) {
        isRescued = true;
        rescue();
      }
      throw new AppError('unavailable', isReplaced ? REPLACED : lost.includes('') ? GONE : LOG_GONE);
    },
  };
};

const AND_NOW = 'Nothing is written until it is back where it was, or the service is started anew.';
const REPLACED = `Another file has taken the place of one of the database. ${AND_NOW}`;
const GONE = `The file of the database was taken away. ${AND_NOW}`;
const LOG_GONE = `The write-ahead log of the database was taken away. ${AND_NOW}`;

/** What tells a file from any other; undefined when there is none. */
const identityOf = (path: string): string | undefined => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
};
