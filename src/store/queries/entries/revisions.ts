import { and, asc, desc, eq, gt, inArray, isNull, lt, max, notInArray, sql } from 'drizzle-orm';
import type { Db } from '../../engine.ts';
import type { Snapshot, Status, Tables } from '../../tables.ts';

export type RevisionRow = Tables['revisions']['$inferSelect'];
/** A revision that has not been redacted. */
export interface WholeRevision extends RevisionRow {
  snapshot: Snapshot;
}

export const isWhole = (row: RevisionRow): row is WholeRevision => row.snapshot !== null;

/** A revision without what it says. */
export type RevisionSummary = Omit<RevisionRow, 'snapshot'>;

/** Reads what entries were. Revisions of other statuses than the given ones are passed over. */
export const revisionQueries = (db: Db, { revisions }: Tables) => {
  const { entryId, revision, at, by, note, status, contentHash, redacted } = revisions;
  const isShown = (id: string, statuses: readonly Status[]) =>
    and(eq(entryId, id), inArray(status, [...statuses]));

  const one = db
    .select()
    .from(revisions)
    .where(and(eq(entryId, sql.placeholder('id')), eq(revision, sql.placeholder('revision'))))
    .prepare();

  return {
    /** The latest first, before a number. */
    listBefore: async (
      id: string,
      before: number,
      statuses: readonly Status[],
      limit: number,
    ): Promise<RevisionSummary[]> =>
      db
        .select({ entryId, revision, at, by, note, status, contentHash, redacted })
        .from(revisions)
        .where(and(isShown(id, statuses), lt(revision, before)))
        .orderBy(desc(revision))
        .limit(limit),

    find: async (id: string, number: number): Promise<RevisionRow | undefined> =>
      (await one.all({ id, revision: number }))[0],

    /** The last one before a number that has not been redacted. */
    findBefore: async (
      id: string,
      before: number,
      statuses: readonly Status[],
    ): Promise<WholeRevision | undefined> => {
      const rows = await db
        .select()
        .from(revisions)
        .where(and(isShown(id, statuses), lt(revision, before), isNull(redacted)))
        .orderBy(desc(revision))
        .limit(1);
      return rows.find(isWhole);
    },

    /** The number of the last one that has none of the statuses; 0 when all have one of them. */
    lastNotOf: async (id: string, statuses: readonly Status[]): Promise<number> => {
      const [row] = await db
        .select({ last: max(revision) })
        .from(revisions)
        .where(and(eq(entryId, id), notInArray(status, [...statuses])));
      return row?.last ?? 0;
    },

    /** The numbers of those that have the same question, aliases and answer. */
    numbersOf: async (id: string, hash: string): Promise<number[]> => {
      const rows = await db
        .select({ revision })
        .from(revisions)
        .where(and(eq(entryId, id), eq(contentHash, hash)))
        .orderBy(asc(revision));
      return rows.map((row) => row.revision);
    },

    /**
     * The one in force at a time, whatever its status: the last before the first that came later. (By a clock that went back
     * an earlier one can have come later.)
     */
    findAt: async (id: string, time: number): Promise<RevisionRow | undefined> => {
      const later = db
        .select({ first: sql`coalesce(min(${revision}), ${Number.MAX_SAFE_INTEGER})` })
        .from(revisions)
        .where(and(eq(entryId, id), gt(at, time)));
      const rows = await db
        .select()
        .from(revisions)
        .where(and(eq(entryId, id), lt(revision, later)))
        .orderBy(desc(revision))
        .limit(1);
      return rows[0];
    },
  };
};
