import type { SearchIndexReader, VocabularyWord } from '../index/port.ts';
import type { Lexicon } from '../text/lexicon.ts';

/** Shorter words have too many neighbours to tell which was meant. */
export const MIN_CORRECTABLE_LENGTH = 3;
/** From here on two slips are forgiven. Both numbers are those of the published trials on typing errors. */
export const MIN_LENGTH_FOR_TWO_EDITS = 7;
/** Each half of a word that lost its space. */
export const MIN_HALF_LENGTH = 3;
/** So many of the nearest are looked at, also those that no entry uses any more. */
const MAX_NEAR_WORDS = 2_000;
/** A wrong first letter is rarer than any other slip: it weighs as much as some twenty times the uses. */
const OTHER_FIRST_LETTER = 3;
/** One more edit outweighs any difference in use. */
const EDIT = 10;

export interface CorrectionContext {
  readonly reader: SearchIndexReader;
  readonly lexicon: Lexicon;
  readonly locale: string;
}

export interface Correction {
  readonly word: VocabularyWord;
  readonly distance: number;
}

/** The word of the vocabulary that an unknown one was most likely meant to be. Never call it for a known word. */
export const correctWord = (
  unknown: string,
  { reader, lexicon }: CorrectionContext,
): Correction | undefined => {
  if (unknown.length < MIN_CORRECTABLE_LENGTH) return undefined;
  const near = lexicon
    .near(unknown, unknown.length >= MIN_LENGTH_FOR_TWO_EDITS ? 2 : 1)
    .filter(({ word }) => word.length >= MIN_CORRECTABLE_LENGTH)
    .slice(0, MAX_NEAR_WORDS);
  const distances = new Map(near.map(({ id, distance }) => [id, distance]));
  const ranked = reader
    .wordsById([...distances.keys()])
    .filter(({ uses }) => uses > 0)
    .map((word) => {
      const distance = distances.get(word.id)!;
      const first = word.word[0] === unknown[0] ? 0 : OTHER_FIRST_LETTER;
      return { word, distance, cost: distance * EDIT + first - Math.log(1 + word.uses) };
    })
    .sort((a, b) => a.cost - b.cost || (a.word.word < b.word.word ? -1 : 1));
  return ranked[0];
};

/** Two known words that an unknown one is made of; where several cuts are possible, the one with the commoner words. */
export const splitWord = (
  unknown: string,
  { reader, locale }: CorrectionContext,
): readonly [VocabularyWord, VocabularyWord] | undefined => {
  const cuts: [string, string][] = [];
  for (let at = MIN_HALF_LENGTH; at <= unknown.length - MIN_HALF_LENGTH; at += 1) {
    cuts.push([unknown.slice(0, at), unknown.slice(at)]);
  }
  const known = new Map(reader.words(locale, [...new Set(cuts.flat())]).map((word) => [word.word, word]));
  const possible = cuts.flatMap(([left, right]) => {
    const first = known.get(left);
    const second = known.get(right);
    return first === undefined || second === undefined ? [] : [[first, second] as const];
  });
  const uses = ([first, second]: readonly [VocabularyWord, VocabularyWord]): number =>
    Math.min(first.uses, second.uses);
  return possible.sort((a, b) => uses(b) - uses(a))[0];
};
