import type { Steps } from '../../core/scheduling/pace.ts';
import type { Database } from './driver.ts';
import type { BatchNumbers } from './search/search-numbers.ts';
import { Tally } from './search/search-tally.ts';

/** What a document adds to the counts of the index, and takes from them when it goes. */
export interface DocumentCounts {
  readonly locale: string;
  readonly questionStems: ReadonlySet<number>;
  readonly answerStems: Uint32Array;
  readonly words: readonly number[];
  readonly filterTerms: readonly number[];
  readonly phrasings: number;
  readonly phrasingTokens: number;
  readonly answerTokens: number;
}

export interface IndexCounts {
  readonly add: (by: 1 | -1, document: DocumentCounts) => void;
  /** Writes each count that has changed, once, and the words and stems that are new; answers how many words fell out of use. */
  readonly write: (numbers: BatchNumbers) => Steps<number>;
}

/** Sums changes to the counts over a batch of documents: how many entries have a stem or a word, and the totals. */
export const createIndexCounts = (db: Database): IndexCounts => {
  const entries = new Tally();
  const questions = new Tally();
  const answers = new Tally();
  const uses = new Tally();
  const locales = new Map<string, readonly number[]>();

  const add: IndexCounts['add'] = (by, document) => {
    const { locale, questionStems, answerStems, words, filterTerms } = document;
    for (const id of questionStems) {
      questions.add(id, by);
      entries.add(id, by);
    }
    for (const id of answerStems) {
      answers.add(id, by);
      if (!questionStems.has(id)) entries.add(id, by);
    }
    for (const id of filterTerms) for (const counts of [entries, questions, answers]) counts.add(id, by);
    for (const id of words) uses.add(id, by);
    const { phrasings, phrasingTokens, answerTokens } = document;
    const change = [1, phrasings, phrasingTokens, answerTokens > 0 ? 1 : 0, answerTokens];
    const before = locales.get(locale) ?? [];
    locales.set(
      locale,
      change.map((value, index) => (before[index] ?? 0) + by * value),
    );
  };

  function* write(numbers: BatchNumbers): Steps<number> {
    const unused = yield* numbers.write({ entries, questions, answers, uses });
    const totals = db.prepare(
      `INSERT INTO search_locale (locale, entries, phrasings, phrasing_tokens, answers, answer_tokens)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (locale) DO UPDATE SET entries = entries + excluded.entries,
         phrasings = phrasings + excluded.phrasings, phrasing_tokens = phrasing_tokens + excluded.phrasing_tokens,
         answers = answers + excluded.answers, answer_tokens = answer_tokens + excluded.answer_tokens`,
    );
    for (const [locale, change] of locales) totals.run(locale, ...change);
    return unused;
  }

  return { add, write };
};
