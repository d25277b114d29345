import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../engine.ts';
import type { Tables } from '../tables.ts';

/** How often an entry was opened from the results of a query on a day. */
export type OpenedEntryRow = Tables['openedEntries']['$inferSelect'];
/** The same over some days. */
export type OpenedEntrySum = Pick<OpenedEntryRow, 'entryId' | 'query' | 'opened'>;

/** Bits of `networkGroups`. */
const GROUP_BITS = 16;

/** Reads which entries are opened from which searches. */
export const openedEntryQueries = (db: Db, { openedEntries, dismissedAliases }: Tables) => {
  const { day, locale, query, entryId } = openedEntries;
  const opened = sql<number>`sum(${openedEntries.opened})`;
  const groups = sql.join(
    Array.from(
      { length: GROUP_BITS },
      (_, bit) => sql`max(${openedEntries.networkGroups} >> ${sql.raw(`${bit}`)} & 1)`,
    ),
    sql` + `,
  );
  return {
    /** Pairs since a day, opened from at least so many networks and dismissed by nobody, the most frequent first. */
    sums: async (since: number, least: number, limit: number, of?: string): Promise<OpenedEntrySum[]> =>
      db
        .select({ entryId, query, opened })
        .from(openedEntries)
        .leftJoin(
          dismissedAliases,
          and(eq(dismissedAliases.entryId, entryId), eq(dismissedAliases.query, query)),
        )
        .where(
          and(
            gte(day, since),
            isNull(dismissedAliases.query),
            of === undefined ? undefined : eq(entryId, of),
          ),
        )
        .groupBy(entryId, locale, query)
        .having(
          and(gte(opened, least), or(gte(sql`max(${openedEntries.networks})`, least), gte(groups, least))),
        )
        .orderBy(desc(opened), query, entryId)
        .limit(limit),

    countOn: async (on: number): Promise<number> => db.$count(openedEntries, eq(day, on)),

    /** Different queries in alphabetical order, behind one. */
    queriesAfter: async (last: string, limit: number): Promise<string[]> => {
      const rows = await db
        .selectDistinct({ query })
        .from(openedEntries)
        .where(gt(query, last))
        .orderBy(query)
        .limit(limit);
      return rows.map((row) => row.query);
    },
  };
};

/** Counts them, and forgets them. */
export const openedEntryWrites = (db: Db, { openedEntries, dismissedAliases, entries }: Tables) => ({
  /** Adds to what is known of a pair. One of an entry that is gone is left out. */
  addOpenedEntry: async (row: OpenedEntryRow): Promise<void> => {
    if ((await db.$count(entries, eq(entries.id, row.entryId))) === 0) return;
    await db
      .insert(openedEntries)
      .values(row)
      .onConflictDoUpdate({
        target: [openedEntries.day, openedEntries.locale, openedEntries.query, openedEntries.entryId],
        set: {
          opened: sql`${openedEntries.opened} + ${row.opened}`,
          // Each process knows some of the networks, and it is unknown which are the same.
          networks: sql`max(${openedEntries.networks}, ${row.networks})`,
          networkGroups: sql`${openedEntries.networkGroups} | ${row.networkGroups}`,
        },
      });
  },

  /** Drops pairs of a day: those of the fewest networks, the oldest first. */
  dropOpenedEntries: async (on: number, count: number): Promise<void> => {
    const rowid = sql<number>`rowid`;
    const dropped = await db
      .select({ rowid })
      .from(openedEntries)
      .where(eq(openedEntries.day, on))
      .orderBy(asc(openedEntries.networks), rowid)
      .limit(count);
    for (const row of dropped) await db.delete(openedEntries).where(eq(rowid, row.rowid));
  },

  dismissAlias: async (row: Tables['dismissedAliases']['$inferSelect']): Promise<void> => {
    await db.insert(dismissedAliases).values(row).onConflictDoNothing();
  },

  deleteOpenedEntriesOf: async (queries: readonly string[]): Promise<void> => {
    await db.delete(openedEntries).where(inArray(openedEntries.query, [...queries]));
    await db.delete(dismissedAliases).where(inArray(dismissedAliases.query, [...queries]));
  },

  deleteOpenedEntriesBefore: async (day: number): Promise<void> => {
    await db.delete(openedEntries).where(lt(openedEntries.day, day));
    await db.delete(dismissedAliases).where(lt(dismissedAliases.day, day));
  },
});
