/**
 * What the search knows of a language: data alone. To add a language, write a file beside this one and name it in
 * `packs.ts`; a language without a pack is searched by whole words.
 */
export interface LanguagePack {
  /** First parts of locale tags: `nb` and `no` share a pack. */
  readonly locales: readonly string[];
  /** The stem of a folded word of three letters or more. */
  readonly stem: (word: string) => string;
  /** Words that say little by themselves, as they are written. Never dropped, and never corrected. */
  readonly stopWords: readonly string[];
  /** Those stop words that say what kind of thing is asked for (who, where, when): they count in full. */
  readonly questionWords: readonly string[];
  /** Pairs of verbs or phrases of which one undoes or is the opposite of the other, in their plain form. */
  readonly contraryVerbs: readonly (readonly [string, string])[];
  /** Plurals (and their like) that the stemmer does not bring to their singular: `children` to `child`. No verbs. */
  readonly irregularNouns: Readonly<Record<string, string>>;
  /** Whether nouns are written together (`Versandkosten`): then words are also found by their parts. */
  readonly compounds: boolean;
  /** Whether an apostrophe parts an elided article from its noun (`l'homme`, `dell'utente`). */
  readonly elision: boolean;
}

/** Words parted by spaces. */
export const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

/** Pairs parted by commas, `create/delete, log in/log out`. */
export const pairs = (list: string): [string, string][] =>
  list.split(',').map((pair) => {
    const [one = '', other = ''] = pair.split('/').map((side) => side.trim());
    return [one, other];
  });

/** Nouns parted by commas, each with its plurals: `child children, foot feet`. */
export const nouns = (list: string): Record<string, string> =>
  Object.fromEntries(
    list.split(',').flatMap((line) => {
      const [singular = '', ...plurals] = words(line);
      return plurals.map((plural) => [plural, singular]);
    }),
  );
