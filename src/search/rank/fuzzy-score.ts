import type { DocumentVector } from '../index/vector.ts';
import { FOUND, type Query } from '../query/query.ts';
import { compareTrigrams, type Resemblance } from '../text/similarity.ts';

/** The letters (UTF-16) of the word with an id of the vocabulary. */
export type WordCodes = (id: number) => Uint16Array;

/** What stemming misses: words of the query that are spelt like words of an entry's phrasings. */
export const createLikeness = ({ terms }: Query, codesOf: WordCodes) => {
  // Stop words are alike by chance, and identifiers are meant to the letter.
  const comparer = compareTrigrams(
    terms.map(({ word, stop, optional, identifier }) => (stop || optional || identifier ? '' : word)),
  );
  const resemblances = new Map<number, Resemblance>();
  const closest = new Float64Array(terms.length);
  const found = new Float64Array(terms.length);
  const seen = new Uint8Array(comparer.termsOf.length);

  const resemblance = (word: number): Resemblance => {
    let known = resemblances.get(word);
    if (known === undefined) {
      known = comparer.compare(codesOf(word));
      resemblances.set(word, known);
    }
    return known;
  };

  return (
    { words, stops, tokenCount }: DocumentVector,
    strength: Float64Array,
  ): { similar: number; pieces: number } => {
    closest.fill(0);
    found.fill(0);
    seen.fill(0);
    for (let place = 0; place < tokenCount; place += 1) {
      if (stops[place] === 1) continue;
      const like = resemblance(words[place]!);
      if (like.trigrams.length === 0) continue;
      for (const trigram of like.trigrams) seen[trigram] = 1;
      for (const [term, value] of like.similar) closest[term] = Math.max(closest[term]!, value);
    }
    for (let trigram = 0; trigram < seen.length; trigram += 1) {
      if (seen[trigram] === 1) {
        for (const term of comparer.termsOf[trigram]!) found[term]! += 1;
      }
    }
    let similar = 0;
    let pieces = 0;
    for (const [term, { questionIdf }] of terms.entries()) {
      const count = comparer.counts[term]!;
      if (count > 0) pieces += questionIdf * (found[term]! / count) ** 2;
      if (strength[term]! < FOUND) similar += questionIdf * closest[term]!;
    }
    return { similar, pieces };
  };
};
