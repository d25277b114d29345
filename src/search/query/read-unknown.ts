import type { Token } from '../text/analyze.ts';
import { readCompound } from './compounds.ts';
import { correctWord, splitWord } from './correct.ts';
import { STRENGTH } from './query.ts';
import type { QueryContext } from './query-context.ts';
import { completions, type Reading, readAsIs } from './reading.ts';

/**
 * An unknown word: the beginning of a known one, a compound, a misspelt one, two that lost their space, or really unknown.
 *
 * @param compounds whether it may be a compound, which is dear to find out
 */
export const readUnknown = (
  token: Token,
  last: boolean,
  context: QueryContext,
  compounds = true,
): Reading[] => {
  if (last) {
    const variants = completions(token, context);
    if (variants.size > 0) return [{ ...readAsIs(token), variants }];
  }
  // A code with another digit is another code.
  if (/\p{N}/u.test(token.word)) return [readAsIs(token)];
  const compound = compounds ? readCompound(token, context) : undefined;
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
