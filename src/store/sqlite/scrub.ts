import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** `.ts` among the sources, `.js` in what is built (`esbuild.config.ts`). */
const WORKER = new URL(`./scrub-worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url);

/**
 * Writes a database anew without anything that was deleted, and empties its log. On a thread of its own, as it reads and
 * writes everything; others go on reading meanwhile, and wait to write.
 *
 * `secure_delete` is not enough: rows that moved to another page leave a copy behind that is not overwritten when they are
 * deleted there (docs/decisions/017-erasure.md).
 *
 * @returns false while a snapshot of what was there before is still open: the log cannot be emptied then
 */
export const scrub = (path: string, script = WORKER): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: path });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended before the file was written')));
  });
