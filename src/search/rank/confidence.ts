import type { Query } from '../query/query.ts';
import type { EntryScore } from './rank.ts';

/**
 * Logistic regression of "the knowledge base answers this question" on what the best entry has of it, fitted on the
 * questions with even ids of a shop's help bot (459 that it answers, 532 that it does not). See docs/search.md.
 */
export const CONFIDENCE = {
  base: -4.4,
  /** Share of the query's weight that is found in the best entry. */
  coverage: 1,
  /** How much of the best phrasing and of the query is in the other. */
  overlap: 4.4,
  /** Share of the query's pairs of words found together. */
  phrase: 1.7,
  /** How far the best entry is ahead of the second, as a share of its score. */
  margin: 1.4,
  /** Words with meaning in the query, of five: a single word tells little about what is asked. */
  words: 2,
} as const;

/** From here on an answer is worth giving unasked: about one of five questions that have none gets one. */
export const DEFAULT_THRESHOLD = 0.5;

const WORDS_THAT_SUFFICE = 5;

/** How sure it is, from 0 to 1, that the first entry answers the question. `second` is the score of the next entry. */
export const confidence = (query: Query, best: EntryScore, second: number): number => {
  if (best.parts.sameQuestion > 0) return 1;
  const x = confidenceFeatures(query, best, second);
  const z =
    CONFIDENCE.base +
    CONFIDENCE.coverage * x.coverage +
    CONFIDENCE.overlap * x.overlap +
    CONFIDENCE.phrase * x.phrase +
    CONFIDENCE.margin * x.margin +
    CONFIDENCE.words * x.words;
  return Math.round(1000 / (1 + Math.exp(-z))) / 1000;
};

/** What the confidence is made of, each from 0 to 1. */
export type ConfidenceFeatures = Readonly<Record<Exclude<keyof typeof CONFIDENCE, 'base'>, number>>;

export const confidenceFeatures = (query: Query, best: EntryScore, second: number): ConfidenceFeatures => ({
  coverage: best.coverage,
  overlap: best.overlap,
  phrase: best.phrase,
  margin: Math.max(0, 1 - second / best.score),
  words: Math.min(
    1,
    query.terms.filter(({ stop, optional }) => !stop && !optional).length / WORDS_THAT_SUFFICE,
  ),
});
