import type { DocumentVector } from '../index/vector.ts';
import { FOUND, type Query, type QueryTerm, type Tier } from '../query/query.ts';
import { MAX_SYNONYM_WORDS, type Synonyms } from '../query/synonyms.ts';
import { analyze } from '../text/analyze.ts';
import { languageOf } from '../text/languages.ts';

/** A correction or completion of so few letters may be another word: `zoom` is no misspelt `room`. */
export const MAX_DOUBTFUL_LENGTH = 4;

/** What a stop word of a phrasing that the question does not have takes from the overlap, where another word takes 1. */
const MISSED_STOP_WORD = 0.25;

/** What a word counts where an editors' synonym of several words stands for it. */
const COVERED = 0.9;

/** A token of a phrasing, with the word of the question that it satisfies. */
interface Place {
  readonly stem: string | number;
  readonly stop: boolean;
}

/** How like a question and a text are. */
export interface Likeness {
  /** How much of each is in the other (Dice's coefficient, weighed by rarity). */
  readonly overlap: number;
  /** Share of the question's pairs of words that stand together. */
  readonly phrase: number;
  /** How well each word of the question is found. */
  readonly strength: readonly number[];
  /** Words that the text has beyond those of the question that stand for them: two where `mfa` stands for three. */
  readonly more: number;
}

/** The same for an entry: the overlap is that of its likest phrasing. */
export interface Evidence extends Omit<Likeness, 'strength'> {
  /** How well each word of the question is found anywhere. */
  readonly has: readonly number[];
  /** Which phrasing is the likest. */
  readonly place: number;
}

export interface EvidenceReader {
  readonly ofEntry: (vector: DocumentVector) => Evidence;
  readonly ofText: (text: string) => Likeness;
}

