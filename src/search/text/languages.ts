import { fold } from './fold.ts';
import type { LanguagePack } from './languages/language-pack.ts';
import { LANGUAGE_PACKS } from './languages/packs.ts';

/** A language as analysis uses it: its pack, folded. */
export interface Language {
  /** The stem of a folded word. */
  readonly stem: (word: string) => string;
  readonly stopWords: ReadonlySet<string>;
  /** Stop words that count in full. */
  readonly questionWords: ReadonlySet<string>;
  /** As in the pack: verbs or phrases as people write them. */
  readonly contraryVerbs: readonly (readonly [string, string])[];
  readonly compounds: boolean;
  readonly elision: boolean;
}

/** Stemmers expect a word of letters; names with digits are left as they are. */
const STEMMABLE = /^[\p{L}\p{M}]{3,}$/u;

/** A word as `readWord` makes it. */
const plain = (word: string): string => fold(word).replaceAll("'", '');

const languageFrom = ({
  stem,
  irregularNouns,
  stopWords,
  questionWords,
  ...rest
}: LanguagePack): Language => {
  const singulars = new Map(Object.entries(irregularNouns).map(([word, to]) => [plain(word), plain(to)]));
  const stemOf = (word: string): string => (STEMMABLE.test(word) ? stem(word) : word);
  return {
    ...rest,
    stem: (word) => stemOf(singulars.get(word) ?? word),
    stopWords: new Set(stopWords.map(plain)),
    questionWords: new Set(questionWords.map(plain)),
  };
};

const NONE: Language = {
  stem: (word) => word,
  stopWords: new Set(),
  questionWords: new Set(),
  contraryVerbs: [],
  compounds: false,
  elision: false,
};

const PACKS = new Map(
  LANGUAGE_PACKS.flatMap((pack) => pack.locales.map((locale) => [locale, pack] as const)),
);
const languages = new Map<LanguagePack, Language>();

/** The language of a locale tag such as `en` or `pt-BR`, by its first part. */
export const languageOf = (locale: string): Language => {
  const pack = PACKS.get(locale.toLowerCase().split(/[-_]/, 1)[0]!);
  if (pack === undefined) return NONE;
  const language = languages.get(pack) ?? languageFrom(pack);
  languages.set(pack, language);
  return language;
};
