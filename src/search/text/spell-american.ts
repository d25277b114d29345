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