/** Prepares a question for being compared: what was read loosely counts less here than in the ranking. */
export const readEvidence = (query: Query, locale: string, synonyms: Synonyms): EvidenceReader => {
  const { terms, order } = query;
  const { stem: stemOf } = languageOf(locale);
  const weights = terms.map(({ optional, weight, questionIdf }) => (optional ? 0 : weight * questionIdf));
  const total = sum(weights) || 1;
  const content = weights.filter((_, term) => !terms[term]!.stop && !terms[term]!.optional);
  const typical = sum(content) / (content.length || 1);
  const found = foundBy(terms, stemOf);
  const covers = coversOf(query, synonyms, stemOf);
  const idOf = new Map(terms.flatMap(({ variants }) => variants.map(({ text, stem }) => [text, stem])));

  const like = (places: readonly Place[]): Likeness => {
    const strength = terms.map(() => 0);
    const positions: number[][] = terms.map(() => []);
    let more = 0;
    const isFound = places.map(({ stem }, place) => {
      const matches = [...(found.get(stem) ?? [])];
      for (const [term, reached] of matches) {
        strength[term] = Math.max(strength[term]!, reached);
        positions[term]!.push(place);
      }
      return matches.some(([, reached]) => reached >= FOUND);
    });
    for (const { phrase, stems } of covers) {
      const stand = stems.map((stem) =>
        places.findIndex((place) => place.stem === stem || place.stem === idOf.get(stem)),
      );
      if (stand.includes(-1)) continue;
      for (const term of phrase) strength[term] = Math.max(strength[term]!, COVERED);
      for (const place of stand) isFound[place] = true;
      more = Math.max(more, stems.length - phrase.length);
    }
    // A word that stands for several weighs as much as they do.
    const extra = more * typical;
    const covered = extra + sum(strength.map((reached, term) => weights[term]! * reached));
    const missed = sum(places.map(({ stop }, place) => (isFound[place] ? 0 : stop ? MISSED_STOP_WORD : 1)));
    return {
      overlap: (2 * covered) / (total + extra + covered + missed * typical),
      phrase: pairShare(order, weights, positions),
      strength,
      more,
    };
  };

  return {
    ofText: (text) =>
      like(
        analyze(text, locale)
          .filter(({ kind }) => kind === 'word' || kind === 'character')
          .map(({ stem, stop }) => ({ stem, stop })),
      ),
    ofEntry: (vector) => {
      const likenesses = phrasingsOf(vector).map(like);
      const overlap = Math.max(0, ...likenesses.map((one) => one.overlap));
      const answer = [...vector.answerStems.subarray(0, vector.answerCount)];
      const answered = terms.map(() => 0);
      for (const stem of answer) {
        for (const [term, reached] of found.get(stem) ?? [])
          answered[term] = Math.max(answered[term]!, reached);
      }
      return {
        overlap,
        place: Math.max(
          0,
          likenesses.findIndex((one) => one.overlap === overlap),
        ),
        phrase: Math.max(0, ...likenesses.map((one) => one.phrase)),
        more: Math.max(0, ...likenesses.map((one) => one.more)),
        has: answered.map((reached, term) =>
          Math.max(reached, ...likenesses.map(({ strength }) => strength[term]!)),
        ),
      };
    },
  };
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const phrasingsOf = ({ phrasingCount, starts, stems, stops }: DocumentVector): Place[][] =>
  Array.from({ length: phrasingCount }, (_, phrasing) =>
    Array.from({ length: starts[phrasing + 1]! - starts[phrasing]! }, (_, place) => {
      const at = starts[phrasing]! + place;
      return { stem: stems[at]!, stop: stops[at] === 1 };
    }),
  );

/** Which words of the question a stem satisfies, and how well: by its number, and as text. */
const foundBy = (terms: readonly QueryTerm[], stemOf: (word: string) => string) => {
  const found = new Map<string | number, Map<number, number>>();
  const put = (stem: string | number, term: number, strength: number): void => {
    const known = found.get(stem) ?? new Map<number, number>();
    found.set(stem, known.set(term, Math.max(known.get(term) ?? 0, strength)));
  };
  for (const [term, read] of terms.entries()) {
    if (read.optional) continue;
    put(stemOf(read.typed), term, 1);
    for (const { stem, text, strength, tier } of read.variants) {
      if (!isTrusted(read, tier)) continue;
      put(stem, term, strength);
      put(text, term, strength);
    }
  }
  return found;
};

/** Whether a word says what it was read as. Codes and versions are meant to the letter. */
const isTrusted = ({ typed, word }: QueryTerm, tier: Tier): boolean =>
  (tier !== 'prefix' && typed === word) || (typed.length > MAX_DOUBTFUL_LENGTH && !/\p{N}/u.test(typed));

interface Cover {
  readonly phrase: readonly number[];
  readonly stems: readonly string[];
}

/** Editors' synonyms for words and phrases of the question. */
const coversOf = ({ terms, order }: Query, synonyms: Synonyms, stemOf: (word: string) => string): Cover[] => {
  if (synonyms.size === 0) return [];
  const stems = order.map((term) => stemOf(terms[term]!.word));
  return order.flatMap((_, start) =>
    Array.from({ length: Math.min(MAX_SYNONYM_WORDS, order.length - start) }, (_, more) => {
      const end = start + more + 1;
      const phrase = order.slice(start, end);
      const others = synonyms.get(stems.slice(start, end).join(' ')) ?? [];
      return others.map((other) => ({ phrase, stems: other }));
    }).flat(),
  );
};

const pairShare = (
  order: readonly number[],
  weights: readonly number[],
  positions: readonly (readonly number[])[],
): number => {
  let total = 0;
  let together = 0;
  for (const [at, first] of order.slice(0, -1).entries()) {
    const second = order[at + 1]!;
    const weight = weights[first]! + weights[second]!;
    const isTogether = positions[first]!.some((one) =>
      positions[second]!.some((other) => other > one && other - one <= 2),
    );
    total += weight;
    if (isTogether) together += weight;
  }
  return total === 0 ? 0 : together / total;
};
