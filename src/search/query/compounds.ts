import { MAX_COMPLETIONS, MAX_COMPOUND_LENGTH } from '../limits.ts';
import type { Token } from '../text/analyze.ts';
import { languageOf } from '../text/languages.ts';
import { STRENGTH } from './query.ts';
import type { QueryContext } from './query-context.ts';
import { type Reading, readAsIs } from './reading.ts';

/** Shorter parts stand in too many words by chance. */
export const MIN_PART_LENGTH = 4;
/** Endings may be so long: `Löschung` meets `lösche` by its first letters. */
const LONGEST_ENDING = 3;
/** Letters between two parts: `Rechnungsnummer`, `Benutzername`. */
const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e'];

/**
 * An unknown word of a language that writes nouns together, by the words of the index: `Versandkosten` as `Versand` and
 * `Kosten`, and `Konto` by `Benutzerkonto`.
 */
export const readCompound = (token: Token, context: QueryContext): Reading[] | undefined => {
  const { word } = token;
  if (!languageOf(context.locale).compounds) return undefined;
  if (word.length < MIN_PART_LENGTH || word.length > MAX_COMPOUND_LENGTH) return undefined;
  const inside = variantsOf(word, context);
  if (inside.size > 0) return [{ ...readAsIs(token), variants: inside }];
  const readings = new Map<string, Reading>();
  const readPart = (part: string): Reading => {
    const known = readings.get(part);
    if (known !== undefined) return known;
    const variants = variantsOf(part, context, LONGEST_ENDING);
    const reading = { ...readAsIs({ ...token, word: part, stem: part }), variants };
    readings.set(part, reading);
    return reading;
  };
  let best: { parts: Reading[]; score: number } = { parts: [], score: 1 };
  for (const [start, end] of cuts(word)) {
    const parts = [readPart(word.slice(0, start)), readPart(word.slice(end))].filter(
      ({ variants }) => variants.size > 0,
    );
    // Two parts tell more than one, and words as they stand more than what is only like their beginning.
    const score = parts.length + parts.filter((part) => isWhole(part, context)).length;
    if (score > best.score) best = { parts, score };
  }
  return best.parts.length > 0 ? best.parts : undefined;
};

/** Where a word may be cut, the longest first part first: the end of one part and the beginning of the next. */
function* cuts(word: string): Generator<[number, number]> {
  for (let at = word.length - MIN_PART_LENGTH; at >= MIN_PART_LENGTH; at -= 1) {
    for (const link of LINKS) {
      const end = at - link.length;
      if (end >= MIN_PART_LENGTH && word.startsWith(link, end)) yield [end, at];
    }
  }
}

/** Whether a part is the beginning of a word as it stands, and long enough to be no chance: one alone must be. */
const isWhole = ({ word }: Reading, { reader, locale }: QueryContext): boolean =>
  word.length > MIN_PART_LENGTH && reader.wordsWithPrefix(locale, word, 1).length > 0;

/** Words of the index that begin or end with a part; with an ending that may differ. */
const variantsOf = (part: string, context: QueryContext, ending = 0): Reading['variants'] => {
  const { reader, lexicon, locale } = context;
  const beginning = part.slice(0, Math.max(MIN_PART_LENGTH, part.length - ending));
  const words = [
    ...reader.wordsWithPrefix(locale, beginning, MAX_COMPLETIONS),
    ...reader.wordsById(lexicon.endingWith(part, MAX_COMPLETIONS)).filter(({ uses }) => uses > 0),
  ];
  return new Map(words.map(({ stem }) => [stem, { strength: STRENGTH.compound, tier: 'stemmed' }]));
};
