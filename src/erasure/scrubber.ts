import type { BaseLogger } from 'pino';
import type { Store } from '../store/store.ts';

/** How often it is looked whether traces of what was erased are left in the file, in ms. */
export const SCRUB_INTERVAL = 30_000;

export interface ScrubberOptions {
  store: Pick<Store, 'scrub'>;
  log: Pick<BaseLogger, 'info' | 'warn'>;
  interval?: number;
}

/** Writes the file anew when that could not be done at once: somebody read an export, the disk was full, the process was killed. */
export interface Scrubber {
  /** Begins nothing more, and waits for what is under way. */
  stop(): Promise<void>;
}

export const startScrubber = ({ store, log, interval = SCRUB_INTERVAL }: ScrubberOptions): Scrubber => {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const run = async (): Promise<void> => {
    await scrubNow({ store, log });
    if (!isStopped) timer = setTimeout(again, interval).unref();
  };
  const again = (): void => {
    running = run();
  };

  let running = run();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};

/** Tries it once, and tells in the log what is left to be done. */
export const scrubNow = async ({ store, log }: Omit<ScrubberOptions, 'interval'>): Promise<void> => {
  try {
    if (!(await store.scrub())) log.info('traces of what was erased stay in the file until its readers end');
  } catch (error) {
    log.warn({ err: error }, 'traces of what was erased stay in the file: it could not be written anew');
  }
};
