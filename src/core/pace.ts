import { setImmediate as nextTurn } from 'node:timers/promises';

/** Long work without a pause of its own: it stops after each small step, and whoever runs it decides when to go on. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Lets others have their turn during long work. */
export interface Pace {
  /**
   * To be awaited after each small step of work: ends at once, or after a turn of the event loop when the last is too long ago.
   *
   * @throws the reason of the signal when nobody waits for the work any more
   */
  step(): Promise<void>;
  /** Runs steps, with turns for others between them. */
  run<T>(steps: Steps<T>): Promise<T>;
}

/** How long work goes on before others get their turn, in ms: a reader waits for several such slices at most. */
export const SLICE = 5;

/**
 * @param signal says that nobody waits for the work any more
 * @param now milliseconds by a clock that only goes forward
 */
export const startPace = (signal?: AbortSignal, now: () => number = () => performance.now()): Pace => {
  let since = now();
  const isDue = (): boolean => now() - since >= SLICE;
  const turn = async (): Promise<void> => {
    await nextTurn();
    signal?.throwIfAborted();
    since = now();
  };
  return {
    step: async () => {
      if (isDue()) await turn();
    },
    run: async (steps) => {
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
        if (isDue()) await turn();
      }
    },
  };
};

/** Runs steps without a pause, where nobody else has to wait. */
export const runAtOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};
