import type { LocaleStatistics } from '../index/port.ts';
import type { DocumentVector } from '../index/vector.ts';
import { FOUND, type Query, type QueryTerm, TIERS, type Tier } from '../query/query.ts';
import { createAnswerScorer } from './answer-score.ts';
import { createLikeness, type WordCodes } from './fuzzy-score.ts';
import { matchesOf } from './matches.ts';
import { createPhrasingScorer } from './phrasing-score.ts';

/**
 * What each kind of evidence adds to the score of an entry; all of it is in units of inverse document frequency, so a
 * long query scores more than a short one, and only entries for one query can be compared. Found by coordinate ascent on
 * the questions with even ids (docs/search.md), with and without typing errors, then rounded; what each part brings is in
 * docs/decisions/023-ranking.md.
 */
export const WEIGHTS = {
  /** BM25 of the best phrasing: the question or one alias. */
  best: 1.5,
  /** BM25 summed over all phrasings, divided by the root of their number: what several ways of asking agree on. */
  all: 2.4,
  /** BM25 of the answer, for words that no phrasing has. */
  answer: 1,
  /** How much of the best phrasing and of the query is in the other (Dice's coefficient), times the query's weight. */
  overlap: 1.2,
  /** Query words whose like is in a question (`gmail` for `email`), by similarity. */
  similar: 2,
  /** Pieces of query words found in questions, squared, so that scattered trigrams count little. */
  pieces: 1.3,
  /** Pairs of words that stand next to each other, or one word apart, in the query and in a phrasing. */
  phrase: 0.5,
  /** The query is the question or an alias, word for word: nothing else comes before it. */
  sameQuestion: 10,
} as const;

export type ScoreParts = Readonly<Record<keyof typeof WEIGHTS, number>>;

export interface EntryScore {
  readonly score: number;
  readonly parts: ScoreParts;
  /** The loosest reading among the words that matched; undefined when only likenesses did. */
  readonly tier: Tier | undefined;
  /** How many words with meaning matched, as themselves or corrected. */
  readonly matched: number;
  /** Shares from 0 to 1 for `confidence.ts`: of the query's weight that the entry has; of words; of pairs of words. */
  readonly coverage: number;
  readonly overlap: number;
  readonly phrase: number;
}

/** Scores an entry; what words are spelt like costs as much as all else, and can be left out of unlikely ones. */
export type Ranker = (vector: DocumentVector, withLikeness?: boolean) => EntryScore;

const NO_LIKENESS = { similar: 0, pieces: 0 };

/** Prepares a query for scoring many entries. */
export const createRanker = (query: Query, statistics: LocaleStatistics, codesOf: WordCodes): Ranker => {
  const { terms } = query;
  const total = queryWeight(terms);
  const matches = matchesOf(query);
  const phrasings = createPhrasingScorer(query, matches, statistics, total);
  const answers = createAnswerScorer(query, matches, statistics);
  const likeness = createLikeness(query, codesOf);
  /** The strongest match of each term in the entry at hand. */
  const strength = new Float64Array(terms.length);
  /** Which terms stand in a phrasing, and in the very form of the query. */
  const asked = new Float64Array(terms.length);
  const asTyped = new Uint8Array(terms.length);

  const isOtherForm = (term: number): boolean => asked[term]! >= FOUND && asTyped[term] === 0;

  return (vector, withLikeness = true) => {
    strength.fill(0);
    asTyped.fill(0);
    const evidence = phrasings(vector, strength, asTyped);
    asked.set(strength);
    const { similar, pieces } = withLikeness ? likeness(vector, strength) : NO_LIKENESS;
    const parts: ScoreParts = {
      best: WEIGHTS.best * evidence.best,
      all: WEIGHTS.all * evidence.all,
      answer: WEIGHTS.answer * answers(vector, strength),
      overlap: WEIGHTS.overlap * evidence.overlap * total,
      similar: WEIGHTS.similar * similar,
      pieces: WEIGHTS.pieces * pieces,
      phrase: WEIGHTS.phrase * evidence.phrase,
      sameQuestion: evidence.same ? WEIGHTS.sameQuestion * total : 0,
    };
    const score =
      parts.best +
      parts.all +
      parts.answer +
      parts.overlap +
      parts.similar +
      parts.pieces +
      parts.phrase +
      parts.sameQuestion;
    return {
      score,
      parts,
      overlap: evidence.overlap,
      phrase: evidence.phraseShare,
      ...matched(terms, strength, total, isOtherForm),
    };
  };
};

const STEMMED = TIERS.indexOf('stemmed');

/** What all words of a query weigh; hints that need not match are left out. */
const queryWeight = (terms: readonly QueryTerm[]): number =>
  terms.reduce((sum, { optional, weight, questionIdf }) => sum + (optional ? 0 : weight * questionIdf), 0) ||
  1;

const matched = (
  terms: readonly QueryTerm[],
  strength: Float64Array,
  total: number,
  isOtherForm: (term: number) => boolean,
): Pick<EntryScore, 'coverage' | 'matched' | 'tier'> => {
  let coverage = 0;
  let count = 0;
  let loosest = -1;
  for (const [index, term] of terms.entries()) {
    const reached = strength[index]!;
    if (reached < FOUND) continue;
    if (!term.optional) coverage += term.weight * term.questionIdf;
    if (term.stop) continue;
    count += 1;
    loosest = Math.max(loosest, surestTier(term, reached), isOtherForm(index) ? STEMMED : 0);
  }
  return { coverage: Math.min(1, coverage / total), matched: count, tier: TIERS[loosest] };
};

/** How the word was read to match this strongly. */
const surestTier = ({ variants }: QueryTerm, reached: number): number =>
  Math.min(...variants.filter(({ strength }) => strength >= reached).map(({ tier }) => TIERS.indexOf(tier)));
