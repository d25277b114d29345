import type { ENTRIES } from '../entries.ts';

/** What one error means. */
export interface Explanation {
  readonly errcode?: string;
  /** The words that tell it from others of its errcode. */
  readonly words?: RegExp;
  readonly title: string;
  readonly cause: string;
  readonly steps: readonly string[];
  readonly entry?: keyof typeof ENTRIES;
}
