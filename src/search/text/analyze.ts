import { fold } from './fold.ts';
import { type Language, languageOf } from './languages.ts';
import { MAX_WORD_LENGTH } from './read-word.ts';
import { scanWords } from './scan-words.ts';
import { wordTableOf } from './word-table.ts';

/** A piece of a text that can match, with its place in the text as it was written (UTF-16 offsets). */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded, as people would type it. */
  readonly word: string;
  readonly stem: string;
  readonly stop: boolean;
  /**
   * `word` and `character` (of a script written without spaces) stand in order and make phrases. `identifier` is a
   * technical name as a whole, beside its words; `joined` is a hyphenated word written as one, beside its parts.
   */
  readonly kind: 'word' | 'character' | 'identifier' | 'joined';
}

const SCRIPTS_WITHOUT_SPACES = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const UNSPACED = SCRIPTS_WITHOUT_SPACES.map((script) => `\\p{scx=${script}}`).join('');
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const RUNS = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, 'gu');
const BEYOND_LATIN = /[^\u0000-\u024f]/;

/** All tokens of a text: first those in order of reading, then identifiers and joined forms. */
export const analyze = (text: string, locale: string): Token[] => {
  const tokens = analyzeWords(text, locale);
  pushWholeTokens(tokens, text, locale);
  return tokens;
};

/** The tokens of a text in order of reading alone. */
export const analyzeWords = (text: string, locale: string): Token[] => {
  const table = wordTableOf(locale);
  const tokens: Token[] = [];
  visitWords(
    text,
    (start, end) => {
      const { word, stem, stop, skipped } = table.read(text, start, end);
      tokens.push({ start: start + skipped, end, word, stem, stop, kind: 'word' });
    },
    (characters, start) => pushCharacters(tokens, characters, start),
  );
  return tokens;
};

/** The places of a text that have one of some stems, without a token for each of the other words. */
export const findStems = (text: string, locale: string, stems: ReadonlyMap<string, unknown>): Token[] => {
  const table = wordTableOf(locale);
  const found: Token[] = [];
  visitWords(
    text,
    (start, end) => {
      const { word, stem, stop, skipped } = table.read(text, start, end);
      if (!stems.has(stem)) return;
      found.push({ start: start + skipped, end, word, stem, stop, kind: 'word' });
    },
    (characters, start) => pushCharacters(found, characters, start),
  );
  return found.filter(({ stem }) => stems.has(stem));
};

/**
 * Calls back for what a text consists of, in order of reading: words, and runs of a script that is written without spaces.
 * Neither reads a word nor makes a token: for those who only count.
 */
export const visitWords = (
  text: string,
  onWord: (start: number, end: number) => void,
  onCharacters: (characters: string, start: number) => void,
): void => {
  const unspaced = BEYOND_LATIN.test(text) && HAS_UNSPACED.test(text);
  scanWords(text, (start, end) => {
    if (!unspaced) {
      onWord(start, end);
      return;
    }
    // A run without spaces is cut into characters; what stands between its parts in other scripts is a word.
    for (const run of text.slice(start, end).matchAll(RUNS)) {
      const from = start + run.index;
      if (HAS_UNSPACED.test(run[0])) onCharacters(run[0], from);
      else onWord(from, from + run[0].length);
    }
  });
};

/** Pairs of neighbours carry the meaning; single characters are there for words of one, and count half. */
export const pushCharacters = (tokens: Token[], run: string, start: number): void => {
  const characters = [...run];
  let at = start;
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1];
    const end = at + character.length;
    tokens.push(characterToken(at, end, character, characters.length > 1));
    if (next !== undefined) tokens.push(characterToken(at, end + next.length, character + next, false));
    at = end;
  }
};

const characterToken = (start: number, end: number, characters: string, stop: boolean): Token => {
  const word = fold(characters);
  return { start, end, word, stem: word, stop, kind: 'character' };
};

/** The signs that may make an identifier of words in one; most stops and dashes of a text are followed by space. */
const SIGN = /[_@/#+=$&]|[.:!-](?=\S)/g;
const SPACE = /\s/;
const SPACES = /\s/g;

/** `m.room.tombstone`, `mat_`, `#room:server`, `@alice:example.org`, `/devtools`, `end-to-end`, `c++`. */
const WHOLE =
  /(?<![\p{L}\p{N}])[#@!$/&+]?[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[._:@/#+=-]+[\p{L}\p{N}\p{M}]+)*(?:_|\+\+|#)?/gu;

const HYPHENATED = /^[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)+$/u;

/** The identifiers of a text, and its hyphenated words written as one. */
export const pushWholeTokens = (tokens: Token[], text: string, locale: string): void => {
  const language = languageOf(locale);
  let done = 0;
  for (let sign = indexFrom(SIGN, text, 0); sign >= 0; sign = indexFrom(SIGN, text, done)) {
    let from = sign;
    while (from > done && !SPACE.test(text[from - 1]!)) from -= 1;
    const end = indexFrom(SPACES, text, sign);
    done = end < 0 ? text.length : end;
    for (const match of text.slice(from, done).matchAll(WHOLE))
      pushWhole(tokens, match[0], from + match.index, language);
  }
};

const indexFrom = (pattern: RegExp, text: string, from: number): number => {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
};

const pushWhole = (tokens: Token[], original: string, start: number, language: Language): void => {
  const end = start + original.length;
  const whole = fold(original);
  if (HYPHENATED.test(original)) {
    const word = whole.replaceAll('-', '').slice(0, MAX_WORD_LENGTH);
    tokens.push({ start, end, word, stem: language.stem(word), stop: false, kind: 'joined' });
  } else if (isIdentifier(original)) {
    for (const word of identifierForms(whole)) {
      tokens.push({ start, end, word, stem: word, stop: false, kind: 'identifier' });
    }
  }
};

/** Letters with a sign among or around them. A mere number with a point in it is not one. */
const isIdentifier = (chunk: string): boolean => /[^\p{L}\p{N}\p{M}]/u.test(chunk) && /\p{L}/u.test(chunk);

/** A token such as `mat_x1_y2` is also known by its prefix `mat_`, which is what an entry about it would name. */
const LONGEST_TOKEN_PREFIX = 8;

const identifierForms = (whole: string): string[] => {
  const underscore = whole.indexOf('_');
  const prefix = underscore > 0 && underscore < LONGEST_TOKEN_PREFIX ? [whole.slice(0, underscore + 1)] : [];
  return [...new Set([whole.slice(0, MAX_WORD_LENGTH), ...prefix])];
};
