import { parentPort, workerData } from 'node:worker_threads';
import { lowerPriority } from '../../core/scheduling/low-priority.ts';
import { Database } from './driver.ts';

/** How long to wait for other writers, and for readers to end, in ms. */
const BUSY_TIMEOUT = 10_000;

lowerPriority();

/** The other side of `scrub.ts`: posts whether nothing is left of what was deleted. */
const db = new Database(String(workerData), { fileMustExist: true, timeout: BUSY_TIMEOUT });
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
