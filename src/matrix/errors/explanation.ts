import type { ENTRIES } from '../entries.ts';

/** What one error means. */
export interface Explanation {
  readonly errcode?: string;
  readonly title: string;
  readonly cause: string;
  readonly steps: readonly string[];
  readonly entry?: keyof typeof ENTRIES;
}

/** What an errcode means. */
export type CodeExplanation = Explanation & { readonly errcode: string };

/** What a message means: `words` tell it from others of its errcode. */
export type MessageExplanation = Explanation & { readonly words: RegExp };
