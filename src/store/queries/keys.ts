import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../engine.ts';
import type { Tables } from '../tables.ts';

export type KeyRow = Tables['apiKeys']['$inferSelect'];

/** Reads API keys. */
export const keyQueries = (db: Db, { apiKeys }: Tables) => {
  const byHint = db
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.hint, sql.placeholder('hint')))
    .prepare();

  return {
    /** Those that were revoked too. */
    list: async (): Promise<KeyRow[]> =>
      db.select().from(apiKeys).orderBy(asc(apiKeys.createdAt), asc(apiKeys.id)),

    findByHint: async (hint: string): Promise<KeyRow | undefined> => (await byHint.all({ hint }))[0],
  };
};

/** Changes API keys. */
export const keyWrites = (db: Db, { apiKeys }: Tables) => ({
  insertKey: async (row: KeyRow): Promise<void> => {
    await db.insert(apiKeys).values(row);
  },

  revokeKey: async (id: string, at: number): Promise<void> => {
    await db
      .update(apiKeys)
      .set({ revokedAt: at })
      .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)));
  },

  /** Never goes back: another process may have noted a later use. */
  noteKeyUse: async (id: string, at: number): Promise<void> => {
    await db
      .update(apiKeys)
      .set({ lastUsedAt: at })
      .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, at))));
  },
});
