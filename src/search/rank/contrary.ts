import type { SearchIndexReader } from '../index/port.ts';
import type { DocumentVector } from '../index/vector.ts';
import type { Query } from '../query/query.ts';
import { fold } from '../text/fold.ts';
import { languageOf } from '../text/languages.ts';

/** Beginnings that turn an English word into its contrary: no slip of the finger. */
const NEGATIONS = ['un', 'dis', 'de', 'in', 'im', 'non'];

/** A verb, or a phrase such as `turn off`, by its stems. */
type Verb = string;

const NONE: ReadonlySet<Verb> = new Set();

/**
 * Whether the entry is about the contrary of what is asked: its likest phrasing, or most that have either, undoes a verb of the
 * question.
 */
export const isContrary = (
  { terms, order }: Query,
  vector: DocumentVector,
  likest: number,
  { reader, locale }: { readonly reader: Pick<SearchIndexReader, 'stems'>; readonly locale: string },
): boolean => {
  const language = languageOf(locale);
  const opposites = oppositesIn(locale);
  const of = (verb: Verb): ReadonlySet<Verb> => opposites.get(verb) ?? NONE;
  // A correction that takes a negation away, or turns a verb round.
  const isTurned = terms.some(
    ({ typed, word }) =>
      typed !== word &&
      (NEGATIONS.some((negation) => typed === negation + word || word === negation + typed) ||
        of(language.stem(typed)).has(language.stem(word))),
  );
  if (isTurned) return true;
  const stems = order.map((term) => language.stem(terms[term]!.typed));
  const asked = new Set(stems.flatMap((stem, at) => [stem, `${stem} ${stems[at + 1]}`]));
  return [...asked].some((verb) => {
    const undoing = [...of(verb)];
    // Who asks for both is answered by either.
    if (undoing.length === 0 || undoing.some((other) => asked.has(other))) return false;
    const alike = undoing.flatMap((other) => [...of(other)]);
    const wanted = [...undoing, ...alike].flatMap((one) => one.split(' '));
    const ids = new Map(reader.stems(locale, wanted).map(({ stem, id }) => [stem, id]));
    const having = (verbs: readonly Verb[]): Set<number> =>
      phrasingsWith(
        vector,
        verbs.map((one) => one.split(' ').map((stem) => ids.get(stem))),
      );
    const [contrary, same] = [having(undoing), having(alike)];
    return contrary.size > same.size || (contrary.has(likest) && !same.has(likest));
  });
};

/** The phrasings that have all stems of one of the verbs. */
const phrasingsWith = (
  { phrasingCount, starts, stems }: DocumentVector,
  verbs: readonly (readonly (number | undefined)[])[],
): Set<number> => {
  const phrasings = Array.from({ length: phrasingCount }, (_, phrasing) => phrasing);
  const hasOne = (phrasing: number): boolean => {
    const tokens = stems.subarray(starts[phrasing], starts[phrasing + 1]);
    return verbs.some((verb) => verb.every((stem) => stem !== undefined && tokens.includes(stem)));
  };
  return new Set(phrasings.filter(hasOne));
};

const byLanguage = new Map<object, ReadonlyMap<Verb, ReadonlySet<Verb>>>();

/** What undoes what, by stems. */
const oppositesIn = (locale: string): ReadonlyMap<Verb, ReadonlySet<Verb>> => {
  const language = languageOf(locale);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const opposites = new Map<Verb, Set<Verb>>();
  const stemsOf = (verb: string): Verb => fold(verb).split(' ').map(language.stem).join(' ');
  for (const [one, other] of language.contraryVerbs) {
    const [first, second] = [stemsOf(one), stemsOf(other)];
    opposites.set(first, new Set(opposites.get(first)).add(second));
    opposites.set(second, new Set(opposites.get(second)).add(first));
  }
  byLanguage.set(language, opposites);
  return opposites;
};
