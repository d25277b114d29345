import { giveWay, type Shifts } from './give-way.ts';

/** Long work that stops after each small step: its runner decides when to go on. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Long work for a client, which gives way to other work and ends when the client has gone. */
export interface Pace {
  /**
   * To be awaited after each small step of work.
   *
   * @throws the reason of the signal when the result is no longer wanted
   */
  step(): Promise<void>;
  /** Runs steps, giving way between them. */
  run<T>(steps: Steps<T>): Promise<T>;
}

/** @param signal aborts when the result is no longer wanted */
export const startPace = (signal?: AbortSignal, shift: Shifts = giveWay): Pace => {
  const step = async (): Promise<void> => {
    if (!shift.isOver()) return;
    await shift();
    signal?.throwIfAborted();
  };
  return {
    step,
    run: async (steps) => {
      for (;;) {
        const { done, value } = steps.next();
        if (done === true) return value;
        if (shift.isOver()) await step();
      }
    },
  };
};

/** Runs steps without giving way. */
export const runAtOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
};
