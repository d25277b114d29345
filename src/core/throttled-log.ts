/** How often the same line is logged, in ms. */
export const LOG_INTERVAL = 60_000;

/** Different things that are remembered. */
const CAPACITY = 100;

/**
 * Tells the same thing once a minute at most, however often it happens: trouble that every request meets is one line in the
 * log, not one for each.
 *
 * @returns a function that runs `tell` with how often it happened since it was last told, or does not run it
 */
export const throttleLog = (
  now: () => number = () => performance.now(),
): ((what: string, tell: (times: number) => void) => void) => {
  const told = new Map<string, { at: number; times: number }>();
  return (what, tell) => {
    const last = told.get(what);
    const times = (last?.times ?? 0) + 1;
    if (last !== undefined && now() - last.at < LOG_INTERVAL) {
      last.times = times;
      return;
    }
    if (told.size >= CAPACITY) told.clear();
    told.set(what, { at: now(), times: 0 });
    tell(times);
  };
};
