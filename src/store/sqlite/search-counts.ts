import type Database from 'better-sqlite3';

/** What a document adds to the counts of the index, and takes from them when it goes. */
export interface DocumentCounts {
  readonly locale: string;
  readonly questionStems: ReadonlySet<number>;
  readonly answerStems: readonly number[];
  readonly words: readonly number[];
  readonly marks: readonly number[];
  readonly phrasings: number;
  readonly phrasingTokens: number;
  readonly answerTokens: number;
}

export interface IndexCounts {
  readonly add: (by: 1 | -1, document: DocumentCounts) => void;
  /** Writes each count that has changed, once. */
  readonly write: () => void;
}

/** Sums changes to the counts over a batch of documents: how many entries have a stem or a word, and the totals. */
export const createIndexCounts = (db: Database.Database): IndexCounts => {
  const entries = new Tally();
  const questions = new Tally();
  const answers = new Tally();
  const uses = new Tally();
  const locales = new Map<string, readonly number[]>();

  const add: IndexCounts['add'] = (by, document) => {
    const { locale, questionStems, answerStems, words, marks } = document;
    for (const id of answerStems) {
      answers.add(id, by);
      entries.add(id, by);
    }
    const answered = new Set(answerStems);
    for (const id of questionStems) {
      questions.add(id, by);
      if (!answered.has(id)) entries.add(id, by);
    }
    for (const id of marks) for (const counts of [entries, questions, answers]) counts.add(id, by);
    for (const id of words) uses.add(id, by);
    const { phrasings, phrasingTokens, answerTokens } = document;
    const change = [1, phrasings, phrasingTokens, answerTokens > 0 ? 1 : 0, answerTokens];
    const before = locales.get(locale) ?? [];
    locales.set(
      locale,
      change.map((value, index) => (before[index] ?? 0) + by * value),
    );
  };

  const write = (): void => {
    const stem = db.prepare(
      'UPDATE search_stem SET entries = entries + ?, questions = questions + ?, answers = answers + ? WHERE id = ?',
    );
    for (const id of entries.ids()) {
      const change = [entries.of(id), questions.of(id), answers.of(id)];
      if (change.some((by) => by !== 0)) stem.run(...change, id);
    }
    const word = db.prepare('UPDATE search_word SET uses = uses + ? WHERE id = ?');
    for (const id of uses.ids()) if (uses.of(id) !== 0) word.run(uses.of(id), id);
    const totals = db.prepare(
      `INSERT INTO search_locale (locale, entries, phrasings, phrasing_tokens, answers, answer_tokens)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (locale) DO UPDATE SET entries = entries + excluded.entries,
         phrasings = phrasings + excluded.phrasings, phrasing_tokens = phrasing_tokens + excluded.phrasing_tokens,
         answers = answers + excluded.answers, answer_tokens = answer_tokens + excluded.answer_tokens`,
    );
    for (const [locale, change] of locales) totals.run(locale, ...change);
  };

  return { add, write };
};

/** Sums by id. Ids are dense, so an array does, at a tenth of the cost of a Map. */
class Tally {
  #sums = new Int32Array(1024);
  readonly #touched = new Set<number>();

  add(id: number, by: number): void {
    if (id >= this.#sums.length) {
      const larger = new Int32Array(id * 2);
      larger.set(this.#sums);
      this.#sums = larger;
    }
    const before = this.#sums[id] ?? 0;
    if (before === 0) this.#touched.add(id);
    this.#sums[id] = before + by;
  }

  of(id: number): number {
    return this.#sums[id] ?? 0;
  }

  /** The ids that were counted, also those whose sum is nothing again. */
  ids(): Iterable<number> {
    return this.#touched;
  }
}
