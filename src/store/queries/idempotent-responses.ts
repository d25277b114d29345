import { count, eq, lt, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../engine.ts';
import type { Tables } from '../tables.ts';

export type IdempotentResponseRow = Tables['idempotentResponses']['$inferSelect'];

/** Most that responses may take. */
export interface ResponseLimits {
  rows: number;
  bytes: number;
}

/** Reads the responses to requests with an `Idempotency-Key`. */
export const idempotentResponseQueries = (db: Db, { idempotentResponses: responses }: Tables) => ({
  find: async (key: string): Promise<IdempotentResponseRow | undefined> =>
    (await db.select().from(responses).where(eq(responses.key, key)))[0],

  /** What the responses to a caller take, or all of them. */
  usage: (caller?: string): Promise<ResponseLimits> => usage(db, responses, ofCaller(responses, caller)),
});

type Responses = Tables['idempotentResponses'];

const ofCaller = (responses: Responses, caller: string | undefined): SQL | undefined =>
  caller === undefined ? undefined : eq(responses.caller, caller);

const usage = async (db: Db, responses: Responses, which: SQL | undefined): Promise<ResponseLimits> => {
  const [used] = await db
    .select({ rows: count(), bytes: sql<number>`coalesce(sum(${responses.bytes}), 0)` })
    .from(responses)
    .where(which);
  return used!;
};

/** Stores and deletes them. */
export const idempotentResponseWrites = (db: Db, { idempotentResponses: responses }: Tables) => {
  /** Deletes the oldest until the others are within the limits. */
  const trim = async (limits: ResponseLimits, which: SQL | undefined): Promise<void> => {
    const { rows, bytes } = await usage(db, responses, which);
    if (rows <= limits.rows && bytes <= limits.bytes) return;
    const newestFirst = sql`OVER (ORDER BY ${responses.at} DESC, rowid DESC)`;
    const ranked = db
      .select({
        key: responses.key,
        rank: sql<number>`row_number() ${newestFirst}`.as('rank'),
        total: sql<number>`sum(${responses.bytes}) ${newestFirst}`.as('total'),
      })
      .from(responses)
      .where(which)
      .as('ranked');
    const old = db
      .select({ key: ranked.key })
      .from(ranked)
      .where(sql`${ranked.rank} > ${limits.rows} OR ${ranked.total} > ${limits.bytes}`);
    await db.delete(responses).where(sql`${responses.key} IN ${old}`);
  };

  return {
    insertResponse: async (row: IdempotentResponseRow): Promise<void> => {
      await db.insert(responses).values(row);
    },

    deleteResponsesBefore: async (at: number): Promise<void> => {
      await db.delete(responses).where(lt(responses.at, at));
    },

    /** Brings the responses to a caller, or all of them, within limits: deletes the oldest. */
    trimResponses: (limits: ResponseLimits, caller?: string): Promise<void> =>
      trim(limits, ofCaller(responses, caller)),
  };
};
