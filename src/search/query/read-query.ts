import { analyze, type Token } from '../text/analyze.ts';
import { addSynonyms, explainedStems, joinNeighbours } from './expand.ts';
import { MAX_QUERY_TERMS, type Query, type Tier } from './query.ts';
import type { QueryContext } from './query-context.ts';
import { toQuery } from './query-terms.ts';
import {
  isOrdered,
  MIN_PREFIX_LENGTH,
  type Reading,
  readAsIs,
  readUnfinished,
  readUnknown,
} from './reading.ts';

/** A question is not longer than this; what comes after is not read. */
export const MAX_QUERY_CHARACTERS = 1_000;
/** So many different unknown words are looked up: each reads the whole vocabulary. */
export const MAX_LOOK_UPS = 8;

/** Reads a query against the vocabulary: what each word is, and what it may stand for. */
export const readQuery = (text: string, context: QueryContext): Query => {
  const cut = text.slice(0, MAX_QUERY_CHARACTERS);
  const tokens = analyze(cut, context.locale);
  const known = knownWords(tokens, context);
  const corrections: { from: string; to: string; tier: Tier }[] = [];
  const readings: Reading[] = [];
  const ordered = tokens.filter(isOrdered);
  const lookedUp = new Map<string, Reading[]>();
  const explained = explainedStems(ordered, context);
  for (const token of tokens) {
    if (readings.length >= MAX_QUERY_TERMS) break;
    const last = token === ordered.at(-1);
    if (last && context.typing === true && token.kind === 'word') {
      readings.push(readUnfinished(token, context));
      continue;
    }
    if (
      known.stems.has(token.stem) ||
      known.words.has(token.word) ||
      !isCorrectable(token) ||
      explained.has(token.stem)
    ) {
      // Joined forms and identifiers beside their words only count when an entry has them.
      if (!isOrdered(token) && !known.stems.has(token.stem)) continue;
      readings.push(readAsIs(token, known.words.has(token.word) ? 'exact' : 'stemmed'));
      continue;
    }
    const looked = lookedUp.get(token.word);
    const correctable = context.typing !== true && lookedUp.size < MAX_LOOK_UPS;
    const read = looked ?? (correctable ? readUnknown(token, last, context) : [readAsIs(token)]);
    readings.push(...read);
    if (looked !== undefined) continue;
    lookedUp.set(token.word, read);
    const to = read.map(({ word }) => word).join(' ');
    if (to !== token.word) corrections.push({ from: token.word, to, tier: tierOf(read[0]!) });
  }
  joinNeighbours(readings, context);
  addSynonyms(readings, known.stems, context);
  return toQuery(cut, readings, corrections, context);
};

/** Of a word read as one other. */
const tierOf = ({ variants }: Reading): Tier => [...variants.values()][0]!.tier;

/** Short words have too many neighbours; numbers, versions and codes are meant as they are. */
const isCorrectable = (token: Token): boolean =>
  token.kind === 'word' &&
  !token.stop &&
  token.word.length >= MIN_PREFIX_LENGTH &&
  !/\p{N}/u.test(token.word);

const knownWords = (tokens: readonly Token[], { reader, locale }: QueryContext) => ({
  stems: new Set(reader.stems(locale, [...new Set(tokens.map(({ stem }) => stem))]).map(({ stem }) => stem)),
  words: new Set(reader.words(locale, [...new Set(tokens.map(({ word }) => word))]).map(({ word }) => word)),
});
