import { MAX_COMPLETIONS } from '../limits.ts';
import type { Token } from '../text/analyze.ts';
import { STRENGTH, type Tier } from './query.ts';
import type { QueryContext } from './query-context.ts';

export const MIN_PREFIX_LENGTH = 2;
/** Stop words say less than other words, and more than nothing. */
export const STOP_WORD_WEIGHT = 0.7;

/** A word of the query as it is read, before the index is asked what that weighs. */
export interface Reading {
  typed: string;
  word: string;
  stem: string;
  /** Where it stands in the query. */
  start: number;
  stop: boolean;
  kind: Token['kind'];
  optional: boolean;
  /** A word that is part of others, or has others as parts. */
  compound?: boolean;
  weight: number;
  /** Variants by stem, still as text. */
  variants: Map<string, { strength: number; tier: Tier }>;
}

/** Whether it stands in the order of the text, rather than beside it. */
export const isOrdered = ({ kind }: { kind: Token['kind'] }): boolean =>
  kind === 'word' || kind === 'character';

/** A word read as itself. */
export const readAsIs = (token: Token, tier: Tier = 'exact', strength: number = STRENGTH.exact): Reading => ({
  typed: token.word,
  word: token.word,
  stem: token.stem,
  start: token.start,
  stop: token.stop,
  kind: token.kind,
  optional: false,
  weight: 1,
  variants: new Map([[token.stem, { strength, tier }]]),
});

export const completions = (token: Token, { reader, locale }: QueryContext): Reading['variants'] =>
  new Map(
    reader
      .wordsWithPrefix(locale, token.word, MAX_COMPLETIONS)
      .map(({ stem }) => [stem, { strength: STRENGTH.prefix, tier: 'prefix' }]),
  );

/** The last word while typing: itself, or any that begins so. */
export const readUnfinished = (token: Token, context: QueryContext): Reading => {
  const whole = readAsIs(token);
  const variants = token.word.length < MIN_PREFIX_LENGTH ? [] : completions(token, context);
  return { ...whole, stop: false, weight: 1, variants: new Map([...variants, ...whole.variants]) };
};
