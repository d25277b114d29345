import { chmodSync, closeSync, openSync, statSync } from 'node:fs';

/** For the owner alone: a database holds drafts, what readers have said, and the signing secrets of webhooks. */
export const PRIVATE_MODE = 0o600;

/** The permissions of users who are neither the owner of a file nor in its group. */
const OTHERS = 0o007;

/** Makes an empty file that is private whatever the umask says. Throws `EEXIST` when there is one. */
export const createPrivateFile = (path: string): void => {
  closeSync(openSync(path, 'wx', PRIVATE_MODE));
  chmodSync(path, PRIVATE_MODE);
};

/** Makes the file of a new database; one that is there stays. SQLite gives `-wal` and `-shm` the permissions of it. */
export const createDatabaseFile = (path: string): void => {
  try {
    createPrivateFile(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
};

/**
 * Takes everybody's permissions from the files of a database: versions before this one left them to the umask. Those of
 * the group are the operator's business, and stay.
 */
export const closeToOthers = (path: string, chmod = chmodSync): void => {
  for (const name of [path, `${path}-wal`, `${path}-shm`]) {
    const mode = statSync(name, { throwIfNoEntry: false })?.mode ?? 0;
    if ((mode & OTHERS) === 0) continue;
    try {
      chmod(name, mode & 0o777 & ~OTHERS);
    } catch {
      // The file of another user, who decides about it; whether it can be used is for SQLite to say.
    }
  }
};
