import { MAX_COMPOUNDS, MAX_LOOK_UPS, MAX_QUERY_CHARACTERS, MAX_QUERY_TERMS } from '../limits.ts';
import { analyze, type Token } from '../text/analyze.ts';
import { INITIALS_MARK } from '../text/initials.ts';
import { languageOf } from '../text/languages.ts';
import { takeExclusions } from './exclusions.ts';
import { addSynonyms, explainedStems, joinNeighbours, knownInitials } from './expand.ts';
import { type Query, STRENGTH, type Tier } from './query.ts';
import type { QueryContext } from './query-context.ts';
import { toQuery } from './query-terms.ts';
import { readUnknown } from './read-unknown.ts';
import {
  isOrdered,
  MIN_PREFIX_LENGTH,
  type Reading,
  readAsIs,
  readUnfinished,
  STOP_WORD_WEIGHT,
} from './reading.ts';

/** Reads a query against the vocabulary: what each word is, and what it may stand for. */
export const readQuery = (text: string, context: QueryContext): Query => {
  const cut = text.slice(0, MAX_QUERY_CHARACTERS);
  const { wanted, excluded } = takeExclusions(cut);
  const tokens = analyze(wanted, context.locale);
  const known = knownWords(tokens, context);
  const corrections: { from: string; to: string; tier: Tier }[] = [];
  const readings: Reading[] = [];
  const ordered = tokens.filter(isOrdered);
  const lookedUp = new Map<string, Reading[]>();
  const initials = knownInitials(tokens, context);
  const parted = knownParts(tokens, known.stems);
  const explained = explainedStems(tokens, context);
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
      explained.has(token.stem) ||
      initials.has(token.word)
    ) {
      // Joined forms and identifiers beside their words only count when an entry has them.
      if (!isOrdered(token) && !known.stems.has(token.stem) && !explained.has(token.stem)) continue;
      readings.push(readAsIs(token, known.words.has(token.word) ? 'exact' : 'stemmed'));
      continue;
    }
    if (parted.has(token.start)) continue;
    const looked = lookedUp.get(token.word);
    const correctable = context.typing !== true && lookedUp.size < MAX_LOOK_UPS;
    const read =
      looked ??
      (correctable ? readUnknown(token, last, context, lookedUp.size < MAX_COMPOUNDS) : [readAsIs(token)]);
    readings.push(...read);
    if (looked !== undefined) continue;
    lookedUp.set(token.word, read);
    const to = read.map(({ word }) => word).join(' ');
    if (to !== token.word && !read[0]!.compound)
      corrections.push({ from: token.word, to, tier: tierOf(read[0]!) });
  }
  const { questionWords } = languageOf(context.locale);
  for (const reading of readings) {
    if (initials.has(reading.word) && reading.kind === 'word')
      reading.variants.set(INITIALS_MARK + reading.word, { strength: STRENGTH.initials, tier: 'stemmed' });
    if (reading.stop && !questionWords.has(reading.word)) reading.weight = STOP_WORD_WEIGHT;
    // Beside a word that is known its parts are hints.
    if (reading.kind === 'part' && !parted.has(reading.start)) reading.weight = PART_WEIGHT;
  }
  joinNeighbours(readings, context);
  addSynonyms(readings, known.stems, context);
  return toQuery(wanted, readings, corrections, context, stemsOf(excluded, context));
};

const stemsOf = (words: readonly string[], { locale }: QueryContext): string[] =>
  words.flatMap((word) => analyze(word, locale).map(({ stem }) => stem));

/** Where words in camel case begin that no entry has as a whole, but in parts. */
const knownParts = (tokens: readonly Token[], known: ReadonlySet<string>): Set<number> => {
  const places = tokens
    .filter(({ kind, stem }) => kind === 'part' && known.has(stem))
    .map(({ start }) => start);
  const whole = tokens
    .filter(({ kind, stem }) => kind === 'word' && known.has(stem))
    .map(({ start }) => start);
  return new Set(places.filter((start) => !whole.includes(start)));
};

/** What a part of a word in camel case weighs where the word is known as a whole. */
const PART_WEIGHT = 0.3;

/** Of a word read as one other. */
const tierOf = ({ variants }: Reading): Tier => [...variants.values()][0]!.tier;

/** Short words have too many neighbours; numbers are meant as they are. */
const isCorrectable = (token: Token): boolean =>
  token.kind === 'word' &&
  !token.stop &&
  /\p{L}/u.test(token.word) &&
  token.word.length >= MIN_PREFIX_LENGTH &&
  !/^\p{N}+$/u.test(token.word);

const knownWords = (tokens: readonly Token[], { reader, locale }: QueryContext) => ({
  stems: new Set(reader.stems(locale, [...new Set(tokens.map(({ stem }) => stem))]).map(({ stem }) => stem)),
  words: new Set(reader.words(locale, [...new Set(tokens.map(({ word }) => word))]).map(({ word }) => word)),
});
