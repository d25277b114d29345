import type { DocumentCache } from '../index/document-cache.ts';
import { categoryTerm, EVERY_ENTRY, filterLocale, tagTerm } from '../index/filter-terms.ts';
import type { SearchIndexReader } from '../index/port.ts';
import { DocumentVector } from '../index/vector.ts';
import { MAX_COMPARED, MAX_NEAREST, SMALL_COLLECTION } from '../limits.ts';
import type { Query } from '../query/query.ts';
import type { QueryContext } from '../query/query-context.ts';
import { readQuery } from '../query/read-query.ts';
import { findCandidates } from './candidates.ts';
import { type ConfidenceFeatures, confidence, confidenceFeatures } from './confidence.ts';
import { createRanker, type EntryScore } from './rank.ts';

/** What to search for, and among what. */
export interface RankingRequest {
  readonly text: string;
  readonly category?: string | undefined;
  /** Entries must have every one of them. */
  readonly tags?: readonly string[] | undefined;
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
  readonly features: ConfidenceFeatures | undefined;
}

/** Ranks the entries for a question: those that match, or where none does the nearest. */
export const rankEntries = (
  request: RankingRequest,
  context: QueryContext,
  documents: DocumentCache,
): Ranking => {
  const { reader, locale } = context;
  const query = readQuery(request.text, context);
  const filter = resolveMarks(request, locale, reader);
  const keys = filter === undefined ? [] : findCandidates(query, context.statistics.entries, filter, reader);
  const score = createRanker(query, context.statistics, (id) => context.lexicon.codes(id));
  const layout = new DocumentVector();
  const { entries: size } = context.statistics;
  const compared = size <= SMALL_COLLECTION ? size : MAX_COMPARED;
  const scored = documents(keys)
    .filter(({ vector }) => query.excluded.length === 0 || !layout.read(vector).hasAny(query.excluded))
    .map(({ id, position, vector }, place) => ({
      id,
      position,
      score: score(layout.read(vector), place < compared),
    }))
    .filter(({ score }) => score.score > 0)
    .sort((a, b) => b.score.score - a.score.score || a.position - b.position || (a.id < b.id ? -1 : 1));
  const matching = scored.filter(({ score }) => score.matched > 0 || score.coverage > 0);
  const nearest = matching.length === 0;
  const entries = nearest ? scored.slice(0, MAX_NEAREST) : matching;
  const [first, second] = entries;
  return {
    query,
    entries,
    nearest,
    confidence: first === undefined || nearest ? 0 : confidence(query, first.score, second?.score.score ?? 0),
    features: first && confidenceFeatures(query, first.score, second?.score.score ?? 0),
  };
};

/** The filter terms that entries must have; undefined when no entry can have them all. */
const resolveMarks = ({ category, tags = [] }: RankingRequest, locale: string, reader: SearchIndexReader) => {
  const wanted = [...(category === undefined ? [] : [categoryTerm(category)]), ...tags.map(tagTerm)];
  const found = new Map(
    reader.stems(filterLocale(locale), [EVERY_ENTRY, ...wanted]).map(({ stem, id }) => [stem, id]),
  );
  const filterTerms = wanted.map((mark) => found.get(mark));
  return filterTerms.includes(undefined)
    ? undefined
    : { filterTerms: filterTerms.filter((id) => id !== undefined), every: found.get(EVERY_ENTRY) };
};
