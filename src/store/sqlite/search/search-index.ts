import type {
  IndexField,
  IndexState,
  LocaleStatistics,
  SearchIndexReader,
  StemStatistics,
  StoredVector,
  VocabularyWord,
} from '../../../search/index/port.ts';
import type { Database, Statement } from '../driver.ts';

const NO_ENTRIES: LocaleStatistics = {
  entries: 0,
  phrasings: 0,
  phrasingTokens: 0,
  answers: 0,
  answerTokens: 0,
};

/** Beyond this many questions that begin alike the editors' order applies among the first in the alphabet only. */
const MAX_SAME_BEGINNING = 200;

/** Of more words that begin alike the first in the alphabet are looked at: two letters of a large vocabulary. */
const MAX_SAME_PREFIX = 3_000;

/** Sorts behind every text that begins with what it is appended to (bytes of UTF-8 are compared). */
const LAST_CHARACTER = '\u{10ffff}';

const WORD_COLUMNS = 'w.id, w.word, w.stem_id AS stemId, s.stem, w.uses';

/** A stem as the full-text tables know it: letters and digits only, whatever the stem is. */
export const stemToken = (id: number): string => id.toString(36);

/** Reads the index over one connection. Statements are prepared once; lists are passed as JSON. */
export const openSearchIndex = (db: Database): SearchIndexReader => {
  const generation = db.prepare<[], number>('SELECT generation FROM search_state').pluck();
  const lastWord = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM search_word').pluck();
  const statistics = db.prepare<[string], LocaleStatistics>(
    `SELECT entries, phrasings, phrasing_tokens AS phrasingTokens, answers, answer_tokens AS answerTokens
     FROM search_locale WHERE locale = ?`,
  );
  const stems = db.prepare<[string, string], StemStatistics>(
    `SELECT id, stem, entries, questions, answers FROM search_stem
     WHERE locale = ? AND stem IN (SELECT value FROM json_each(?)) AND entries > 0`,
  );
  const words = db.prepare<[string, string], VocabularyWord>(
    `SELECT ${WORD_COLUMNS} FROM search_word w JOIN search_stem s ON s.id = w.stem_id
     WHERE w.locale = ? AND w.word IN (SELECT value FROM json_each(?)) AND w.uses > 0`,
  );
  const wordsById = db.prepare<[string], VocabularyWord>(
    `SELECT ${WORD_COLUMNS} FROM search_word w JOIN search_stem s ON s.id = w.stem_id
     WHERE w.id IN (SELECT value FROM json_each(?))`,
  );
  const wordsWithPrefix = db.prepare<[string, string, string, number], VocabularyWord>(
    `SELECT ${WORD_COLUMNS} FROM (
       SELECT * FROM (
         SELECT * FROM search_word WHERE locale = ? AND word >= ? AND word < ? AND uses > 0
         ORDER BY word LIMIT ${MAX_SAME_PREFIX}
       ) ORDER BY uses DESC, word LIMIT ?
     ) w JOIN search_stem s ON s.id = w.stem_id ORDER BY w.uses DESC, w.word`,
  );
  // `+locale`: ids are gone through in order, not all words of the locale in that of the alphabet.
  const vocabulary = db.prepare<[string, number, number], { id: number; word: string }>(
    'SELECT id, word FROM search_word WHERE +locale = ? AND id > ? AND id <= ? ORDER BY id',
  );
  const vectors = db.prepare<[string], StoredVector>(
    `SELECT key, entry_id AS id, position, vector FROM search_entry
     WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key`,
  );
  const negative = db
    .prepare<[number], string>('SELECT questions FROM search_negative WHERE key = ?')
    .pluck();
  const questions = db
    .prepare<[string, string, string, number, number], number>(
      `SELECT key FROM (
         SELECT key, position FROM search_text WHERE locale = ? AND folded >= ? AND folded < ?
         ORDER BY folded, position LIMIT ?
       ) JOIN search_entry e USING (key) ORDER BY e.position, e.entry_id LIMIT ?`,
    )
    .pluck();
  const postings: Readonly<Record<IndexField, Statement<[string, number], string | null>>> = {
    question: matching(db, 'search_question'),
    answer: matching(db, 'search_answer'),
  };

  return {
    inOneState: (work) => db.transaction(work)(),
    state: (): IndexState => ({ generation: generation.get()!, lastWordId: lastWord.get()! }),
    statistics: (locale) => statistics.get(locale) ?? NO_ENTRIES,
    stems: (locale, wanted) => (wanted.length === 0 ? [] : stems.all(locale, JSON.stringify(wanted))),
    words: (locale, wanted) => (wanted.length === 0 ? [] : words.all(locale, JSON.stringify(wanted))),
    wordsById: (ids) => (ids.length === 0 ? [] : wordsById.all(JSON.stringify(ids))),
    wordsWithPrefix: (locale, prefix, limit) =>
      wordsWithPrefix.all(locale, prefix, prefix + LAST_CHARACTER, limit),
    vocabulary: (locale, after, last) => vocabulary.all(locale, after, last),
    postings: (field, any, all, limit) => {
      const expression = matchExpression(any, all);
      if (expression === '') return [];
      const found = postings[field].get(expression, limit);
      return found == null ? [] : parseKeys(found);
    },
    vectors: (keys) => (keys.length === 0 ? [] : vectors.all(JSON.stringify(keys))),
    negativeQuestions: (key) => JSON.parse(negative.get(key) ?? '[]'),
    questionsWithPrefix: (locale, prefix, limit) =>
      questions.all(locale, prefix, prefix + LAST_CHARACTER, MAX_SAME_BEGINNING, limit),
  };
};

/** One string of keys instead of a row each: half the time, since no row crosses into JavaScript. */
const matching = (db: Database, table: string): Statement<[string, number], string | null> =>
  db
    .prepare<[string, number], string | null>(
      `SELECT group_concat(rowid) FROM (SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid LIMIT ?)`,
    )
    .pluck();

const COMMA = 0x2c;
const ZERO = 0x30;

/** `1,20,300` as numbers, without a string for each. */
const parseKeys = (list: string): number[] => {
  const keys: number[] = [];
  let key = 0;
  for (let at = 0; at < list.length; at += 1) {
    const code = list.charCodeAt(at);
    if (code === COMMA) {
      keys.push(key);
      key = 0;
    } else key = key * 10 + code - ZERO;
  }
  keys.push(key);
  return keys;
};

/** `"a" AND ("b" OR "c")` in FTS5's language, of stem numbers alone. */
const matchExpression = (any: readonly number[], all: readonly number[]): string => {
  const quoted = (id: number): string => `"${stemToken(id)}"`;
  const either = any.length === 0 ? [] : [`(${any.map(quoted).join(' OR ')})`];
  return [...all.map(quoted), ...either].join(' AND ');
};
