import type { Runtime } from '../core/runtime.ts';
import type { Reads } from './reads.ts';

/** The time of one write: it stands still, and no write before it is behind it, whatever the system's clock has done. */
export interface WriteClock extends Pick<Runtime, 'now'> {
  /** By the system's clock, in ms since 1970: for what is to happen at a time of the world, such as a delivery. */
  readonly systemTime: number;
}

/** What does not come before `previous`: the time itself, or the next millisecond behind that one where the clock went back. */
export const notBefore = (time: number, previous: number): number => (time >= previous ? time : previous + 1);

/**
 * When something is said to have changed (`Last-Modified`), which counts in seconds: each change has a second that none
 * before it had. Else a client that has seen the second of the one would take the other for what it has.
 */
export const inNewSecond = (time: number, previous: number): number =>
  Math.floor(time / 1000) > Math.floor(previous / 1000) ? time : (Math.floor(previous / 1000) + 1) * 1000;

/** Takes the time for a write, within its transaction. */
export const writeClock = async <R extends Pick<Runtime, 'now'>>(
  { state }: Pick<Reads, 'state'>,
  runtime: R,
): Promise<R & WriteClock> => {
  const systemTime = runtime.now();
  const at = notBefore(systemTime, (await state()).modifiedAt);
  return { ...runtime, now: () => at, systemTime };
};
