import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a reader met with. */
export interface Probed {
  /** Time of each response, in ms, from when it was asked for. */
  times: number[];
  /** What was no 200: a status or the code of an error, and how often. */
  failures: Record<string, number>;
}

export interface Prober {
  /** What was met with until now does not count. */
  begin: () => void;
  stop: () => Promise<Probed>;
}

/**
 * Begins to read as a client beside others would, in a process of its own, so that what this process does delays nothing. A
 * request is sent when it is due, whether the one before is answered or not: a service that stands still is seen as often
 * as a reader would see it.
 *
 * @param every time between two requests, in ms
 */
export const startProber = async (url: string, paths: readonly string[], every: number): Promise<Prober> => {
  const child = fork(fileURLToPath(new URL('./probing.ts', import.meta.url)), [
    ...[url, JSON.stringify(paths), String(every)],
  ]);
  await once(child, 'message');
  return {
    begin: () => child.send('begin'),
    stop: async () => {
      const answered = once(child, 'message');
      child.send('stop');
      const [probed] = await answered;
      await once(child, 'exit');
      return probed as Probed;
    },
  };
};
