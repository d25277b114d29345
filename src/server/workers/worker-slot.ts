import type { Worker } from 'node:cluster';
import type { Addressee } from './gather-metrics.ts';

/** Where one worker is, and after it another. */
export interface Place extends Addressee {
  /** Undefined until the next one is begun. */
  worker: Worker | undefined;
  /** What begins the next one. */
  timer: NodeJS.Timeout | undefined;
  listens: boolean;
  /** When it was begun, by `performance.now`. */
  since: number;
  /** How often in a row one has failed here. */
  failures: number;
  /** Why the present one could not do its work, in its own words. */
  reason: string | undefined;
  /** Has the present one end at once. */
  kill(): void;
}

export const newPlace = (): Place => {
  const place: Place = {
    worker: undefined,
    timer: undefined,
    listens: false,
    since: 0,
    failures: 0,
    reason: undefined,
    send: (message) => {
      if (place.worker?.isConnected()) place.worker.send(message);
    },
    kill: () => {
      // One that could not be begun has the number 0 within Node: to kill that is to kill everybody around.
      if (place.worker?.process.pid !== undefined) place.worker.process.kill('SIGKILL');
    },
  };
  return place;
};
