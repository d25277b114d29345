import { LRUCache } from 'lru-cache';

export interface MemoizeOptions {
  /** Results that are stored. */
  max?: number;
  /** Length of the longest text whose result is stored. */
  maxLength?: number;
}

/**
 * A function that stores its results: for reading the same few headers again and again. Bounded, so that made-up headers cannot
 * fill the memory; errors are not stored.
 */
export const memoize = <T extends NonNullable<unknown>>(
  compute: (text: string) => T,
  { max = 500, maxLength = 300 }: MemoizeOptions = {},
): ((text: string) => T) => {
  const results = new LRUCache<string, T>({ max });
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (text.length <= maxLength) results.set(text, result);
    return result;
  };
};
