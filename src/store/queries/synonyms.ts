import { eq, sql } from 'drizzle-orm';
import type { Db } from '../engine.ts';
import type { Tables } from '../tables.ts';

/** The synonyms file of a language, as editors wrote it. */
export type SynonymsRow = Tables['synonyms']['$inferSelect'];

/** Reads the editors' synonyms. */
export const synonymQueries = (db: Db, { synonyms }: Tables) => {
  const byLocale = db
    .select({ text: synonyms.text })
    .from(synonyms)
    .where(eq(synonyms.locale, sql.placeholder('locale')))
    .prepare();

  return {
    list: async (): Promise<SynonymsRow[]> => db.select().from(synonyms).orderBy(synonyms.locale),

    /** The file of a language; empty when there is none. */
    textOf: async (locale: string): Promise<string> => (await byLocale.all({ locale }))[0]?.text ?? '',
  };
};
