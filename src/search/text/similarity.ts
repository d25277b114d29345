import { codesOf } from './lexicon.ts';

/** Words that share less are not alike; from 0.3 to 0.5 nDCG@10 changes by 0.002. */
export const MIN_SIMILARITY = 0.45;
/** Shorter words of the query are compared by their pieces only. */
export const MIN_SIMILAR_LENGTH = 4;
/** A shorter word inside a longer one (`mail` in `email`) says something from this length on. */
export const MIN_INSIDE_LENGTH = 4;

/** How a word of an entry resembles the query: by term, and which trigrams of the query it has. */
export interface Resemblance {
  /** Each term that it is like, with the similarity, from MIN_SIMILARITY to 1. */
  readonly similar: readonly (readonly [term: number, similarity: number])[];
  readonly trigrams: readonly number[];
}

export interface TrigramComparer {
  readonly compare: (codes: Uint16Array) => Resemblance;
  /** For each trigram of the query: the terms that have it. */
  readonly termsOf: readonly (readonly number[])[];
  /** For each term: how many trigrams it has (0 where it is not compared). */
  readonly counts: readonly number[];
}

const FILTER_SIZE = 4096;

const NOTHING: Resemblance = { similar: [], trigrams: [] };

/**
 * Compares words by the trigrams that they share (Dice's coefficient), to see what stemming misses: `email` and
 * `gmail`, `activation` and `activate`, `strikethrough` and `strike`. `words` are those of the query, with an
 * empty string for a term that takes no part.
 */
export const compareTrigrams = (words: readonly string[]): TrigramComparer => {
  const index = new Map<number, number>();
  const termsOf: number[][] = [];
  const codes = words.map(codesOf);
  const counts = codes.map((word, term) => {
    const trigrams = trigramsOf(word);
    for (const trigram of trigrams) {
      const at = index.get(trigram) ?? termsOf.push([]) - 1;
      index.set(trigram, at);
      termsOf[at]?.push(term);
    }
    return trigrams.length;
  });
  const filter = filterOf(codes);
  const compare = (word: Uint16Array): Resemblance => {
    if (!somePlace(word, (place) => filter[place] === 1)) return NOTHING;
    const own = trigramsOf(word);
    const trigrams: number[] = [];
    for (const trigram of own) {
      const at = index.get(trigram);
      if (at !== undefined) trigrams.push(at);
    }
    if (trigrams.length === 0) return NOTHING;
    const shared = new Map<number, number>();
    for (const trigram of trigrams) {
      for (const term of termsOf[trigram]!) shared.set(term, (shared.get(term) ?? 0) + 1);
    }
    const similar: [number, number][] = [];
    for (const [term, count] of shared) {
      const query = codes[term];
      if (query === undefined || query.length < MIN_SIMILAR_LENGTH) continue;
      const dice = (2 * count) / (own.length + counts[term]!);
      const similarity = Math.max(dice, inside(query, word));
      if (similarity >= MIN_SIMILARITY) similar.push([term, similarity]);
    }
    return { similar, trigrams };
  };
  return { compare, termsOf, counts };
};

/** The trigram of three letters as one number; 0 stands for the beginning and the end of a word. */
const trigramOf = (first: number, second: number, third: number): number =>
  (first * 65_536 + second) * 65_536 + third;

/** Distinct trigrams of a word with its ends marked. */
const trigramsOf = (codes: Uint16Array): number[] => {
  const found: number[] = [];
  for (let at = 0; at < codes.length; at += 1) {
    const trigram = trigramOf(codes[at - 1] ?? 0, codes[at]!, codes[at + 1] ?? 0);
    if (!found.includes(trigram)) found.push(trigram);
  }
  return found;
};

/** Where three letters stand in the filter: whole numbers only, for this is done for each letter of each word. */
const placeOf = (first: number, second: number, third: number): number =>
  (first * 961 + second * 31 + third) & (FILTER_SIZE - 1);

/** Calls `visit` with the place of each trigram of a word until it answers true. */
const somePlace = (codes: Uint16Array, visit: (place: number) => boolean): boolean => {
  let first = 0;
  let second = codes[0] ?? 0;
  for (let at = 1; at <= codes.length; at += 1) {
    const third = at < codes.length ? codes[at]! : 0;
    if (visit(placeOf(first, second, third))) return true;
    first = second;
    second = third;
  }
  return false;
};

/** Marks the trigrams of the query's words; most words share none of them, which this tells without a list. */
const filterOf = (words: readonly Uint16Array[]): Uint8Array => {
  const filter = new Uint8Array(FILTER_SIZE);
  for (const word of words) {
    somePlace(word, (place) => {
      filter[place] = 1;
      return false;
    });
  }
  return filter;
};

/** How much of the longer word the shorter one is, where it stands in it whole. */
const inside = (a: Uint16Array, b: Uint16Array): number => {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length < MIN_INSIDE_LENGTH) return 0;
  for (let start = 0; start + shorter.length <= longer.length; start += 1) {
    if (shorter.every((code, at) => longer[start + at] === code))
      return 0.5 + (0.5 * shorter.length) / longer.length;
  }
  return 0;
};
