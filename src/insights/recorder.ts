import type { Store } from '../store/store.ts';
import { createOpenedLog, type OpenedLog, storeOpened } from './aliases/opened-log.ts';
import { dayOf } from './day.ts';
import { forgetBefore } from './forget.ts';
import { createSearchLog, type SearchLog } from './searches/search-log.ts';
import { storeCounts } from './searches/store-counts.ts';

/** How often what was counted is written down, in ms. */
export const FLUSH_INTERVAL = 60_000;

export interface Recorder {
  log: SearchLog;
  opened: OpenedLog;
  /** Writes down what was counted, and once a day forgets what is too old; with `all`, at the end, also the searches that may go on. */
  flush(all?: boolean): Promise<void>;
}

export interface RecorderOptions {
  store: Pick<Store, 'write'>;
  now: () => number;
  /** By a clock that only goes forward; `now` when absent. */
  elapsed?: () => number;
  /** How long insights are stored. */
  days: number;
  /** Called when nothing can be written; what was counted is then lost, and the service goes on. */
  onError: (error: unknown) => void;
}

/** Counts searches in memory and writes them down in batches, away from the requests. */
export const createRecorder = ({ store, now, elapsed = now, days, onError }: RecorderOptions): Recorder => {
  const log = createSearchLog(elapsed);
  const opened = createOpenedLog(elapsed);
  let tidied: number | undefined;
  return {
    log,
    opened,
    flush: async (all) => {
      const counts = log.take(all);
      const pairs = opened.take();
      const today = dayOf(now());
      try {
        if (counts.length > 0) await storeCounts(store, counts, today);
        if (pairs.length > 0) await storeOpened(store, pairs, today);
        if (all || tidied === today) return;
        await forgetBefore(store, today, days);
        tidied = today;
      } catch (error) {
        onError(error);
      }
    },
  };
};
