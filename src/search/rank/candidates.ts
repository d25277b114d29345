import type { IndexField, SearchIndexReader } from '../index/port.ts';
import { FOUND, type Query } from '../query/query.ts';

/** A collection of no more entries is scored whole. */
export const SMALL_COLLECTION = 100;
/** Of a larger one so many entries are scored, and so deep one can page. */
export const MAX_CANDIDATES = 60;
/** How many matches are read from the full-text index for one query. Common words are read last, or not at all. */
export const MAX_POSTINGS = 1_200;
/** With so many found by words with meaning, stop words have nothing to add. */
export const ENOUGH_WITHOUT_STOP_WORDS = 20;
/** A match in a question tells more than one in an answer. */
const FIELD_WEIGHT: Readonly<Record<IndexField, number>> = { question: 3, answer: 1 };

export interface CandidateFilter {
  /** Stem ids of the filter terms that an entry must have. */
  readonly filterTerms: readonly number[];
  /** The mark of every entry. */
  readonly every: number | undefined;
}

interface Lookup {
  readonly field: IndexField;
  readonly stem: number;
  readonly expected: number;
  readonly weight: number;
  readonly stop: boolean;
}

/**
 * The entries worth scoring, the most promising first: those with the rarest words of the query. A small collection is
 * scored whole. Rare words are looked up alone; when all are too common for that, entries with all of them are.
 */
export const findCandidates = (
  query: Query,
  entries: number,
  filter: CandidateFilter,
  reader: SearchIndexReader,
): number[] => {
  if (filter.every === undefined || query.terms.length === 0) return [];
  const all = filter.filterTerms;
  if (entries <= SMALL_COLLECTION) {
    return reader.postings('question', [], all.length > 0 ? all : [filter.every], SMALL_COLLECTION);
  }
  const gained = new Map<number, number>();
  let budget = MAX_POSTINGS;
  let skipped = false;
  for (const lookup of lookups(query)) {
    if (lookup.stop && gained.size >= ENOUGH_WITHOUT_STOP_WORDS) break;
    if (lookup.expected > budget) {
      skipped = true;
      continue;
    }
    const keys = reader.postings(lookup.field, [lookup.stem], all, budget);
    budget -= keys.length;
    for (const key of keys) gained.set(key, (gained.get(key) ?? 0) + lookup.weight);
  }
  if (skipped && gained.size < MAX_CANDIDATES) {
    for (const key of together(query, all, budget, reader)) gained.set(key, gained.get(key) ?? 0);
  }
  return strongest(gained);
};

/** Below this share of what the best candidate has gained an entry does not reach the first page. */
const WORTH_SCORING = 0.25;
/** So many are scored in any case. */
const SCORED_ANYWAY = 30;

/** The keys that gained most; of equals those with the smaller key. */
const strongest = (gained: ReadonlyMap<number, number>): number[] => {
  // Sorting numbers is much cheaper than sorting pairs: so first find what the last one gained.
  const gains = Float64Array.from(gained.values()).sort().reverse();
  const worth = WORTH_SCORING * (gains[0] ?? 0);
  const least = Math.max(gains[MAX_CANDIDATES - 1] ?? 0, Math.min(worth, gains[SCORED_ANYWAY - 1] ?? 0));
  return [...gained]
    .filter(([, gain]) => gain >= least)
    .sort(([a, gainA], [b, gainB]) => gainB - gainA || a - b)
    .slice(0, MAX_CANDIDATES)
    .map(([key]) => key);
};

/** What to look up, the rarest first; stop words last. */
const lookups = ({ terms }: Query): Lookup[] => {
  const found: Lookup[] = [];
  for (const term of terms) {
    for (const { stem, strength, questions, answers } of term.variants) {
      const weight = term.weight * strength;
      const { stop } = term;
      if (questions > 0) {
        found.push({
          field: 'question',
          stem,
          expected: questions,
          weight: FIELD_WEIGHT.question * weight * term.questionIdf,
          stop,
        });
      }
      // A weak hint in an answer is no hint, and stop words are not looked up there.
      if (answers > 0 && strength >= FOUND && !stop) {
        found.push({
          field: 'answer',
          stem,
          expected: answers,
          weight: FIELD_WEIGHT.answer * weight * term.answerIdf,
          stop,
        });
      }
    }
  }
  return found.sort((a, b) => Number(a.stop) - Number(b.stop) || a.expected - b.expected || a.stem - b.stem);
};

/** Entries that have all the words, then all but the commonest one, and so on; questions before answers. */
const together = (
  { terms }: Query,
  filterTerms: readonly number[],
  budget: number,
  reader: SearchIndexReader,
): number[] => {
  const wanted = [
    { field: 'question', stop: false },
    { field: 'answer', stop: false },
    { field: 'question', stop: true },
  ] as const;
  for (const { field, stop } of wanted) {
    const stems = terms
      .filter((term) => term.stop === stop)
      .flatMap(({ variants }) => variants.filter(({ strength }) => strength >= FOUND).slice(0, 1))
      .map(({ stem, questions, answers }) => ({ stem, having: field === 'question' ? questions : answers }))
      .filter(({ having }) => having > 0)
      .sort((a, b) => a.having - b.having)
      .map(({ stem }) => stem);
    for (let length = stems.length; length > 0; length -= 1) {
      const keys = reader.postings(
        field,
        [],
        [...stems.slice(0, length), ...filterTerms],
        Math.max(budget, MAX_CANDIDATES),
      );
      if (keys.length > 0) return keys;
    }
  }
  return [];
};
