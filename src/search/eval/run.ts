import { runAtOnce } from '../../core/pace.ts';
import { indexDocument } from '../index/index-document.ts';
import type { SearchIndexReader, SearchIndexWriter } from '../index/port.ts';
import type { Synonyms } from '../query/synonyms.ts';
import { DEFAULT_THRESHOLD } from '../rank/confidence.ts';
import { createSearch, type SearchEngine } from '../search.ts';
import type { Collection, CollectionQuery } from './collection.ts';
import {
  DEPTH,
  mean,
  ndcg,
  percentile,
  recall,
  reciprocalRank,
  shareFrom,
  success,
  thresholdFor,
} from './metrics.ts';

/** Which questions count, by the last number of their id: weights are chosen on the even ones. */
export type Half = 'all' | 'even' | 'odd';

export interface EvaluateOptions {
  /** An empty index: `openMemoryIndex` of the SQLite store makes one. */
  readonly openIndex: () => { reader: SearchIndexReader; writer: SearchIndexWriter; close: () => void };
  readonly locale?: string;
  readonly synonyms?: Synonyms | undefined;
  readonly half?: Half;
  readonly threshold?: number | undefined;
}

/** Means over a set of questions; times in milliseconds. */
export interface SetResult {
  readonly queries: number;
  readonly ndcg: number;
  readonly mrr: number;
  readonly success1: number;
  readonly success3: number;
  readonly recall: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

export interface ConfidenceResult {
  readonly outOfScope: number;
  readonly threshold: number;
  /** Shares of questions that get an answer at the threshold: those that have none, and those that have one. */
  readonly falseAnswers: number;
  readonly answered: number;
  /** Shares of answerable questions that get an answer where a fifth, and a tenth, of the others do. */
  readonly answeredAt20: number;
  readonly answeredAt10: number;
}

export interface EvaluationResult {
  readonly collection: string;
  readonly entries: number;
  readonly half: Half;
  readonly clean: SetResult;
  readonly typos: SetResult | null;
  readonly confidence: ConfidenceResult | null;
}

/** Runs the questions of a collection through the real engine over a fresh index. */
export const evaluate = (
  name: string,
  collection: Collection,
  { openIndex, locale = 'en', synonyms, half = 'all', threshold = DEFAULT_THRESHOLD }: EvaluateOptions,
): EvaluationResult => {
  const index = openIndex();
  try {
    const batch = index.writer.begin();
    for (const [position, { answer, ...fields }] of collection.entries.entries()) {
      const entry = { ...fields, locale, text: answer, category: 'all', position };
      batch.put(indexDocument(entry));
    }
    runAtOnce(batch.end());
    const engine = createSearch(index.reader, synonyms && (() => synonyms));
    const chosen = (queries: readonly CollectionQuery[]) => queries.filter(({ id }) => isInHalf(id, half));
    const run = (queries: readonly CollectionQuery[]) =>
      runQueries(engine, chosen(queries), locale, collection);
    const clean = run(collection.queries);
    const typos = collection.typos.length > 0 ? run(collection.typos) : undefined;
    const outside = collection.outOfScope.length > 0 ? run(collection.outOfScope) : undefined;
    return {
      collection: name,
      entries: collection.entries.length,
      half,
      clean: clean.result,
      typos: typos?.result ?? null,
      confidence:
        outside === undefined ? null : confidenceResult(clean.confidences, outside.confidences, threshold),
    };
  } finally {
    index.close();
  }
};

/** By the last number in an id: `t12r7` is odd. Ids without a number are even. */
const isInHalf = (id: string, half: Half): boolean =>
  half === 'all' || (Number(id.match(/\d+(?=\D*$)/)?.[0] ?? 0) % 2 === 1) === (half === 'odd');

const runQueries = (
  engine: SearchEngine,
  queries: readonly CollectionQuery[],
  locale: string,
  { relevance }: Collection,
): { result: SetResult; confidences: number[] } => {
  const confidences: number[] = [];
  const times: number[] = [];
  const judged = queries.map(({ id, text }) => {
    const start = performance.now();
    const { items, confidence, nearest } = engine.search({ text, locale, limit: DEPTH });
    times.push(performance.now() - start);
    confidences.push(nearest ? 0 : confidence);
    return { ranked: items.map((item) => item.id), relevant: relevance.get(id) ?? new Map<string, number>() };
  });
  return {
    confidences,
    result: {
      queries: queries.length,
      ndcg: mean(judged.map(ndcg)),
      mrr: mean(judged.map(reciprocalRank)),
      success1: mean(judged.map((one) => success(one, 1))),
      success3: mean(judged.map((one) => success(one, 3))),
      recall: mean(judged.map(recall)),
      medianMs: percentile(times, 0.5),
      p95Ms: percentile(times, 0.95),
    },
  };
};

const confidenceResult = (
  answerable: readonly number[],
  outside: readonly number[],
  threshold: number,
): ConfidenceResult => ({
  outOfScope: outside.length,
  threshold,
  falseAnswers: shareFrom(outside, threshold),
  answered: shareFrom(answerable, threshold),
  answeredAt20: shareFrom(answerable, thresholdFor(outside, 0.2)),
  answeredAt10: shareFrom(answerable, thresholdFor(outside, 0.1)),
});
