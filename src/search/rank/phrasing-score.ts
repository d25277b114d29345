import type { LocaleStatistics } from '../index/port.ts';
import type { DocumentVector } from '../index/vector.ts';
import { FOUND, type Query, STRENGTH } from '../query/query.ts';
import { lengthNorm, saturation } from './bm25.ts';
import type { Matches } from './matches.ts';
import { createPairScorer } from './pair-score.ts';

/** What a stop word of a phrasing that the query does not have takes from the overlap, where another word takes 1. */
const MISSED_STOP_WORD = 0.25;

/** The evidence in an entry's phrasings: the question and its aliases. */
export interface PhrasingEvidence {
  readonly best: number;
  readonly all: number;
  readonly overlap: number;
  readonly phrase: number;
  /** `phrase` as a share of what it can be. */
  readonly phraseShare: number;
  /** A phrasing is the query, word for word. */
  readonly same: boolean;
}

/**
 * Scores phrasings one by one, each with its own length, and keeps the best of each kind of evidence; `strength` is
 * raised to the strongest match of each term, `asTyped` set where the very form of its word was found.
 */
export const createPhrasingScorer = (
  query: Query,
  matches: Matches,
  statistics: LocaleStatistics,
  total: number,
) => {
  const { terms, sequence } = query;
  const pairs = createPairScorer(query);
  const weights = terms.map(({ weight, questionIdf }) => weight * questionIdf);
  const content = terms.filter(({ stop, optional }) => !stop && !optional);
  const typicalIdf = content.reduce((sum, { questionIdf }) => sum + questionIdf, 0) / (content.length || 1);
  const average = statistics.phrasingTokens / (statistics.phrasings || 1) || 1;
  const frequencies = new Float64Array(terms.length);
  const strengths = new Float64Array(terms.length);
  /** For each place in the phrasing at hand, the term that stands there, or -1. */
  let places = new Int16Array(64);

  /** Fills `frequencies`, `strengths` and `places`; gives what the phrasing has that the query has not. */
  const read = (
    { stems, stops, words }: DocumentVector,
    start: number,
    end: number,
    asTyped: Uint8Array,
  ): number => {
    frequencies.fill(0);
    strengths.fill(0);
    if (places.length < end - start) places = new Int16Array((end - start) * 2);
    let missed = 0;
    for (let at = start; at < end; at += 1) {
      const found = matches.of(stems[at]!);
      places[at - start] = -1;
      let strongest = 0;
      if (found !== undefined) {
        for (const { term, variant } of found) {
          frequencies[term]! += 1;
          if (terms[term]!.wordId === words[at]) asTyped[term] = 1;
          strengths[term] = Math.max(strengths[term]!, variant.strength);
          if (variant.strength <= strongest) continue;
          strongest = variant.strength;
          places[at - start] = term;
        }
      }
      if (strongest < FOUND) missed += stops[at] === 1 ? MISSED_STOP_WORD : 1;
    }
    return missed;
  };

  const isQuery = ({ stems }: DocumentVector, start: number, end: number): boolean =>
    end - start === sequence.length &&
    sequence.every((term, place) =>
      matches
        .of(stems[start + place]!)
        ?.some(({ term: found, variant }) => found === term && variant.strength === STRENGTH.exact),
    );

  return (vector: DocumentVector, strength: Float64Array, asTyped: Uint8Array): PhrasingEvidence => {
    let best = 0;
    let sum = 0;
    let overlap = 0;
    let phrase = 0;
    let same = false;
    for (let phrasing = 0; phrasing < vector.phrasingCount; phrasing += 1) {
      const start = vector.starts[phrasing]!;
      const end = vector.starts[phrasing + 1]!;
      const missed = read(vector, start, end, asTyped);
      const norm = lengthNorm(end - start, average);
      let bm25 = 0;
      let covered = 0;
      for (let term = 0; term < weights.length; term += 1) {
        const times = frequencies[term]!;
        if (times === 0) continue;
        const reached = strengths[term]!;
        const weight = weights[term]! * reached;
        bm25 += weight * saturation(times, norm);
        covered += weight;
        strength[term] = Math.max(strength[term]!, reached);
      }
      if (bm25 === 0) continue;
      sum += bm25;
      best = Math.max(best, bm25);
      overlap = Math.max(overlap, (2 * covered) / (total + covered + missed * typicalIdf));
      phrase = Math.max(phrase, pairs.score(places, end - start));
      same ||= isQuery(vector, start, end);
    }
    return {
      best,
      all: sum / Math.sqrt(vector.phrasingCount),
      overlap,
      phrase,
      phraseShare: phrase / (pairs.total || 1),
      same,
    };
  };
};
