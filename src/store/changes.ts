import { asc, gt, max } from 'drizzle-orm';
import type { Db } from './engine.ts';
import type { Tables } from './tables.ts';

export type ChangeRow = Tables['changes']['$inferSelect'];

/** Reads the change log. */
export const changeQueries = (db: Db, { changes }: Tables) => ({
  listAfter: async (seq: number, limit: number): Promise<ChangeRow[]> =>
    db.select().from(changes).where(gt(changes.seq, seq)).orderBy(asc(changes.seq)).limit(limit),

  /** Of the latest change; 0 when there is none. */
  lastSeq: async (): Promise<number> => {
    const [row] = await db.select({ seq: max(changes.seq) }).from(changes);
    return row?.seq ?? 0;
  },
});
