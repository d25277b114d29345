import { and, asc, desc, eq, gt, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../engine.ts';
import type { Tables } from '../tables.ts';

export type SearchCountRow = Tables['searchCounts']['$inferSelect'];
/** What was counted of a query over some days. */
export type SearchSum = Omit<SearchCountRow, 'day' | 'networks' | 'networkGroups'>;

/** Bits of `networkGroups`. */
const GROUP_BITS = 16;

/** Which queries are asked for. */
export type SearchSumKind = 'top' | 'withoutResult' | 'unopened';

/** Reads what was searched for. */
export const searchCountQueries = (db: Db, { searchCounts }: Tables) => {
  const { day, locale, query } = searchCounts;
  const searches = sql<number>`sum(${searchCounts.searches})`;
  const withoutResult = sql<number>`sum(${searchCounts.withoutResult})`;
  const opened = sql<number>`sum(${searchCounts.opened})`;

  const groups = sql.join(
    Array.from(
      { length: GROUP_BITS },
      (_, bit) => sql`max(${searchCounts.networkGroups} >> ${sql.raw(`${bit}`)} & 1)`,
    ),
    sql` + `,
  );
  /** On one day they are counted; over several days, what came from different groups came from different networks. */
  const cameFrom = (least: number): SQL | undefined =>
    or(gte(sql`max(${searchCounts.networks})`, least), gte(groups, least));

  /** What decides, and what else must hold. */
  const KINDS: Record<SearchSumKind, { by: SQL<number>; and?: SQL }> = {
    top: { by: searches },
    withoutResult: { by: withoutResult },
    unopened: { by: sql<number>`${searches} - ${withoutResult}`, and: eq(opened, 0) },
  };

  return {
    /** Queries of a kind since a day, of at least so many networks and so often, the most frequent first. */
    sums: async (kind: SearchSumKind, since: number, least: number, limit: number): Promise<SearchSum[]> => {
      const { by, and: also } = KINDS[kind];
      return db
        .select({ locale, query, searches, withoutResult, opened })
        .from(searchCounts)
        .where(gte(day, since))
        .groupBy(locale, query)
        .having(and(gte(by, least), cameFrom(least), also))
        .orderBy(desc(by), query, locale)
        .limit(limit);
    },

    total: async (since: number): Promise<number> => {
      const [row] = await db
        .select({ total: sql<number>`coalesce(${searches}, 0)` })
        .from(searchCounts)
        .where(gte(day, since));
      return row!.total;
    },

    /** Whether anybody tells which results are opened. */
    hasOpened: async (since: number): Promise<boolean> =>
      (
        await db
          .select({ day })
          .from(searchCounts)
          .where(and(gte(day, since), gt(searchCounts.opened, 0)))
          .limit(1)
      ).length > 0,

    countOn: async (on: number): Promise<number> => db.$count(searchCounts, eq(day, on)),

    /** Different queries in alphabetical order, behind one. */
    queriesAfter: async (last: string, limit: number): Promise<string[]> => {
      const rows = await db
        .selectDistinct({ query })
        .from(searchCounts)
        .where(gt(query, last))
        .orderBy(query)
        .limit(limit);
      return rows.map((row) => row.query);
    },
  };
};

/** Counts searches, and forgets them. */
export const searchCountWrites = (db: Db, { searchCounts }: Tables) => ({
  /** Adds to what is known of a query; false when nothing is. */
  addToSearchCount: async ({
    day,
    locale,
    query,
    searches,
    withoutResult,
    opened,
    networks,
    networkGroups,
  }: SearchCountRow): Promise<boolean> => {
    const changed = await db
      .update(searchCounts)
      .set({
        searches: sql`${searchCounts.searches} + ${searches}`,
        withoutResult: sql`${searchCounts.withoutResult} + ${withoutResult}`,
        opened: sql`${searchCounts.opened} + ${opened}`,
        // Each process knows some of the networks, and it is unknown which are the same.
        networks: sql`max(${searchCounts.networks}, ${networks})`,
        networkGroups: sql`${searchCounts.networkGroups} | ${networkGroups}`,
      })
      .where(and(eq(searchCounts.day, day), eq(searchCounts.locale, locale), eq(searchCounts.query, query)))
      .returning({ day: searchCounts.day });
    return changed.length > 0;
  },

  insertSearchCount: async (row: SearchCountRow): Promise<void> => {
    await db.insert(searchCounts).values(row);
  },

  /** Drops queries of a day: those of the fewest networks, the oldest first. */
  dropSearchCounts: async (on: number, count: number): Promise<void> => {
    const { day, locale, query, networks, searches } = searchCounts;
    const dropped = await db
      .select({ locale, query })
      .from(searchCounts)
      .where(eq(day, on))
      .orderBy(asc(networks), asc(searches), sql`rowid`)
      .limit(count);
    for (const row of dropped) {
      await db.delete(searchCounts).where(and(eq(day, on), eq(locale, row.locale), eq(query, row.query)));
    }
  },

  deleteSearchCountsOf: async (queries: readonly string[]): Promise<void> => {
    await db.delete(searchCounts).where(inArray(searchCounts.query, [...queries]));
  },

  deleteSearchCountsBefore: async (day: number): Promise<void> => {
    await db.delete(searchCounts).where(lt(searchCounts.day, day));
  },
});
