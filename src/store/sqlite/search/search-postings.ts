import { runAtOnce, type Steps } from '../../../core/scheduling/pace.ts';
import type { Database } from '../driver.ts';
import { StemText } from './stem-text.ts';

/** Documents that are written at a time: some megabytes of FTS5's own buffer. */
export const MAX_QUEUED = 1_000;

/** The stems of one document, as its two fields have them; filter terms count in both. */
export interface DocumentStems {
  readonly question: Iterable<number>;
  readonly answer: Iterable<number>;
  readonly filterTerms: readonly number[];
}

/** The postings that one batch changes. */
export interface BatchPostings {
  readonly add: (key: number, stems: DocumentStems) => void;
  readonly remove: (key: number) => void;
  readonly isFull: () => boolean;
  /** Writes what is queued: also the last call of a batch. */
  readonly write: () => Steps<void>;
}

/**
 * Writes the two FTS5 tables, many documents in a row. FTS5 gathers postings in memory and writes them when there are
 * enough, but also before every savepoint; and SQLite sets one for each statement that may fail half-way, such as the
 * inserts of a document's other rows. Between those, each document would become a segment of its own, to be merged later.
 */
export const openPostings = (db: Database): (() => BatchPostings) => {
  const addQuestion = db.prepare('INSERT INTO search_question (rowid, stems) VALUES (?, ?)');
  const addAnswer = db.prepare('INSERT INTO search_answer (rowid, stems) VALUES (?, ?)');
  const forget = ['search_question', 'search_answer'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE rowid = ?`),
  );

  const text = new StemText();

  return () => {
    const queue: { key: number; question: string; answer: string }[] = [];
    function* write(): Steps<void> {
      for (const { key, question } of queue) {
        addQuestion.run(key, question);
        yield;
      }
      for (const { key, answer } of queue) {
        addAnswer.run(key, answer);
        yield;
      }
      queue.length = 0;
    }
    return {
      add: (key, { question, answer, filterTerms }) => {
        queue.push({
          key,
          question: text.add(question).add(filterTerms).take(),
          answer: text.add(answer).add(filterTerms).take(),
        });
      },
      remove: (key) => {
        // Keys grow, and are queued in their order.
        if (queue[0] !== undefined && key >= queue[0].key) runAtOnce(write());
        for (const statement of forget) statement.run(key);
      },
      isFull: () => queue.length >= MAX_QUEUED,
      write,
    };
  };
};
