import { Database } from '../../src/store/sqlite/driver.ts';

/** What a service has acknowledged. */
export interface Journal {
  /** Notes an entry that is kept from now on, by its slug and a word that its answer has. */
  add(slug: string, word: string): void;
  readonly size: number;
  /** Slugs of what is not in the database. */
  missingIn(database: string): string[];
}

export const createJournal = (): Journal => {
  const kept = new Map<string, string>();
  return {
    add: (slug, word) => void kept.set(slug, word),
    get size() {
      return kept.size;
    },
    missingIn: (path) => {
      const database = new Database(path);
      const answerOf = database
        .prepare<[string], string>('SELECT answer FROM entries WHERE slug = ?')
        .pluck();
      const missing = [...kept].filter(([slug, word]) => !answerOf.get(slug)?.includes(word));
      database.close();
      return missing.map(([slug]) => slug);
    },
  };
};
