import type { Runtime } from '../../src/core/runtime.ts';

/** Time that stands still until a test moves it, and ids that count up. */
export interface TestRuntime extends Runtime {
  /** Milliseconds since 1970. */
  time: number;
}

/** Starts at 2026-01-02T03:04:05Z. */
export const testRuntime = (): TestRuntime => {
  let ids = 0;
  const newId = (): string => `00000000-0000-7000-8000-${String(++ids).padStart(12, '0')}`;
  const runtime: TestRuntime = {
    time: Date.UTC(2026, 0, 2, 3, 4, 5),
    now: () => runtime.time,
    newId,
    newRequestId: newId,
  };
  return runtime;
};
