import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stopwords as arabicStop } from '@orama/stopwords/arabic';
import { stopwords as danishStop } from '@orama/stopwords/danish';
import { stopwords as dutchStop } from '@orama/stopwords/dutch';
import { stopwords as englishStop } from '@orama/stopwords/english';
import { stopwords as finnishStop } from '@orama/stopwords/finnish';
import { stopwords as frenchStop } from '@orama/stopwords/french';
import { stopwords as germanStop } from '@orama/stopwords/german';
import { stopwords as italianStop } from '@orama/stopwords/italian';
import { stopwords as norwegianStop } from '@orama/stopwords/norwegian';
import { stopwords as portugueseStop } from '@orama/stopwords/portuguese';
import { stopwords as russianStop } from '@orama/stopwords/russian';
import { stopwords as spanishStop } from '@orama/stopwords/spanish';
import { stopwords as swedishStop } from '@orama/stopwords/swedish';
import { fold } from './fold.ts';

/*
 * To add a language: import its stemmer and stop words above and add one line to LANGUAGES. A locale without a line
 * here is searched by whole words, which is what one wants where no maintained stemmer exists.
 */

export interface Language {
  /** The stem of a folded word. */
  readonly stem: (word: string) => string;
  /** Words that carry little meaning, folded. They count half, and are never dropped or corrected. */
  readonly stopWords: ReadonlySet<string>;
  /** Whether an apostrophe parts an elided article from its noun (`l'homme`, `dell'utente`). */
  readonly elision: boolean;
}

/** Words of courtesy and of asking that the published list lacks: they are in every question to a help page. */
const ENGLISH_ASKING =
  'a can get got need want like just also please hi hello hey thanks thank dear sir us may dont cant im ive id'.split(
    ' ',
  );

/** Stemmers expect a word of letters; names with digits are left as they are. */
const STEMMABLE = /^\p{L}{3,}$/u;

const language = (
  stem: (word: string) => string,
  stopWords: readonly string[],
  elision = false,
): Language => ({
  stem: (word) => (STEMMABLE.test(word) ? stem(word) : word),
  stopWords: new Set(stopWords.map((word) => fold(word).replaceAll("'", ''))),
  elision,
});

const NONE: Language = { stem: (word) => word, stopWords: new Set(), elision: false };

const LANGUAGES: Readonly<Record<string, Language>> = {
  ar: language(arabic, arabicStop),
  da: language(danish, danishStop),
  de: language(german, germanStop),
  en: language((word) => english(spellAmerican(word)), [...englishStop, ...ENGLISH_ASKING]),
  es: language(spanish, spanishStop),
  fi: language(finnish, finnishStop),
  fr: language(french, frenchStop, true),
  it: language(italian, italianStop, true),
  nb: language(norwegian, norwegianStop),
  nl: language(dutch, dutchStop),
  no: language(norwegian, norwegianStop),
  pt: language(portuguese, portugueseStop),
  ru: language(russian, russianStop),
  sv: language(swedish, swedishStop),
};

/** The language of a locale tag such as `en` or `pt-BR`, by its first part. */
export const languageOf = (locale: string): Language =>
  LANGUAGES[locale.toLowerCase().split(/[-_]/, 1)[0]!] ?? NONE;

/**
 * One spelling for British and American words, so that their stems meet: `colour`/`color`, `organise`/`organize`,
 * `centre`/`center`, `licence`/`license`, `catalogue`/`catalog`. Applied to entries and queries alike, before the stemmer;
 * what comes out need not be a word (`promise` becomes `promize` on both sides).
 */
export const spellAmerican = (word: string): string => {
  if (word.length < 5) return word;
  for (const [ending, american] of ENDINGS) {
    if (ending.test(word)) return word.replace(ending, american);
  }
  return word;
};

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e[ds]?|er|ers|ing|ation|ations)$/, 'iz$1'],
  [/ys(e[ds]?|er|ers|ing)$/, 'yz$1'],
  // `four`, `hour`, `your` and their like are shorter.
  [/(?<=^.{3,})our(s|ed|ing|ite|ites|able|ful)?$/, 'or$1'],
  [/(?<=[^aeiou])tre(s?)$/, 'ter$1'],
  [/ogue(s?)$/, 'og$1'],
  [/enc(e[ds]?)$/, 'ens$1'],
];
