import { eq, ne } from 'drizzle-orm';
import type { Db } from '../engine.ts';
import type { Tables } from '../tables.ts';

export type SourceItemRow = Tables['sourceItems']['$inferSelect'];

/** Reads what sources of imports have brought. */
export const sourceItemQueries = (db: Db, { sourceItems }: Tables) => ({
  /** What one source has brought. */
  listOf: async (source: string): Promise<SourceItemRow[]> =>
    db.select().from(sourceItems).where(eq(sourceItems.source, source)),

  /** Ids of what other sources have brought. */
  ownersBesides: async (source: string): Promise<string[]> =>
    (
      await db
        .selectDistinct({ ownerId: sourceItems.ownerId })
        .from(sourceItems)
        .where(ne(sourceItems.source, source))
    ).map(({ ownerId }) => ownerId),
});
