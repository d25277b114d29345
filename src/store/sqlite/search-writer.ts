import type Database from 'better-sqlite3';
import { markLocale } from '../../search/marks.ts';
import type { IndexDocument, SearchIndexWriter } from '../../search/port.ts';
import {
  DocumentVector,
  decodeNumbers,
  encodeNumbers,
  encodeVector,
  StemCounter,
} from '../../search/vector.ts';
import { createIndexCounts, type IndexCounts } from './search-counts.ts';
import { stemToken } from './search-index.ts';
import { type BatchNumbers, openIndexNumbers } from './search-numbers.ts';

interface StoredDocument {
  readonly key: number;
  readonly locale: string;
  readonly vector: Uint8Array;
  readonly words: Uint8Array;
}

/**
 * Writes the index over the connection on which the caller has its transaction open: nothing here begins or ends one,
 * and nothing is remembered between calls, since the caller may roll back.
 */
export const openSearchWriter = (db: Database.Database): SearchIndexWriter => {
  const stored = db.prepare<[string], StoredDocument>(
    `SELECT key, e.locale, vector, words FROM search_entry e JOIN search_text USING (key) WHERE entry_id = ?`,
  );
  const startBatch = openIndexNumbers(db);
  const addEntry = db.prepare(
    'INSERT INTO search_entry (entry_id, locale, position, vector) VALUES (?, ?, ?, ?)',
  );
  const addText = db.prepare(
    'INSERT INTO search_text (key, locale, folded, position, question, words, text) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const addQuestion = db.prepare('INSERT INTO search_question (rowid, stems) VALUES (?, ?)');
  const addAnswer = db.prepare('INSERT INTO search_answer (rowid, stems) VALUES (?, ?)');
  const forget = [
    'search_entry WHERE key',
    'search_text WHERE key',
    'search_question WHERE rowid',
    'search_answer WHERE rowid',
  ].map((where) => db.prepare(`DELETE FROM ${where} = ?`));

  const layout = new DocumentVector();
  const counter = new StemCounter();

  const removeOne = (id: string, counts: IndexCounts): void => {
    const document = stored.get(id);
    if (document === undefined) return;
    const vector = layout.read(document.vector);
    const [words, marks] = decodeNumbers(document.words);
    counts.add(-1, {
      locale: document.locale,
      questionStems: new Set(vector.stems.subarray(0, vector.tokenCount)),
      answerStems: vector.answerStems.subarray(0, vector.answerCount),
      words,
      marks,
      phrasings: vector.phrasingCount,
      phrasingTokens: vector.tokenCount,
      answerTokens: vector.answerLength,
    });
    for (const statement of forget) statement.run(document.key);
  };

  const putOne = (document: IndexDocument, batch: BatchNumbers, counts: IndexCounts): void => {
    const { id, locale, position, question, text } = document.entry;
    const numbers = batch.of(locale);
    const words: number[] = [];
    for (const [word, { stem, stop, times }] of document.words) {
      const known = numbers.word(word, stem);
      words.push(known.id);
      // A word keeps the stem that it first came with.
      if (times > 0) counter.add(known.stem === stem ? known.stemId : numbers.stem(stem), times, stop);
    }
    const answer = counter.take();
    const phrasings = document.phrasings.map((tokens) =>
      tokens.map(({ stem, word, stop }) => ({
        stem: numbers.stem(stem),
        word: numbers.word(word, stem).id,
        stop,
      })),
    );
    const marks = document.marks.map(batch.of(markLocale(locale)).stem);
    const questionStems = new Set(phrasings.flatMap((tokens) => tokens.map(({ stem }) => stem)));
    const vector = encodeVector(phrasings, answer, document.answerLength);
    const key = Number(addEntry.run(id, locale, position, vector).lastInsertRowid);
    addText.run(
      key,
      locale,
      document.foldedQuestion,
      position,
      question,
      encodeNumbers([words, marks]),
      text,
    );
    addQuestion.run(key, tokens(questionStems, marks));
    addAnswer.run(key, tokens(answer.meaningful, marks));
    counts.add(1, {
      locale,
      questionStems,
      answerStems: answer.stems,
      words,
      marks,
      phrasings: phrasings.length,
      phrasingTokens: phrasings.reduce((sum, phrasing) => sum + phrasing.length, 0),
      answerTokens: document.answerLength,
    });
  };

  return {
    begin: () => {
      const counts = createIndexCounts(db);
      const batch = startBatch();
      return {
        put: (document) => {
          removeOne(document.entry.id, counts);
          putOne(document, batch, counts);
        },
        remove: (id) => removeOne(id, counts),
        end: () => counts.write(batch),
      };
    },
    clear: () => {
      for (const table of ['entry', 'text', 'stem', 'word', 'locale']) db.exec(`DELETE FROM search_${table}`);
      for (const table of ['question', 'answer']) {
        db.exec(`INSERT INTO search_${table} (search_${table}) VALUES ('delete-all')`);
      }
      db.exec('UPDATE search_state SET generation = generation + 1');
    },
  };
};

const tokens = (stems: Iterable<number>, marks: readonly number[]): string => {
  let text = '';
  for (const id of stems) text += `${stemToken(id)} `;
  return text + marks.map(stemToken).join(' ');
};
