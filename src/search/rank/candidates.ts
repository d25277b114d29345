import type { IndexField, SearchIndexReader } from '../index/port.ts';
import { MAX_CANDIDATES, MAX_CONJUNCTIONS, MAX_DROPPED, MAX_POSTINGS, SMALL_COLLECTION } from '../limits.ts';
import { FOUND, type Query, type QueryTerm, type Variant } from '../query/query.ts';

/** A match in a question tells more than one in an answer. */
const FIELD_WEIGHT = 3;

export interface CandidateFilter {
  /** Stem ids of the filter terms that an entry must have. */
  readonly filterTerms: readonly number[];
  /** The mark of every entry. */
  readonly every: number | undefined;
}

/** Entries to score, the most promising first, and some of those that are not worth it. */
export interface Candidates {
  readonly keys: readonly number[];
  readonly cut: readonly number[];
}

interface Lookup {
  readonly field: IndexField;
  readonly stem: number;
  readonly expected: number;
  readonly weight: number;
}

/**
 * The entries worth scoring, the most promising first. A small collection is scored whole. Of a larger one the matches of
 * each word are read, rarest first, as long as the budget lasts; where a word is too common for that, the entries with all
 * words are asked for, then those with fewer, so that they come first at any size.
 */
export const findCandidates = (
  query: Query,
  entries: number,
  filter: CandidateFilter | undefined,
  reader: SearchIndexReader,
): Candidates => {
  if (filter?.every === undefined || query.terms.length === 0) return { keys: [], cut: [] };
  const all = filter.filterTerms;
  if (entries <= SMALL_COLLECTION) {
    const keys = reader.postings('question', [], all.length > 0 ? all : [filter.every], SMALL_COLLECTION);
    return { keys, cut: [] };
  }
  const gained = new Map<number, number>();
  let budget = MAX_POSTINGS;
  let skipped = false;
  for (const { field, stem, expected, weight } of lookups(query)) {
    if (expected > budget) {
      skipped = true;
      continue;
    }
    const keys = reader.postings(field, [stem], all, budget);
    budget -= keys.length;
    for (const key of keys) gained.set(key, (gained.get(key) ?? 0) + weight);
  }
  if (skipped) {
    let found = 0;
    for (const { field, stems, weight } of conjunctions(query)) {
      const keys = reader.postings(field, [], [...stems, ...all], MAX_CANDIDATES);
      found += keys.length;
      for (const key of keys) gained.set(key, Math.max(gained.get(key) ?? 0, weight));
      if (found >= MAX_CANDIDATES) break;
    }
  }
  return strongest(gained);
};

/** Below this share of what the best candidate has gained an entry does not reach the first page. */
const WORTH_SCORING = 0.25;
/** So many are scored in any case. */
const SCORED_ANYWAY = 30;

/** The keys that gained most; of equals those with the smaller key. */
const strongest = (gained: ReadonlyMap<number, number>): Candidates => {
  // Sorting numbers is much cheaper than sorting pairs: so first find what the last one gained.
  const gains = Float64Array.from(gained.values()).sort().reverse();
  const worth = WORTH_SCORING * (gains[0] ?? 0);
  const least = Math.max(gains[MAX_CANDIDATES - 1] ?? 0, Math.min(worth, gains[SCORED_ANYWAY - 1] ?? 0));
  const promising: [number, number][] = [];
  const cut: number[] = [];
  for (const found of gained) {
    if (found[1] >= least) promising.push(found);
    else if (cut.length < MAX_DROPPED) cut.push(found[0]);
  }
  const keys = promising.sort(([a, gainA], [b, gainB]) => gainB - gainA || a - b).map(([key]) => key);
  return {
    keys: keys.slice(0, MAX_CANDIDATES),
    cut: [...keys.slice(MAX_CANDIDATES), ...cut].slice(0, MAX_DROPPED),
  };
};

/** The matches of each word in each field, the fewest first. */
const lookups = ({ terms }: Query): Lookup[] =>
  terms
    .flatMap((term) => term.variants.flatMap((variant) => lookupsOf(term, variant)))
    .filter(({ expected }) => expected > 0)
    .sort((a, b) => a.expected - b.expected || a.stem - b.stem);

const lookupsOf = (
  { weight, questionIdf, answerIdf }: QueryTerm,
  { stem, strength, questions, answers }: Variant,
): Lookup[] => [
  { field: 'question', stem, expected: questions, weight: FIELD_WEIGHT * weight * strength * questionIdf },
  { field: 'answer', stem, expected: answers, weight: weight * strength * answerIdf },
];

/** Several words at once: all of them, those that say something, then without the commonest of these, and so on. */
const conjunctions = (query: Query): { field: IndexField; stems: number[]; weight: number }[] => {
  const wanted = (field: IndexField, stop: boolean): Lookup[] =>
    query.terms
      .filter((term) => !term.optional && (stop || !term.stop))
      .flatMap((term) => {
        const [best] = term.variants.filter(({ strength }) => strength >= FOUND);
        return best === undefined ? [] : lookupsOf(term, best).filter((lookup) => lookup.field === field);
      })
      .filter(({ expected }) => expected > 0)
      .sort((a, b) => a.expected - b.expected);
  const together = (field: IndexField, some: readonly Lookup[]) => ({
    ...{ field, stems: some.map(({ stem }) => stem) },
    weight: some.reduce((sum, { weight }) => sum + weight, 0),
  });
  const asked = wanted('question', false);
  return [
    together('question', wanted('question', true)),
    together('question', asked),
    together('answer', wanted('answer', false)),
    ...asked.slice(1).map((_, without) => together('question', asked.slice(0, asked.length - 1 - without))),
  ]
    .filter(({ stems }) => stems.length > 0)
    .slice(0, MAX_CONJUNCTIONS);
};
