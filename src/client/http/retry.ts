import { LecternError } from './lectern-error.ts';

/** Waits some seconds; comes back earlier when the signal says stop. */
export type Wait = (seconds: number, signal: AbortSignal | undefined) => Promise<unknown>;

export const waitFor: Wait = (seconds, signal) =>
  new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });

/** Asks again, as often as the service asks to wait (`Retry-After` with 429 and 503). */
export const patiently = async <T>(
  ask: () => Promise<T>,
  pause: (seconds: number) => Promise<unknown>,
): Promise<T> => {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof LecternError) || error.retryAfter === undefined) throw error;
      await pause(Math.max(1, error.retryAfter));
    }
  }
};
