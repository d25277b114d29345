import type Database from 'better-sqlite3';
import type { Tally } from './search-tally.ts';

/** A word of the index. It keeps the stem that it first came with. */
export interface NumberedWord {
  readonly id: number;
  readonly stem: string;
  readonly stemId: number;
}

/** The numbers of the words and stems of one locale; one that has none is given one. */
export interface LocaleNumbers {
  readonly stem: (stem: string) => number;
  readonly word: (word: string, stem: string) => NumberedWord;
}

/** How many entries have a stem: anywhere, in a question or alias, in the answer; and how many have a word. */
export interface NumberCounts {
  readonly entries: Tally;
  readonly questions: Tally;
  readonly answers: Tally;
  readonly uses: Tally;
}

/** The numbers by locale, for one batch: the index is asked once for each text, and new texts are written at the end. */
export interface BatchNumbers {
  readonly of: (locale: string) => LocaleNumbers;
  /** Adds the counts to those of the index, with all that is new. */
  readonly write: (counts: NumberCounts) => void;
}

/** Gives what begins a batch. */
export const openIndexNumbers = (db: Database.Database): (() => BatchNumbers) => {
  const lastIds = db.prepare<[], { stem: number; word: number }>(
    `SELECT (SELECT coalesce(max(id), 0) FROM search_stem) AS stem,
       (SELECT coalesce(max(id), 0) FROM search_word) AS word`,
  );
  const findStem = db
    .prepare<[string, string], number>('SELECT id FROM search_stem WHERE locale = ? AND stem = ?')
    .pluck();
  const findWord = db.prepare<[string, string], NumberedWord>(
    `SELECT w.id, s.stem, s.id AS stemId FROM search_word w JOIN search_stem s ON s.id = w.stem_id
     WHERE w.locale = ? AND w.word = ?`,
  );
  const addStem = db.prepare(
    'INSERT INTO search_stem (id, locale, stem, entries, questions, answers) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const addWord = db.prepare(
    'INSERT INTO search_word (id, locale, word, stem_id, uses) VALUES (?, ?, ?, ?, ?)',
  );
  const countStem = db.prepare(
    'UPDATE search_stem SET entries = entries + ?, questions = questions + ?, answers = answers + ? WHERE id = ?',
  );
  const countWord = db.prepare('UPDATE search_word SET uses = uses + ? WHERE id = ?');

  return () => {
    const last = lastIds.get()!;
    const newStems: { locale: string; stem: string }[] = [];
    const newWords: { locale: string; word: string; stemId: number }[] = [];
    // In an index made anew no look-up can find anything.
    const empty = last.stem === 0;

    const numbersOf = (locale: string): LocaleNumbers => {
      const stem = remembered(
        (text: string): number =>
          (empty ? undefined : findStem.get(locale, text)) ??
          last.stem + newStems.push({ locale, stem: text }),
      );
      const newWord = (word: string, stemText: string): NumberedWord => {
        const stemId = stem(stemText);
        return { id: last.word + newWords.push({ locale, word, stemId }), stem: stemText, stemId };
      };
      const word = remembered(
        (text: string, stemText: string): NumberedWord =>
          (empty ? undefined : findWord.get(locale, text)) ?? newWord(text, stemText),
      );
      return { stem, word };
    };

    const write = ({ entries, questions, answers, uses }: NumberCounts): void => {
      for (const [index, { locale, stem }] of newStems.entries()) {
        const id = last.stem + index + 1;
        addStem.run(id, locale, stem, entries.of(id), questions.of(id), answers.of(id));
      }
      for (const [index, { locale, word, stemId }] of newWords.entries()) {
        const id = last.word + index + 1;
        addWord.run(id, locale, word, stemId, uses.of(id));
      }
      for (const id of entries.ids) {
        const change = [entries.of(id), questions.of(id), answers.of(id)];
        if (id <= last.stem && change.some((by) => by !== 0)) countStem.run(...change, id);
      }
      for (const id of uses.ids) if (id <= last.word && uses.of(id) !== 0) countWord.run(uses.of(id), id);
    };

    return { of: remembered(numbersOf), write };
  };
};

const remembered = <T, Rest extends readonly unknown[]>(find: (text: string, ...rest: Rest) => T) => {
  const known = new Map<string, T>();
  return (text: string, ...rest: Rest): T => {
    let value = known.get(text);
    if (value === undefined) {
      value = find(text, ...rest);
      known.set(text, value);
    }
    return value;
  };
};
