import { fold } from './fold.ts';
import type { Language } from './languages.ts';

/** A longer run of letters is not a word: cut there, in entries and queries alike. */
export const MAX_WORD_LENGTH = 64;

/** A word as people type it, without case and accents, and what search makes of it. */
export interface ReadWord {
  readonly word: string;
  readonly stem: string;
  readonly stop: boolean;
  /** Letters of an elided article before it (`l'` in `l'homme`). */
  readonly skipped: number;
}

/** Words remembered for one language: the vocabulary of some 20,000 entries. Some 10 MB when full. */
export const MAX_REMEMBERED_WORDS = 65_536;

/** V8 keeps the whole text alive for a slice of it that is longer than this. */
const LONGEST_COPIED_SLICE = 12;

const remembered = new WeakMap<Language, Map<string, ReadWord>>();

/**
 * Reads one word as it stands in a text. Texts repeat their words and a stemmer takes some ten microseconds for each, so
 * readings are remembered; when there are too many, all are forgotten at once.
 */
export const readWord = (original: string, language: Language): ReadWord => {
  let words = remembered.get(language);
  if (words === undefined) {
    words = new Map();
    remembered.set(language, words);
  }
  const known = words.get(original);
  if (known !== undefined) return known;
  if (words.size >= MAX_REMEMBERED_WORDS) words.clear();
  const own =
    original.length > LONGEST_COPIED_SLICE ? Buffer.from(original, 'utf16le').toString('utf16le') : original;
  const read = readAnew(own, language);
  words.set(own, read);
  return read;
};

const readAnew = (original: string, language: Language): ReadWord => {
  const folded = fold(original);
  const apostrophe = folded.indexOf("'");
  const elided = language.elision && apostrophe > 0 && apostrophe <= 4 && folded.length > apostrophe + 2;
  const skipped = elided ? apostrophe + 1 : 0;
  const word = (apostrophe < 0 ? folded : folded.slice(skipped).replace(/'s$/, '').replaceAll("'", '')).slice(
    0,
    MAX_WORD_LENGTH,
  );
  return { word, stem: language.stem(word), stop: language.stopWords.has(word), skipped };
};
