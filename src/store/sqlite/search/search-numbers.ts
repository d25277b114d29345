import type { Steps } from '../../../core/scheduling/pace.ts';
import type { DictionaryWord } from '../../../search/text/word-table.ts';
import type { Database } from '../driver.ts';
import type { Tally } from './search-tally.ts';

/** A word of the index, and the stem that a document has of it. */
export interface NumberedWord {
  readonly id: number;
  readonly stemId: number;
}

/** The same for a word of a dictionary. One object for all words: it holds what it says until the next is asked for. */
export interface TranslatedWord {
  id: number;
  stemId: number;
  stop: boolean;
}

/** The numbers of the words and stems of one locale; one that has none is given one. */
export interface LocaleNumbers {
  readonly stem: (stem: string) => number;
  readonly word: (word: string, stem: string) => NumberedWord;
  /** The word at a place of a dictionary: looked up once as long as it is the same dictionary. */
  readonly translate: (dictionary: readonly DictionaryWord[], place: number) => TranslatedWord;
}

/** A word as the index has it: with the stem that it first came with. */
interface IndexWord extends NumberedWord {
  readonly stem: string;
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
  /** Adds the counts to those of the index, with all that is new; answers how many words no entry has any more. */
  readonly write: (counts: NumberCounts) => Steps<number>;
}

/** Gives what begins a batch. */
export const openIndexNumbers = (db: Database): (() => BatchNumbers) => {
  const lastIds = db.prepare<[], { stem: number; word: number }>(
    `SELECT (SELECT coalesce(max(id), 0) FROM search_stem) AS stem,
       (SELECT coalesce(max(id), 0) FROM search_word) AS word`,
  );
  const findStem = db
    .prepare<[string, string], number>('SELECT id FROM search_stem WHERE locale = ? AND stem = ?')
    .pluck();
  const findWord = db.prepare<[string, string], IndexWord>(
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
  const countWord = db
    .prepare<[number, number], number>('UPDATE search_word SET uses = uses + ? WHERE id = ? RETURNING uses')
    .pluck();

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
      const newWord = (word: string, stemText: string): IndexWord => {
        const stemId = stem(stemText);
        return { id: last.word + newWords.push({ locale, word, stemId }), stem: stemText, stemId };
      };
      const indexWord = remembered(
        (text: string, stemText: string): IndexWord =>
          (empty ? undefined : findWord.get(locale, text)) ?? newWord(text, stemText),
      );
      const word = (text: string, stemText: string): NumberedWord => {
        const known = indexWord(text, stemText);
        return known.stem === stemText ? known : { id: known.id, stemId: stem(stemText) };
      };
      return { stem, word, translate: translator(word) };
    };

    function* write({ entries, questions, answers, uses }: NumberCounts): Steps<number> {
      let unused = 0;
      for (const [index, { locale, stem }] of newStems.entries()) {
        const id = last.stem + index + 1;
        addStem.run(id, locale, stem, entries.of(id), questions.of(id), answers.of(id));
        yield;
      }
      for (const [index, { locale, word, stemId }] of newWords.entries()) {
        const id = last.word + index + 1;
        addWord.run(id, locale, word, stemId, uses.of(id));
        yield;
      }
      for (const id of entries.ids) {
        const change = [entries.of(id), questions.of(id), answers.of(id)];
        if (id <= last.stem && change.some((by) => by !== 0)) countStem.run(...change, id);
        yield;
      }
      for (const id of uses.ids) {
        if (id <= last.word && uses.of(id) !== 0 && countWord.get(uses.of(id), id) === 0) unused += 1;
        yield;
      }
      return unused;
    }

    return { of: remembered(numbersOf), write };
  };
};

/** Keeps two numbers a word side by side, in an array: objects would lie apart in memory, and there are many lookups. */
const translator = (word: LocaleNumbers['word']): LocaleNumbers['translate'] => {
  const translated: TranslatedWord = { id: 0, stemId: 0, stop: false };
  let latest: readonly DictionaryWord[] | undefined;
  let numbers = new Int32Array(0);
  return (dictionary, place) => {
    if (dictionary !== latest || place * 2 >= numbers.length) {
      const larger = new Int32Array(dictionary.length * 4);
      if (dictionary === latest) larger.set(numbers);
      numbers = larger;
      latest = dictionary;
    }
    if (numbers[place * 2] === 0) {
      const { word: text, stem, stop } = dictionary[place]!;
      const { id, stemId } = word(text, stem);
      numbers[place * 2] = id;
      numbers[place * 2 + 1] = stemId * 2 + (stop ? 1 : 0);
    }
    const stem = numbers[place * 2 + 1]!;
    translated.id = numbers[place * 2]!;
    translated.stemId = stem >>> 1;
    translated.stop = (stem & 1) === 1;
    return translated;
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
