import { workerData } from 'node:worker_threads';
import { lowerPriority } from '../../core/scheduling/low-priority.ts';
import { Database } from './driver.ts';

lowerPriority();

/** The other side of `large-commit.ts`: copies the write-ahead log into the database, as far as readers allow. */
const db = new Database(String(workerData), { fileMustExist: true });
try {
  db.pragma('trusted_schema = OFF');
  db.pragma('synchronous = FULL');
  db.pragma('wal_checkpoint(PASSIVE)');
} finally {
  db.close();
}
