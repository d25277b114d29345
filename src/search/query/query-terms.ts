import type { LocaleStatistics, StemStatistics } from '../index/port.ts';
import { inverseFrequency, questionFrequency } from './frequency.ts';
import { FOUND, type Query, type QueryTerm } from './query.ts';
import type { QueryContext } from './query-context.ts';
import { isOrdered, type Reading } from './reading.ts';

/** Asks the index what each reading weighs, and makes one term of readings that are the same. */
export const toQuery = (
  text: string,
  readings: readonly Reading[],
  corrections: Query['corrections'],
  context: QueryContext,
  excluded: readonly string[] = [],
): Query => {
  const { reader, locale, statistics } = context;
  const unique = mergeReadings(readings);
  const wanted = new Set(unique.flatMap(({ variants }) => [...variants.keys()]));
  const stems = new Map(reader.stems(locale, [...wanted]).map((found) => [found.stem, found]));
  const known = reader.words(
    locale,
    unique.map(({ word }) => word),
  );
  const wordIds = new Map(known.map(({ id, word }) => [word, id]));
  const places = new Map(unique.map(({ stem }, index) => [stem, index]));
  const indexes = (some: readonly Reading[]): number[] => some.map(({ stem }) => places.get(stem)!);
  return {
    text,
    terms: unique.map((read) => ({ ...toTerm(read, stems, statistics), wordId: wordIds.get(read.word) })),
    order: indexes(readings.filter(isOrdered)),
    sequence: indexes(readings.filter(({ optional }) => !optional)),
    corrections,
    excluded: reader.stems(locale, excluded).map(({ id }) => id),
  };
};

/** Readings of the same word as one: it stands for all that any of them stands for. */
const mergeReadings = (readings: readonly Reading[]): Reading[] => {
  const merged = new Map<string, Reading>();
  for (const read of readings) {
    const before = merged.get(read.stem);
    const variants = before === undefined ? read.variants : new Map([...read.variants, ...before.variants]);
    merged.set(read.stem, { ...(before ?? read), variants });
  }
  return [...merged.values()];
};

const toTerm = (
  read: Reading,
  stems: ReadonlyMap<string, StemStatistics>,
  statistics: LocaleStatistics,
): Omit<QueryTerm, 'wordId'> => {
  const known = [...read.variants].flatMap(([stem, { strength, tier }]) => {
    const found = stems.get(stem);
    return found === undefined ? [] : [{ ...found, strength, tier }];
  });
  // What the word itself is rare by; a completion is as common as all that it stands for.
  const strongest = Math.max(0, ...known.map(({ strength }) => strength));
  const strong = known.filter(({ strength }) => strength === strongest && strength >= FOUND);
  const sum = (count: (found: StemStatistics) => number): number =>
    Math.min(
      statistics.entries,
      strong.reduce((total, found) => total + count(found), 0),
    );
  const entries = sum((found) => found.entries);
  return {
    typed: read.typed,
    word: read.word,
    stop: read.stop,
    identifier: read.kind === 'identifier',
    known: strong.length > 0,
    optional: read.optional,
    weight: read.weight,
    questionIdf: questionFrequency(
      statistics,
      entries,
      sum((found) => found.questions),
    ),
    answerIdf: inverseFrequency(statistics.entries, entries),
    variants: known.map(({ id, stem, strength, tier, questions, answers }) => ({
      stem: id,
      text: stem,
      strength,
      tier,
      questions,
      answers,
    })),
  };
};
