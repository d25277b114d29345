import type { SearchIndexReader } from '../index/port.ts';
import type { DocumentVector } from '../index/vector.ts';
import { FOUND, type Query } from '../query/query.ts';

const HAS_DIGIT = /\p{N}/u;

/** A number with a unit behind it (`65kg`, `2nd`) is the reader's own, as a mere number is. */
const MEASURE = /^\p{N}+\p{L}{1,3}$/u;

/** Letters with digits: the name of an error, a version, a part. */
export const isCode = (word: string): boolean =>
  HAS_DIGIT.test(word) && /\p{L}/u.test(word) && !MEASURE.test(word);

/** The first entry as far as codes go: how well it has each word, its text, and which phrasing is the likest. */
interface Named {
  readonly has: readonly number[];
  readonly vector: DocumentVector;
  readonly place: number;
}

/**
 * Whether the question names one number, version or error, and the entry another in its place: in any phrasing for a code, in the
 * likest one for a number, which may be the reader's own.
 */
export const hasOtherCode = (
  { terms }: Query,
  { has, vector, place }: Named,
  { reader }: { readonly reader: Pick<SearchIndexReader, 'wordsById'> },
): boolean => {
  const named = terms.filter(({ typed, optional }) => !optional && HAS_DIGIT.test(typed));
  const missing = named.filter((term) => has[terms.indexOf(term)]! < FOUND);
  if (missing.length === 0) return false;
  const isNamed = missing.some(({ typed }) => isCode(typed));
  const words = isNamed
    ? vector.words.subarray(0, vector.tokenCount)
    : vector.words.subarray(vector.starts[place], vector.starts[place + 1]);
  return reader
    .wordsById([...new Set(words)])
    .some(({ word }) => HAS_DIGIT.test(word) && !named.some(({ typed }) => typed === word));
};
