import type { Token } from './analyze.ts';

/** Shortest and longest abbreviation that is made of the first letters of words. */
export const MIN_INITIALS = 2;
export const MAX_INITIALS = 4;

/** Sets initials apart from words: they are in no correction, and `cap` is not made of `can a person`. */
export const INITIALS_MARK = '~';

/** Words that abbreviations write as a digit: `2fa`, `e2ee`. */
const DIGITS: Readonly<Record<string, string>> = {
  one: '1',
  to: '2',
  two: '2',
  three: '3',
  for: '4',
  four: '4',
};

/**
 * What neighbouring words of a phrasing may be called by their first letters: `sso` for `single sign-on`. They begin and end
 * with a word that says something, or that a hyphen binds to the word before.
 */
export const initialsOf = (text: string, tokens: readonly Token[]): Set<string> => {
  const words = tokens.filter(({ kind, word }) => kind === 'word' && INITIAL.test(word));
  const found = new Set<string>();
  for (const [from, first] of words.entries()) {
    if (first.stop && DIGITS[first.word] === undefined) continue;
    let initials = '';
    let spoken = '';
    for (let to = from; to < words.length && to - from < MAX_INITIALS; to += 1) {
      const { word, stop, start } = words[to]!;
      initials += word[0]!;
      spoken += DIGITS[word] ?? word[0]!;
      const bound = to - from > 1 && text[start - 1] === '-';
      if (initials.length < MIN_INITIALS || (stop && !bound)) continue;
      found.add(initials).add(spoken);
    }
  }
  return found;
};

const INITIAL = /^\p{L}/u;

/** Initials as a word of the index. */
export const initialsToken = (initials: string): Token => {
  const word = INITIALS_MARK + initials;
  return { start: 0, end: 0, word, stem: word, stop: false, kind: 'identifier' };
};
