import { filterLocale } from '../../../search/index/filter-terms.ts';
import type { IndexDocument, SearchIndexWriter } from '../../../search/index/port.ts';
import {
  DocumentVector,
  decodeNumbers,
  encodeNumbers,
  encodeVector,
  StemCounter,
} from '../../../search/index/vector.ts';
import type { Database } from '../driver.ts';
import { createIndexCounts, type IndexCounts } from '../search-counts.ts';
import { type BatchNumbers, openIndexNumbers } from './search-numbers.ts';
import { type BatchPostings, openPostings } from './search-postings.ts';

/** So many words without an entry are left before they are cleared away: each costs a look in every correction. */
export const MAX_UNUSED_WORDS = 1_000;

interface StoredDocument {
  readonly key: number;
  readonly locale: string;
  readonly vector: Uint8Array;
  readonly words: Uint8Array;
}

/** What one transaction changes, part by part. */
interface Batch {
  readonly numbers: BatchNumbers;
  readonly counts: IndexCounts;
  readonly postings: BatchPostings;
}

/**
 * Writes the index over the connection on which the caller has its transaction open: nothing here begins or ends one,
 * and nothing is remembered between calls, since the caller may roll back.
 */
export const openSearchWriter = (db: Database): SearchIndexWriter => {
  const stored = db.prepare<[string], StoredDocument>(
    `SELECT key, e.locale, vector, words FROM search_entry e JOIN search_text USING (key) WHERE entry_id = ?`,
  );
  const startNumbers = openIndexNumbers(db);
  const addEntry = db.prepare(
    'INSERT INTO search_entry (entry_id, locale, position, vector) VALUES (?, ?, ?, ?)',
  );
  const addText = db.prepare(
    'INSERT INTO search_text (key, locale, folded, position, words) VALUES (?, ?, ?, ?, ?)',
  );
  const startPostings = openPostings(db);
  const addNegative = db.prepare('INSERT INTO search_negative (key, questions) VALUES (?, ?)');
  const forget = ['search_entry', 'search_text', 'search_negative'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE key = ?`),
  );

  const uses = db.prepare<[string]>(
    `SELECT word, sum(uses) FROM search_word
     WHERE uses > 0 AND word IN (SELECT value FROM json_each(?)) GROUP BY word`,
  );

  const layout = new DocumentVector();
  const counter = new StemCounter();

  const removeOne = (id: string, { counts, postings }: Batch): void => {
    const document = stored.get(id);
    if (document === undefined) return;
    const vector = layout.read(document.vector);
    const [words, filterTerms] = decodeNumbers(document.words);
    counts.add(-1, {
      locale: document.locale,
      questionStems: new Set(vector.stems.subarray(0, vector.tokenCount)),
      answerStems: vector.answerStems.subarray(0, vector.answerCount),
      words,
      filterTerms,
      phrasings: vector.phrasingCount,
      phrasingTokens: vector.tokenCount,
      answerTokens: vector.answerLength,
    });
    for (const statement of forget) statement.run(document.key);
    postings.remove(document.key);
  };

  const putOne = (document: IndexDocument, batch: Batch): void => {
    const { id: entryId, locale, position } = document.entry;
    const numbers = batch.numbers.of(locale);
    const words: number[] = [];
    const { dictionary, numbers: places, times, others } = document.words;
    for (let at = 0; at < places.length; at += 1) {
      const { id, stemId, stop } = numbers.translate(dictionary, places[at]!);
      words.push(id);
      if (times[at]! > 0) counter.add(stemId, times[at]!, stop);
    }
    for (const [word, { stem, stop, times }] of others) {
      const { id, stemId } = numbers.word(word, stem);
      words.push(id);
      if (times > 0) counter.add(stemId, times, stop);
    }
    const answer = counter.take();
    const phrasings = document.phrasings.map((tokens) =>
      tokens.map(({ stem, word, stop }) => {
        const known = numbers.word(word, stem);
        return { stem: known.stemId, word: known.id, stop };
      }),
    );
    const filterTerms = document.filterTerms.map(batch.numbers.of(filterLocale(locale)).stem);
    const questionStems = new Set(phrasings.flatMap((tokens) => tokens.map(({ stem }) => stem)));
    const vector = encodeVector(phrasings, answer, document.answerLength);
    const key = Number(addEntry.run(entryId, locale, position, vector).lastInsertRowid);
    addText.run(key, locale, document.foldedQuestion, position, encodeNumbers([words, filterTerms]));
    const { negativeQuestions } = document.entry;
    if (negativeQuestions?.length) addNegative.run(key, JSON.stringify(negativeQuestions));
    batch.postings.add(key, { question: questionStems, answer: answer.meaningful, filterTerms });
    batch.counts.add(1, {
      locale,
      questionStems,
      answerStems: answer.stems,
      words,
      filterTerms,
      phrasings: phrasings.length,
      phrasingTokens: phrasings.reduce((sum, phrasing) => sum + phrasing.length, 0),
      answerTokens: document.answerLength,
    });
  };

  /** Since the last clearing; no more than an estimate, for a transaction may be rolled back. */
  let unused = 0;
  const prune = (): void => {
    unused = 0;
    db.exec('DELETE FROM search_word WHERE uses = 0');
    db.exec('DELETE FROM search_stem WHERE entries = 0 AND id NOT IN (SELECT stem_id FROM search_word)');
    db.exec('UPDATE search_state SET generation = generation + 1');
  };

  return {
    begin: () => {
      const batch: Batch = {
        numbers: startNumbers(),
        counts: createIndexCounts(db),
        postings: startPostings(),
      };
      return {
        put: (document) => {
          removeOne(document.entry.id, batch);
          putOne(document, batch);
        },
        remove: (id) => removeOne(id, batch),
        isFull: batch.postings.isFull,
        write: batch.postings.write,
        *end() {
          yield* batch.postings.write();
          unused += yield* batch.counts.write(batch.numbers);
          if (unused >= MAX_UNUSED_WORDS) prune();
        },
      };
    },
    uses: (words) => new Map(uses.raw().all(JSON.stringify(words)) as [string, number][]),
    prune,
    clear: () => {
      for (const table of ['entry', 'text', 'negative', 'stem', 'word', 'locale'])
        db.exec(`DELETE FROM search_${table}`);
      for (const table of ['question', 'answer']) {
        db.exec(`INSERT INTO search_${table} (search_${table}) VALUES ('delete-all')`);
      }
      db.exec('UPDATE search_state SET generation = generation + 1');
    },
  };
};
