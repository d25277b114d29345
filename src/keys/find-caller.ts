import { LRUCache } from 'lru-cache';
import type { Caller } from '../core/caller.ts';
import type { Runtime } from '../core/runtime.ts';
import type { KeyRow } from '../store/queries/keys.ts';
import type { Store } from '../store/store.ts';
import { hashKey, hintOf, isKey, isSameHash } from './key-text.ts';

/** How exactly it is known when a key was last used, in ms: a write for each request would cost more than the response. */
export const LAST_USE_PRECISION = 60_000;

/** Keys whose last use is remembered; of others it is noted once more. */
const KEYS = 1_000;

/** Finds the holder of a key, and notes when it was last used. */
export type FindCaller = (key: string) => Promise<Caller | undefined>;

/**
 * @param onError called when the last use cannot be noted, which is no reason to refuse the request
 */
export const callerFinder = (
  { keys, write }: Pick<Store, 'keys' | 'write'>,
  { now }: Pick<Runtime, 'now'>,
  onError: (error: unknown) => void,
): FindCaller => {
  const noted = new LRUCache<string, number>({ max: KEYS });
  const noteUse = ({ id, lastUsedAt }: KeyRow): void => {
    const at = now();
    if (at - Math.max(lastUsedAt ?? 0, noted.get(id) ?? 0) < LAST_USE_PRECISION) return;
    noted.set(id, at);
    // Not waited for: another process may be writing.
    write((transaction) => transaction.write.noteKeyUse(id, at)).catch(onError);
  };
  return async (key) => {
    if (!isKey(key)) return undefined;
    const row = await keys.findByHint(hintOf(key));
    if (row === undefined || !isSameHash(row.hash, hashKey(key)) || !isInUse(row, now())) return undefined;
    noteUse(row);
    return { id: row.id, name: row.name, role: row.role };
  };
};

/** Whether a key opens anything at a time. */
export const isInUse = ({ revokedAt, expiresAt }: KeyRow, now: number): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt > now);
