import type { DocumentCache } from '../index/document-cache.ts';
import { categoryTerm, EVERY_ENTRY, filterLocale, tagTerm } from '../index/filter-terms.ts';
import type { SearchIndexReader } from '../index/port.ts';
import { DocumentVector } from '../index/vector.ts';
import type { Query } from '../query/query.ts';
import type { QueryContext } from '../query/query-context.ts';
import { readQuery } from '../query/read-query.ts';
import { findCandidates, SMALL_COLLECTION } from './candidates.ts';
import { type Confidence, confidenceOf } from './confidence.ts';
import { createRanker, type EntryScore } from './rank.ts';

/** Of many candidates so many, the most promising, are also compared by the spelling of their words. */
export const MAX_COMPARED = 20;

/** How many of the nearest questions are offered when nothing matches. */
export const MAX_NEAREST = 5;

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
  /** What the confidence is made of; undefined where there is no entry. */
  readonly features: Confidence | undefined;
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
    .map(({ key, id, position, vector }, place) => ({
      key,
      id,
      position,
      vector,
      score: score(layout.read(vector), place < compared),
    }))
    .filter(({ score }) => score.score > 0)
    .sort((a, b) => b.score.score - a.score.score || a.position - b.position || (a.id < b.id ? -1 : 1));
  const meaning = query.terms.some(({ stop }) => !stop);
  const matching = scored.filter(({ score }) => (meaning ? score.matched > 0 : score.coverage > 0));
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
  return {
    query,
    entries,
    nearest,
    confidence: nearest ? 0 : (features?.confidence ?? 0),
    features,
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
