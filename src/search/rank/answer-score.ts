import type { LocaleStatistics } from '../index/port.ts';
import type { DocumentVector } from '../index/vector.ts';
import type { Query } from '../query/query.ts';
import { lengthNorm, saturation } from './bm25.ts';
import type { Matches } from './matches.ts';

/**
 * BM25 of answers. Each word counts by its best reading, and only as far as no phrasing has it already (`strength`, which is
 * raised): a long answer that repeats the words of another question would else outweigh that question.
 */
export const createAnswerScorer = (
  { terms }: Query,
  matches: Matches,
  { answers, answerTokens }: LocaleStatistics,
) => {
  const average = answerTokens / (answers || 1) || 1;
  const gained = new Float64Array(terms.length);
  const phrased = new Float64Array(terms.length);

  return (vector: DocumentVector, strength: Float64Array): number => {
    phrased.set(strength);
    const { answerStems: stems, answerFrequencies: frequencies, answerCount: count } = vector;
    gained.fill(0);
    const norm = lengthNorm(vector.answerLength, average);
    let place = 0;
    // Both lists grow, so one pass over the answer meets all.
    for (const stem of matches.stems) {
      while (place < count && stems[place]! < stem) place += 1;
      if (place === count) break;
      if (stems[place] !== stem) continue;
      const value = saturation(frequencies[place]!, norm);
      for (const { term, variant } of matches.of(stem)!) {
        const { weight, answerIdf } = terms[term]!;
        gained[term] = Math.max(
          gained[term]!,
          variant.strength * weight * answerIdf * value * Math.max(0, 1 - phrased[term]!),
        );
        strength[term] = Math.max(strength[term]!, variant.strength);
      }
    }
    return gained.reduce((sum, value) => sum + value, 0);
  };
};
