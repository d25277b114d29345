import { LRUCache } from 'lru-cache';
import type { Kind, Output } from './jobs.ts';

type Rendered = Output<Kind>;

/** Memory for what was rendered, in bytes. */
export const MAX_CACHED_BYTES = 8 * 1024 * 1024;

/** What is held besides the text, in bytes. */
const OVERHEAD = 300;

const cache = new LRUCache<string, Rendered>({
  maxSize: MAX_CACHED_BYTES,
  sizeCalculation: (rendered, key) => sizeOf(rendered) + 2 * key.length + OVERHEAD,
});

export const findRendered = (key: string): Rendered | undefined => cache.get(key);

export const storeRendered = <T extends Rendered>(key: string, rendered: T): T => {
  const flat = flatten(rendered) as T;
  cache.set(key, flat);
  return flat;
};

/** Bytes that are held, at most two for each character. */
export const cachedBytes = (): number => cache.calculatedSize;

export const forgetRendered = (): void => cache.clear();

/** A string of many pieces holds all of them, with some ten times its length, until it is written anew. */
const flatten = (value: unknown): unknown => {
  if (typeof value === 'string') return Buffer.from(value).toString();
  if (Array.isArray(value)) return value.map(flatten);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, flatten(each)]));
};

const sizeOf = (value: unknown): number => {
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce((sum: number, each) => sum + sizeOf(each) + 64, 0);
};
