import { LRUCache } from 'lru-cache';

/** How often the same line is logged, in ms. */
export const LOG_INTERVAL = 60_000;

/** Different messages that are counted. */
const CAPACITY = 100;

/**
 * Logs the same message at most once a minute, however often it happens: trouble that every request meets is one line, not one
 * for each.
 *
 * @returns a function that runs `tell` with how often it happened since the last time, or does not run it
 */
export const throttleLog = (
  now: () => number = () => performance.now(),
): ((what: string, tell: (times: number) => void) => void) => {
  const logged = new LRUCache<string, { at: number; times: number }>({ max: CAPACITY });
  return (what, tell) => {
    const last = logged.get(what);
    const times = (last?.times ?? 0) + 1;
    if (last !== undefined && now() - last.at < LOG_INTERVAL) {
      last.times = times;
      return;
    }
    logged.set(what, { at: now(), times: 0 });
    tell(times);
  };
};
