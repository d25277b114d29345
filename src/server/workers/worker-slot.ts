import type { Worker } from 'node:cluster';
import type { Addressee } from './gather-metrics.ts';

/** A worker, and the one that replaces it when it ends. */
export interface WorkerSlot extends Addressee {
  /** Undefined until the next one is forked. */
  worker: Worker | undefined;
  /** Forks the next one. */
  timer: NodeJS.Timeout | undefined;
  listens: boolean;
  /** When it was forked, by `performance.now`. */
  since: number;
  /** How many workers of this slot have failed in a row. */
  failures: number;
  /** Why the present one could not do its work, as it reported. */
  reason: string | undefined;
  /** Ends the present one at once. */
  kill(): void;
}

export const newSlot = (): WorkerSlot => {
  const slot: WorkerSlot = {
    worker: undefined,
    timer: undefined,
    listens: false,
    since: 0,
    failures: 0,
    reason: undefined,
    send: (message) => {
      if (slot.worker?.isConnected()) slot.worker.send(message);
    },
    kill: () => {
      // A worker that could not be forked has the process id 0 within Node: to kill that is to kill the process group.
      if (slot.worker?.process.pid !== undefined) slot.worker.process.kill('SIGKILL');
    },
  };
  return slot;
};
