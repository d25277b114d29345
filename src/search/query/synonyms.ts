import { analyze } from '../text/analyze.ts';

/** What else a word or phrase may be called: the stems of each alternative, in order. */
export type Synonyms = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Longest phrase that a synonym can be, in words. */
export const MAX_SYNONYM_WORDS = 4;

export const NO_SYNONYMS: Synonyms = new Map();

/**
 * Reads a synonyms file: one group a line, members parted by commas, `#` begins a comment. Every member of a group
 * stands for all others: `2fa, two-factor authentication, mfa`. Lines with fewer than two members say nothing.
 */
export const parseSynonyms = (file: string, locale: string): Synonyms => {
  const synonyms = new Map<string, string[][]>();
  for (const line of file.split(/\r?\n/)) {
    const members = line
      .replace(/(^|\s)#.*$/, '')
      .split(',')
      .map((member) => stemsOfPhrase(member, locale))
      .filter((stems) => stems.length > 0 && stems.length <= MAX_SYNONYM_WORDS);
    for (const member of members) {
      const key = member.join(' ');
      const others = members.filter((other) => other.join(' ') !== key);
      if (others.length > 0) synonyms.set(key, [...(synonyms.get(key) ?? []), ...others]);
    }
  }
  return synonyms;
};

/** A name with signs as a whole (`c#`), anything else by its words. */
const stemsOfPhrase = (phrase: string, locale: string): string[] => {
  const tokens = analyze(phrase, locale);
  const { length } = phrase.trim();
  const name = tokens.find(({ kind, start, end }) => kind === 'identifier' && end - start === length);
  if (name !== undefined) return [name.stem];
  return tokens.filter(({ kind }) => kind === 'word' || kind === 'character').map(({ stem }) => stem);
};
