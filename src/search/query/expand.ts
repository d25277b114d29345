import { MAX_QUERY_TERMS } from '../limits.ts';
import type { Token } from '../text/analyze.ts';
import { INITIALS_MARK, MAX_INITIALS, MIN_INITIALS } from '../text/initials.ts';
import { generalSynonyms } from './general-synonyms.ts';
import { STRENGTH } from './query.ts';
import type { QueryContext } from './query-context.ts';
import { isOrdered, type Reading } from './reading.ts';
import { MAX_SYNONYM_WORDS } from './synonyms.ts';

/** Words that editors or the general list explain are not misspelt, even where no entry uses them. */
export const explainedStems = (tokens: readonly Token[], { synonyms, locale }: QueryContext): Set<string> => {
  const explained = new Set(tokens.map(({ stem }) => stem).filter((stem) => synonyms.has(stem)));
  const general = generalSynonyms(locale);
  visitPhrases(tokens.filter(isOrdered), (key, phrase) => {
    if (synonyms.has(key) || general.has(key)) for (const { stem } of phrase) explained.add(stem);
  });
  return explained;
};

/** `home server` also finds `homeserver`, where an entry writes it so. */
export const joinNeighbours = (readings: readonly Reading[], { reader, locale }: QueryContext): void => {
  const words = readings.filter(({ kind }) => kind === 'word');
  const pairs = words.slice(1).map((second, index) => ({ first: words[index], second }));
  const joins = new Map(pairs.map((pair) => [`${pair.first?.word}${pair.second.word}`, pair]));
  for (const { word, stem } of reader.words(locale, [...joins.keys()])) {
    const pair = joins.get(word);
    for (const half of [pair?.first, pair?.second]) {
      if (half?.variants.has(stem) === false)
        half.variants.set(stem, { strength: STRENGTH.joined, tier: 'typo1' });
    }
  }
};

/** Synonyms of words become variants; a phrase becomes further words that help where they are found. */
export const addSynonyms = (readings: Reading[], known: ReadonlySet<string>, context: QueryContext): void => {
  const sources = [
    { synonyms: context.synonyms, strength: STRENGTH.synonym },
    { synonyms: generalSynonyms(context.locale), strength: STRENGTH.general },
  ];
  const words = readings.filter(isOrdered);
  const names = readings.filter(({ kind }) => kind === 'identifier');
  for (const { synonyms, strength } of sources) {
    if (synonyms.size === 0) continue;
    visitPhrases(words, (key, phrase) => {
      for (const stems of synonyms.get(key) ?? []) addAlternative(readings, phrase, stems, strength, known);
    });
    for (const name of names) {
      for (const stems of synonyms.get(name.stem) ?? [])
        addAlternative(readings, [name], stems, strength, known);
    }
  }
};

/** The words of a query that may be initials of neighbouring words, as `sso` of `single sign-on`: they are not misspelt. */
export const knownInitials = (tokens: readonly Token[], { reader, locale }: QueryContext): Set<string> => {
  const short = tokens.filter(
    ({ kind, stop, word }) =>
      kind === 'word' && !stop && word.length >= MIN_INITIALS && word.length <= MAX_INITIALS,
  );
  const known = reader.stems(locale, [...new Set(short.map(({ word }) => INITIALS_MARK + word))]);
  return new Set(known.map(({ stem }) => stem.slice(INITIALS_MARK.length)));
};

const addAlternative = (
  readings: Reading[],
  phrase: readonly Reading[],
  stems: readonly string[],
  strength: number,
  known: ReadonlySet<string>,
): void => {
  const [single] = stems;
  if (stems.length === 1 && single !== undefined) {
    const [word] = phrase;
    const alone =
      phrase.length === 1 && word?.kind === 'word' && word.typed === word.word && !known.has(word.stem);
    const reached = alone ? Math.max(strength, STRENGTH.generalAlone) : strength;
    for (const { variants } of phrase) {
      if ((variants.get(single)?.strength ?? 0) < reached)
        variants.set(single, { strength: reached, tier: 'stemmed' });
    }
    return;
  }
  // The weak hints are single words: a phrase of common words would only add noise.
  if (strength < STRENGTH.synonym) return;
  for (const stem of stems) {
    if (readings.length >= MAX_QUERY_TERMS || readings.some((present) => present.stem === stem)) continue;
    readings.push({
      typed: stem,
      word: stem,
      stem,
      start: phrase[0]!.start,
      stop: false,
      kind: 'joined',
      optional: true,
      weight: strength,
      variants: new Map([[stem, { strength: 1, tier: 'stemmed' }]]),
    });
  }
};

/** Calls `visit` for every word and phrase of the query, up to the length of a synonym. */
const visitPhrases = <T extends { readonly stem: string }>(
  words: readonly T[],
  visit: (key: string, phrase: readonly T[]) => void,
): void => {
  for (const start of words.keys()) {
    for (let length = 1; length <= MAX_SYNONYM_WORDS && start + length <= words.length; length += 1) {
      const phrase = words.slice(start, start + length);
      visit(phrase.map(({ stem }) => stem).join(' '), phrase);
    }
  }
};
