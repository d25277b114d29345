import type { DocumentCache } from './index/document-cache.ts';
import { foldQuestion } from './index/index-document.ts';
import type { StoredVector } from './index/port.ts';
import { DocumentVector } from './index/vector.ts';
import { MAX_QUERY_CHARACTERS, MAX_SUGGESTIONS } from './limits.ts';
import { FOUND, type Query } from './query/query.ts';
import type { QueryContext } from './query/query-context.ts';
import { readQuery } from './query/read-query.ts';
import { createRanker } from './rank/rank.ts';

/** How many questions are ranked for one keystroke. */
const MAX_RANKED = 16;

export interface SuggestRequest {
  readonly text: string;
  readonly locale: string;
  readonly limit?: number | undefined;
}

/**
 * Entries for what has been typed so far: first those that begin so, in the editors' order; then those that have its
 * words, the last one perhaps unfinished; then, where that finds none, those that have some of them, misspelt or not.
 */
export const suggest = (
  { text, locale, limit = MAX_SUGGESTIONS }: SuggestRequest,
  context: QueryContext,
  documents: DocumentCache,
): string[] => {
  const wanted = Math.min(limit, MAX_SUGGESTIONS);
  const folded = foldQuestion(text.slice(0, MAX_QUERY_CHARACTERS));
  if (folded === '') return [];
  const beginning = context.reader.questionsWithPrefix(locale, folded, wanted);
  const keys =
    beginning.length < wanted
      ? [...new Set([...beginning, ...matching(text, context, documents)])]
      : beginning;
  const chosen = keys.slice(0, wanted);
  return documents(chosen).map(({ id }) => id);
};

const matching = (text: string, context: QueryContext, documents: DocumentCache): number[] => {
  const query = readQuery(text, { ...context, typing: true });
  const all = withAllWords(query, context);
  if (all.length > 0) return ranked(query, documents(all), context);
  // As a whole query, the last word may have been misspelt.
  const whole = readQuery(text, context);
  const any = whole.terms
    .filter(({ stop }) => !stop)
    .flatMap(({ variants }) => variants.map(({ stem }) => stem));
  return any.length === 0
    ? []
    : ranked(whole, documents(context.reader.postings('question', any, [], MAX_RANKED)), context);
};

/** Questions with every word: the last one by any of its completions. */
const withAllWords = ({ terms, order }: Query, { reader }: QueryContext): number[] => {
  const last = order.at(-1);
  if (last === undefined) return [];
  const content = terms.filter(({ stop, optional }, index) => index !== last && !stop && !optional);
  const stems = content.map(({ variants }) => variants.find(({ strength }) => strength >= FOUND)?.stem);
  const known = stems.filter((stem) => stem !== undefined);
  const completions = terms[last]!.variants.map(({ stem }) => stem);
  if (known.length < stems.length || completions.length === 0) return [];
  return reader.postings('question', completions, known, MAX_RANKED);
};

const ranked = (
  query: Query,
  documents: readonly StoredVector[],
  { statistics, lexicon }: QueryContext,
): number[] => {
  const score = createRanker(query, statistics, (id) => lexicon.codes(id));
  const layout = new DocumentVector();
  return documents
    .map(({ key, id, position, vector }) => ({
      key,
      id,
      position,
      score: score(layout.read(vector), false).score,
    }))
    .sort((a, b) => b.score - a.score || a.position - b.position || (a.id < b.id ? -1 : 1))
    .map(({ key }) => key);
};
