import type { SearchIndexReader } from '../index/port.ts';
import type { DocumentVector } from '../index/vector.ts';
import { FOUND, type Query } from '../query/query.ts';
import type { Synonyms } from '../query/synonyms.ts';
import { languageOf } from '../text/languages.ts';
import { hasOtherCode, isCode } from './codes.ts';
import { isContrary } from './contrary.ts';
import { type Evidence, readEvidence } from './evidence.ts';
import { ordinaryStems } from './ordinary-words.ts';

/** From here on an entry is likely to be the answer; `POST /v1/answer` asks for more. */
export const DEFAULT_THRESHOLD = 0.5;

/** What the confidence is made of, each from 0 to 1. */
export const FEATURES = [
  /** How much of the best phrasing and of the question is in the other. */
  'overlap',
  /** Share of the question's pairs of words found together. */
  'phrase',
  /** How far the best entry is ahead of the second, as a share of its score; its root. */
  'margin',
  /** Words with meaning that the entry has, of five: a single word tells little about what is asked. */
  'words',
  /** Words that the entry has nowhere and that are no ordinary ones, of two, its root: what the question is about, and the entry is not. */
  'strangers',
  /** Whether the entry is about the contrary: deleting, where creating is asked for. */
  'contrary',
] as const;
export type ConfidenceFeatures = Readonly<Record<(typeof FEATURES)[number], number>>;

/** Coefficients of a logistic regression on the features. */
export type ConfidenceWeights = Readonly<Record<'base' | (typeof FEATURES)[number], number>>;

/**
 * Of "the first entry answers this question", fitted on the questions with even ids of six collections (docs/search.md), where a
 * wrong answer counts nearly twice as much as a missing one. A database can have its own (`lectern eval --fit`).
 */
export const CONFIDENCE: ConfidenceWeights = {
  base: -4.7,
  overlap: 2.8,
  phrase: 1.1,
  margin: 3,
  words: 3.8,
  strangers: -2.2,
  contrary: -3.5,
};

/**
 * What decides without the features. `same-question`: the question is one of the entry's, word for word. `stop-words`: they have
 * nothing else in common. `other-code`: each names another number, version or error. `negative-question`: the entry says that it
 * does not answer this.
 */
export const GUARDS = ['same-question', 'stop-words', 'other-code', 'negative-question'] as const;
export type Guard = (typeof GUARDS)[number];

export interface Confidence {
  readonly confidence: number;
  readonly features: ConfidenceFeatures;
  readonly guard: Guard | null;
}

export interface ConfidenceContext {
  readonly reader: Pick<SearchIndexReader, 'stems' | 'wordsById'>;
  readonly locale: string;
  readonly synonyms: Synonyms;
  /** Those of the database; the fitted ones of the project unless given. */
  readonly weights?: ConfidenceWeights | undefined;
}

/** The first entry, and the score of the next one. */
export interface FirstEntry {
  readonly vector: DocumentVector;
  readonly score: number;
  readonly second: number;
  readonly isSameQuestion: boolean;
  /** Questions that it does not answer. */
  readonly negativeQuestions: readonly string[];
}

/** How sure it is, from 0 to 1, that the first entry answers the question, and why. */
export const confidenceOf = (query: Query, first: FirstEntry, context: ConfidenceContext): Confidence => {
  const reader = readEvidence(query, context.locale, context.synonyms);
  const evidence = reader.ofEntry(first.vector);
  const features = featuresOf(query, evidence, first, context);
  const guard = guardOf(query, evidence, first, context, (text) => reader.ofText(text).overlap);
  const confidence = guard === null ? chanceOf(features, context.weights) : guard === 'same-question' ? 1 : 0;
  return { confidence: Math.round(confidence * 1000) / 1000, features, guard };
};

/** The parts of a confidence, rounded, for those who ask why. */
export const explainConfidence = ({ features, guard }: Confidence): Omit<Confidence, 'confidence'> => {
  const rounded = FEATURES.map((name) => [name, Math.round(features[name] * 1000) / 1000]);
  return { features: Object.fromEntries(rounded) as ConfidenceFeatures, guard };
};

/** The logistic function of the features. */
export const chanceOf = (features: ConfidenceFeatures, weights: ConfidenceWeights = CONFIDENCE): number =>
  1 / (1 + Math.exp(-FEATURES.reduce((z, name) => z + weights[name] * features[name], weights.base)));

const WORDS_THAT_SUFFICE = 5;
const MANY_STRANGERS = 2;

const featuresOf = (
  query: Query,
  { has, overlap, phrase, more, place }: Evidence,
  { vector, score, second }: FirstEntry,
  context: ConfidenceContext,
): ConfidenceFeatures => {
  const content = contentTerms(query);
  const missing = content.filter((term) => has[term]! < FOUND);
  const ordinary = ordinaryStems(context.locale);
  const { stem } = languageOf(context.locale);
  const strangeness = missing.map((term) => {
    const { typed } = query.terms[term]!;
    return isCode(typed) ? MANY_STRANGERS : ordinary.has(stem(typed)) ? 0 : 1;
  });
  return {
    overlap,
    phrase,
    margin: Math.sqrt(Math.max(0, 1 - second / score)),
    words: Math.min(1, (content.length - missing.length + more) / WORDS_THAT_SUFFICE),
    strangers: Math.sqrt(
      Math.min(1, strangeness.reduce<number>((sum, one) => sum + one, 0) / MANY_STRANGERS),
    ),
    contrary: isContrary(query, vector, place, context) ? 1 : 0,
  };
};

const contentTerms = ({ terms }: Query): number[] =>
  [...terms.keys()].filter((term) => !terms[term]!.stop && !terms[term]!.optional);

/** A negative question is near from here on: what has next to nothing of it is not silenced by it. */
const NEAR_NEGATIVE = 0.5;

const guardOf = (
  query: Query,
  { has, overlap, place }: Evidence,
  { vector, isSameQuestion, negativeQuestions }: FirstEntry,
  context: ConfidenceContext,
  overlapWith: (text: string) => number,
): Guard | null => {
  if (isSameQuestion) return 'same-question';
  if (contentTerms(query).every((term) => has[term]! < FOUND)) return 'stop-words';
  const negative = Math.max(0, ...negativeQuestions.map(overlapWith));
  if (negative >= NEAR_NEGATIVE && negative >= overlap) return 'negative-question';
  return hasOtherCode(query, { has, vector, place }, context) ? 'other-code' : null;
};
