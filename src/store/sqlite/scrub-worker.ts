import { parentPort, workerData } from 'node:worker_threads';
import { Database } from './driver.ts';

/** Waits so long, in ms, for others to write, and for readers to end. */
const PATIENCE = 10_000;

/** The other side of `scrub.ts`: answers whether nothing is left of what was deleted. */
const db = new Database(String(workerData), { fileMustExist: true, timeout: PATIENCE });
try {
  db.pragma('trusted_schema = OFF');
  db.pragma('synchronous = FULL');
  db.exec('VACUUM');
  // A log that is merely copied into the database keeps its bytes until it is written over.
  const [{ busy }] = db.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }];
  parentPort?.postMessage(busy === 0);
} finally {
  db.close();
}
