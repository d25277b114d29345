import { MAX_COMPLETIONS } from '../limits.ts';
import type { Token } from '../text/analyze.ts';
import { readCompound } from './compounds.ts';
import { correctWord, splitWord } from './correct.ts';
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

const completions = (token: Token, { reader, locale }: QueryContext): Reading['variants'] =>
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

/** An unknown word: the beginning of a known one, a misspelt one, two that lost their space, or really unknown. */
export const readUnknown = (token: Token, last: boolean, context: QueryContext): Reading[] => {
  if (last) {
    const variants = completions(token, context);
    if (variants.size > 0) return [{ ...readAsIs(token), variants }];
  }
  // A code with another digit is another code.
  if (/\p{N}/u.test(token.word)) return [readAsIs(token)];
  const compound = readCompound(token, context);
  if (compound !== undefined) return compound.map((reading) => ({ ...reading, compound: true }));
  const corrected = correctWord(token.word, context);
  const split = corrected?.distance === 1 ? undefined : splitWord(token.word, context);
  if (split !== undefined) {
    return split.map(({ word, stem }) => ({
      ...readAsIs({ ...token, word, stem }, 'typo1', STRENGTH.joined),
      typed: token.word,
    }));
  }
  if (corrected === undefined) return [readAsIs(token)];
  const tier = corrected.distance === 1 ? 'typo1' : 'typo2';
  const { word, stem } = corrected.word;
  return [{ ...readAsIs({ ...token, word, stem }, tier, STRENGTH[tier]), typed: token.word }];
};
