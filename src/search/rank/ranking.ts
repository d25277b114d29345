import type { DocumentCache } from '../index/document-cache.ts';
import type { StoredVector } from '../index/port.ts';
import { DocumentVector } from '../index/vector.ts';
import { MAX_COMPARED, MAX_DROPPED, MAX_NEAREST, SMALL_COLLECTION } from '../limits.ts';
import type { Query } from '../query/query.ts';
import type { QueryContext } from '../query/query-context.ts';
import { readQuery } from '../query/read-query.ts';
import { findCandidates } from './candidates.ts';
import { type Confidence, confidenceOf } from './confidence.ts';
import { type EntryFilter, resolveFilter } from './filter.ts';
import { createRanker, type EntryScore } from './rank.ts';

/** What to search for, and among what. */
export interface RankingRequest extends EntryFilter {
  readonly text: string;
}

export interface RankedEntry {
  readonly id: string;
  readonly score: EntryScore;
}

export interface Ranking {
  readonly query: Query;
  readonly entries: readonly RankedEntry[];
  readonly nearest: boolean;
  readonly confidence: number;
  /** What the confidence is made of; undefined where there is no entry. */
  readonly features: Confidence | undefined;
  /** Some of the entries that were looked at and left out, for `explain=true`. */
  readonly dropped: () => Dropped[];
}

/** An entry that is not in the results: where it was dropped, and why. */
export interface Dropped {
  readonly id: string;
  readonly stage: keyof typeof REASONS;
  readonly reason: string;
}

const REASONS = {
  candidates: 'The words of the query that it has are too common, or too few, beside those of other entries.',
  excluded: 'It has a word that the query excludes with a minus.',
  matching: 'No word of the query is in it; some are only spelt alike.',
} as const;

/**
 * The whole search, step by step: reads the query, finds candidates, leaves out what is excluded, scores, sorts, and keeps
 * what matches, or where nothing does the nearest.
 */
export const rankEntries = (
  request: RankingRequest,
  context: QueryContext,
  documents: DocumentCache,
): Ranking => {
  const { reader, locale, statistics, lexicon } = context;
  const query = readQuery(request.text, context);
  const filter = resolveFilter(request, locale, reader);
  const { keys, cut } = findCandidates(query, statistics.entries, filter, reader);
  const score = createRanker(query, statistics, (id) => lexicon.codes(id));
  const layout = new DocumentVector();
  const compared = statistics.entries <= SMALL_COLLECTION ? statistics.entries : MAX_COMPARED;
  const found = documents(keys);
  const isWanted = ({ vector }: StoredVector) => !layout.read(vector).hasAny(query.excluded);
  const wanted = query.excluded.length === 0 ? found : found.filter(isWanted);
  const scored = wanted
    .map(({ key, id, position, vector }, place) => ({
      ...{ key, id, position, vector },
      score: score(layout.read(vector), place < compared),
    }))
    .filter(({ score }) => score.score > 0)
    .sort((a, b) => b.score.score - a.score.score || a.position - b.position || (a.id < b.id ? -1 : 1));
  const matching = scored.filter(({ score }) => score.matched > 0 || score.coverage > 0);
  const nearest = matching.length === 0;
  const entries = nearest ? scored.slice(0, MAX_NEAREST) : matching;
  const [first, second] = entries;
  const features =
    first &&
    confidenceOf(
      query,
      {
        vector: layout.read(first.vector),
        score: first.score.score,
        isSameQuestion: first.score.parts.sameQuestion > 0,
        second: second?.score.score ?? 0,
        negativeQuestions: reader.negativeQuestions(first.key),
      },
      context,
    );
  const droppedAt = (stage: Dropped['stage'], some: readonly { id: string }[]): Dropped[] =>
    some.slice(0, MAX_DROPPED).map(({ id }) => ({ id, stage, reason: REASONS[stage] }));
  const without = <T>(all: readonly T[], some: readonly T[]): T[] => all.filter((one) => !some.includes(one));
  return {
    query,
    entries,
    nearest,
    confidence: nearest ? 0 : (features?.confidence ?? 0),
    features,
    dropped: () => [
      ...droppedAt('excluded', without(found, wanted)),
      ...droppedAt('matching', without(scored, entries)),
      ...droppedAt('candidates', documents(cut)),
    ],
  };
};
