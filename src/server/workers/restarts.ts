/** A worker that has served for so long, in ms, was not broken from the start. */
export const STEADY_AFTER = 10_000;

/** Workers that may end at once, one after the other in the same slot, before it is hopeless. */
export const MAX_FAILURES = 5;

/** The longest time until the next worker, in ms. */
export const MAX_DELAY = 10_000;

const FIRST_DELAY = 200;

/** How often in a row the worker of a slot has failed, now that one has ended after so many ms. */
export const failuresAfter = (before: number, { listened, ms }: { listened: boolean; ms: number }): number =>
  listened && ms >= STEADY_AFTER ? 1 : before + 1;

/** Time until the next worker, in ms: none after the first failure, then twice as long after each. */
export const delayAfter = (failures: number): number =>
  failures <= 1 ? 0 : Math.min(MAX_DELAY, FIRST_DELAY * 2 ** (failures - 2));
