import { and, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../engine.ts';
import { prepared, preparedByShape } from '../../sql/prepared.ts';
import type { Status, Tables } from '../../tables.ts';

/** Entries of one status in one language. */
export interface Counted {
  status: Status;
  locale: string;
  categoryId?: string | undefined;
}

/** Slugs that entries of a status have in a category, as SQL: each once however many languages it has. */
export const slugCountIn = ({ categories, entryCounts }: Tables, status: Status): SQL<number> =>
  sql<number>`coalesce((select ${entryCounts.entries} from ${entryCounts} where ${and(
    eq(entryCounts.categoryId, categories.id),
    eq(entryCounts.status, status),
    eq(entryCounts.locale, ''),
  )}), 0)`;

/** Reads how many entries there are, from the counts that the database keeps: no entry is read for it. */
export const entryCountQueries = (db: Db, { entryCounts }: Tables) => {
  const isCounted = and(
    eq(entryCounts.status, sql.placeholder('status')),
    eq(entryCounts.locale, sql.placeholder('locale')),
  );
  const total = preparedByShape((inCategory: boolean) =>
    db
      .select({ entries: sql<number>`coalesce(sum(${entryCounts.entries}), 0)` })
      .from(entryCounts)
      .where(
        and(isCounted, inCategory ? eq(entryCounts.categoryId, sql.placeholder('categoryId')) : undefined),
      )
      .prepare(),
  );
  const byCategory = prepared(() =>
    db
      .select({ categoryId: entryCounts.categoryId, entries: entryCounts.entries })
      .from(entryCounts)
      .where(and(isCounted, gt(entryCounts.entries, 0)))
      .prepare(),
  );
  const published = prepared(() =>
    db
      .select({ entries: sql<number>`coalesce(sum(${entryCounts.entries}), 0)` })
      .from(entryCounts)
      .where(and(eq(entryCounts.status, 'published'), gt(entryCounts.locale, '')))
      .prepare(),
  );

  return {
    /** All of them, or those in a category. */
    countAll: async (counted: Counted): Promise<number> =>
      // An aggregate of nothing is a row too.
      (await total(counted.categoryId !== undefined).all({ ...counted }))[0]!.entries,

    /** By the ids of the categories that have any. */
    countByCategory: async ({ status, locale }: Counted): Promise<Map<string, number>> => {
      const rows = await byCategory().all({ status, locale });
      return new Map(rows.map(({ categoryId, entries }) => [categoryId, entries]));
    },

    /** Published entries in all languages. */
    countPublished: async (): Promise<number> => (await published().all())[0]!.entries,
  };
};
