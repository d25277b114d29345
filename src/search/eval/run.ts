import { runAtOnce } from '../../core/scheduling/pace.ts';
import { indexDocument } from '../index/index-document.ts';
import type { SearchIndexReader, SearchIndexWriter } from '../index/port.ts';
import type { Synonyms } from '../query/synonyms.ts';
import { type ConfidenceWeights, DEFAULT_THRESHOLD } from '../rank/confidence.ts';
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
  /** Coefficients of the confidence; those of the project unless given. */
  readonly weights?: ConfidenceWeights | undefined;
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

/** Questions of some confidence: how sure the search was of them, and how often it was right. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly questions: number;
  /** Mean confidence, and the share whose first entry is right; 0 where there are none. */
  readonly confidence: number;
  readonly right: number;
}

export interface ConfidenceResult {
  readonly outOfScope: number;
  readonly threshold: number;
  /** Shares of questions that get an answer at the threshold: those that have none, and those that have one. */
  readonly falseAnswers: number;
  readonly answered: number;
  /** Of all answers at the threshold, to whatever question, the share that is right. */
  readonly precision: number;
  readonly calibration: readonly CalibrationBin[];
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
  { half = 'all', threshold = DEFAULT_THRESHOLD, ...options }: EvaluateOptions,
): EvaluationResult => {
  const { engine, locale, close } = openCollection(collection, options);
  try {
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
      confidence: outside === undefined ? null : confidenceResult(clean.sure, outside.sure, threshold),
    };
  } finally {
    close();
  }
};

/** The engine over a fresh index of the entries of a collection. */
export const openCollection = (
  { entries }: Pick<Collection, 'entries'>,
  { openIndex, locale = 'en', synonyms, weights }: Omit<EvaluateOptions, 'half' | 'threshold'>,
): { engine: SearchEngine; locale: string; close: () => void } => {
  const { reader, writer, close } = openIndex();
  const batch = writer.begin();
  for (const [position, { answer, ...fields }] of entries.entries()) {
    batch.put(indexDocument({ ...fields, locale, text: answer, category: 'all', position }));
  }
  runAtOnce(batch.end());
  return { engine: createSearch(reader, synonyms && (() => synonyms), () => weights), locale, close };
};

/** By the last number in an id: `t12r7` is odd. Ids without a number are even. */
const isInHalf = (id: string, half: Half): boolean =>
  half === 'all' || (Number(id.match(/\d+(?=\D*$)/)?.[0] ?? 0) % 2 === 1) === (half === 'odd');

const runQueries = (
  engine: SearchEngine,
  queries: readonly CollectionQuery[],
  locale: string,
  { relevance }: Collection,
): { result: SetResult; sure: Sure[] } => {
  const sure: Sure[] = [];
  const times: number[] = [];
  const judged = queries.map(({ id, text }) => {
    const start = performance.now();
    const { items, confidence, nearest } = engine.search({ text, locale, limit: DEPTH });
    times.push(performance.now() - start);
    const relevant = relevance.get(id) ?? new Map<string, number>();
    const ranked = items.map((item) => item.id);
    const isRight = (relevant.get(ranked[0] ?? '') ?? 0) > 0;
    sure.push({ confidence: nearest ? 0 : confidence, isRight });
    return { ranked, relevant };
  });
  return {
    sure,
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

/** How sure the search was of the first entry, and whether it was right. */
interface Sure {
  readonly confidence: number;
  readonly isRight: boolean;
}

const confidenceResult = (
  answerable: readonly Sure[],
  outside: readonly Sure[],
  threshold: number,
): ConfidenceResult => {
  const [inside, others] = [answerable, outside].map((some) => some.map(({ confidence }) => confidence)) as [
    number[],
    number[],
  ];
  const all = [...answerable, ...outside];
  return {
    outOfScope: outside.length,
    threshold,
    falseAnswers: shareFrom(others, threshold),
    answered: shareFrom(inside, threshold),
    precision: rightShare(all.filter(({ confidence }) => confidence >= threshold)),
    calibration: Array.from({ length: BINS }, (_, bin) => calibrationBin(all, bin)),
    answeredAt20: shareFrom(inside, thresholdFor(others, 0.2)),
    answeredAt10: shareFrom(inside, thresholdFor(others, 0.1)),
  };
};

const rightShare = (some: readonly Sure[]): number => mean(some.map(({ isRight }) => (isRight ? 1 : 0)));

/** Bins of the calibration, of equal width. */
const BINS = 5;

const calibrationBin = (all: readonly Sure[], bin: number): CalibrationBin => {
  const some = all.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
  return {
    from: bin / BINS,
    to: (bin + 1) / BINS,
    questions: some.length,
    confidence: mean(some.map(({ confidence }) => confidence)),
    right: rightShare(some),
  };
};
