import { once } from 'node:events';
import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Database } from './driver.ts';

/** `.ts` among the sources, `.js` in what is built (`esbuild.config.ts`). */
const WORKER = new URL(`./checkpoint-worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);

/** A write-ahead log of more bytes takes so long to reach the disk, and the database, that readers would notice. */
export const LARGE_LOG = 8 * 1024 * 1024;

/** Pages of the log at which SQLite copies it into the database after a commit: its own default. */
const AUTOCHECKPOINT = 1_000;

/**
 * Prepares the commit of a transaction that has written much: what it wrote goes to the disk while others have their turn, so
 * that the commit itself has little to wait for, and the log is copied into the database by another thread afterwards, not
 * by the commit.
 *
 * @param path of the database
 * @returns what to call after the commit; undefined when the transaction is a small one
 */
export const prepareCommit = async (
  writer: Database,
  path: string,
  script = WORKER,
): Promise<(() => Promise<void>) | undefined> => {
  const log = `${path}-wal`;
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  if (size <= LARGE_LOG) return undefined;
  const file = await open(log, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  writer.pragma('wal_autocheckpoint = 0');
  return async () => {
    try {
      // A checkpoint that fails is done by a later commit.
      await once(new Worker(script, { workerData: path }), 'exit').catch(() => undefined);
    } finally {
      if (writer.open) writer.pragma(`wal_autocheckpoint = ${AUTOCHECKPOINT}`);
    }
  };
};
