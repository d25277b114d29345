import type Database from 'better-sqlite3';
import { markLocale } from '../../search/index-document.ts';
import type { IndexDocument, SearchIndexWriter } from '../../search/port.ts';
import { DocumentVector, decodeNumbers, encodeNumbers, encodeVector } from '../../search/vector.ts';
import { createIndexCounts, type IndexCounts } from './search-counts.ts';
import { stemToken } from './search-index.ts';

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
  const findStem = db
    .prepare<[string, string], number>('SELECT id FROM search_stem WHERE locale = ? AND stem = ?')
    .pluck();
  const anyStem = db.prepare('SELECT 1 FROM search_stem LIMIT 1');
  const addStem = db.prepare(
    'INSERT INTO search_stem (locale, stem, entries, questions, answers) VALUES (?, ?, 0, 0, 0)',
  );
  const findWord = db
    .prepare<[string, string], number>('SELECT id FROM search_word WHERE locale = ? AND word = ?')
    .pluck();
  const addWord = db.prepare('INSERT INTO search_word (locale, word, stem_id, uses) VALUES (?, ?, ?, 0)');
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

  const removeOne = (id: string, counts: IndexCounts): void => {
    const document = stored.get(id);
    if (document === undefined) return;
    const vector = layout.read(document.vector);
    const [words, marks] = decodeNumbers(document.words);
    counts.add(-1, {
      locale: document.locale,
      questionStems: new Set(vector.stems.subarray(0, vector.tokenCount)),
      answerStems: [...vector.answerStems.subarray(0, vector.answerCount)],
      words,
      marks,
      phrasings: vector.phrasingCount,
      phrasingTokens: vector.tokenCount,
      answerTokens: vector.answerLength,
    });
    for (const statement of forget) statement.run(document.key);
  };

  const putOne = (document: IndexDocument, ids: IdLookup, counts: IndexCounts): void => {
    const { id, locale, position, question, text } = document.entry;
    const phrasings = document.phrasings.map((tokens) =>
      tokens.map(({ stem, word, stop }) => ({
        stem: ids.stem(locale, stem),
        word: ids.word(locale, word, stem),
        stop,
      })),
    );
    const answer = [...document.answer]
      .map(([stem, times]) => [ids.stem(locale, stem), times] as const)
      .sort(([a], [b]) => a - b);
    const words = [...document.words].map(([word, stem]) => ids.word(locale, word, stem));
    const marks = document.marks.map((mark) => ids.stem(markLocale(locale), mark));
    const questionStems = new Set(phrasings.flatMap((tokens) => tokens.map(({ stem }) => stem)));
    const answerStems = answer.map(([stem]) => stem);
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
    addQuestion.run(key, tokens([...questionStems, ...marks]));
    addAnswer.run(key, tokens([...answerStems, ...marks]));
    counts.add(1, {
      locale,
      questionStems,
      answerStems,
      words,
      marks,
      phrasings: phrasings.length,
      phrasingTokens: phrasings.reduce((sum, phrasing) => sum + phrasing.length, 0),
      answerTokens: document.answerLength,
    });
  };

  const lookUp = (): IdLookup => {
    // In an index made anew no look-up can find anything.
    const empty = anyStem.get() === undefined;
    const stem = remembered(
      (locale, stem) =>
        (empty ? undefined : findStem.get(locale, stem)) ?? Number(addStem.run(locale, stem).lastInsertRowid),
    );
    const word = remembered(
      (locale, word, from) =>
        (empty ? undefined : findWord.get(locale, word)) ??
        Number(addWord.run(locale, word, stem(locale, from, from)).lastInsertRowid),
    );
    return { stem: (locale, text) => stem(locale, text, text), word };
  };

  return {
    put: (documents) => {
      const counts = createIndexCounts(db);
      const ids = lookUp();
      for (const document of documents) {
        removeOne(document.entry.id, counts);
        putOne(document, ids, counts);
      }
      counts.write();
    },
    remove: (entryIds) => {
      const counts = createIndexCounts(db);
      for (const id of entryIds) removeOne(id, counts);
      counts.write();
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

interface IdLookup {
  readonly stem: (locale: string, stem: string) => number;
  readonly word: (locale: string, word: string, stem: string) => number;
}

/** Asks once for each text of a batch. */
const remembered = (find: (locale: string, text: string, stem: string) => number) => {
  const locales = new Map<string, Map<string, number>>();
  return (locale: string, text: string, stem: string): number => {
    let known = locales.get(locale);
    if (known === undefined) {
      known = new Map();
      locales.set(locale, known);
    }
    let id = known.get(text);
    if (id === undefined) {
      id = find(locale, text, stem);
      known.set(text, id);
    }
    return id;
  };
};

const tokens = (ids: readonly number[]): string => ids.map(stemToken).join(' ');
