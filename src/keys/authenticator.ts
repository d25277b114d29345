import type { BaseLogger } from 'pino';
import type { Caller } from '../core/caller.ts';
import type { Runtime } from '../core/runtime.ts';
import type { Store } from '../store/store.ts';
import { callerFinder, isInUse } from './find-caller.ts';

/** Knows callers by the keys of the store. */
export const keyAuthenticator = (
  store: Store,
  runtime: Pick<Runtime, 'now'>,
  log: Pick<BaseLogger, 'warn'>,
): { findCaller: (key: string) => Promise<Caller | undefined>; hasKeys: () => Promise<boolean> } => ({
  findCaller: callerFinder(store, runtime, (error) =>
    log.warn({ err: error }, 'last use of a key not noted'),
  ),
  hasKeys: async () => (await store.keys.list()).some((key) => isInUse(key, runtime.now())),
});
