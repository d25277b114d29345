import { ContentError } from '../../import/sources/directory/content-set.ts';
import { CONFIDENCE, type ConfidenceFeatures, type ConfidenceWeights, FEATURES } from '../rank/confidence.ts';
import type { Collection, CollectionQuery } from './collection.ts';
import { fitLogistic, type Observation } from './fit-logistic.ts';
import { type EvaluateOptions, openCollection } from './run.ts';

/** With fewer judged questions, or fewer that the first entry answers or does not, chance would decide. */
export const MIN_JUDGED = 60;
export const MIN_OF_EACH = 15;

/** As many observations speak for the coefficients of the project: few questions change little. */
const PRIOR_STRENGTH = 4;

/** A feature never turns round, and none decides alone. */
const BOUNDS = { base: [-12, 4], positive: [0, 10], negative: [-10, 0] } as const;

export interface Fit {
  readonly weights: ConfidenceWeights;
  /** Judged questions that it was fitted to: what a guard decides says nothing about the features. */
  readonly questions: number;
}

/**
 * Fits the confidence to judged questions: those that an entry answers, and those that none does.
 *
 * @throws ContentError when there are too few
 */
export const fitConfidence = (
  collection: Collection,
  options: Omit<EvaluateOptions, 'half' | 'threshold' | 'weights'>,
): Fit => {
  const observations = observe(collection, options);
  const right = observations.filter(({ isRight }) => isRight).length;
  const wrong = observations.length - right;
  if (observations.length < MIN_JUDGED || Math.min(right, wrong) < MIN_OF_EACH) {
    throw new ContentError([
      `too few judged questions to fit to: ${right} of which the first entry is right, and ${wrong} of which it is not; it takes ${MIN_JUDGED} in all, and ${MIN_OF_EACH} of each (questions without an answer go into oos_queries.jsonl)`,
    ]);
  }
  const names = ['base', ...FEATURES] as const;
  const fitted = fitLogistic(observations, {
    prior: names.map((name) => CONFIDENCE[name]),
    strength: PRIOR_STRENGTH,
    bounds: names.map((name) =>
      name === 'base' ? BOUNDS.base : CONFIDENCE[name] < 0 ? BOUNDS.negative : BOUNDS.positive,
    ),
  });
  const weights = Object.fromEntries(names.map((name, at) => [name, Math.round(fitted[at]! * 1000) / 1000]));
  return { weights: weights as ConfidenceWeights, questions: observations.length };
};

const observe = (
  collection: Collection,
  options: Omit<EvaluateOptions, 'half' | 'threshold' | 'weights'>,
): Observation[] => {
  const { engine, locale, close } = openCollection(collection, options);
  const inputs = (features: ConfidenceFeatures): number[] => FEATURES.map((name) => features[name]);
  const look = ({ id, text }: CollectionQuery): Observation[] => {
    const { features, nearest, entries } = engine.rank({ text, locale });
    if (features === undefined || nearest || features.guard !== null) return [];
    const isRight = (collection.relevance.get(id)?.get(entries[0]!.id) ?? 0) > 0;
    return [{ x: inputs(features.features), isRight }];
  };
  try {
    return [...collection.queries, ...collection.outOfScope].flatMap(look);
  } finally {
    close();
  }
};
