import { count, eq, lt, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../engine.ts';
import type { Tables } from '../tables.ts';

export type AnswerRow = Tables['idempotentAnswers']['$inferSelect'];

/** What answers may take together. */
export interface AnswerLimits {
  rows: number;
  bytes: number;
}

/** Reads answers that were given to requests with an Idempotency-Key. */
export const idempotentResponseQueries = (db: Db, { idempotentAnswers: answers }: Tables) => ({
  find: async (key: string): Promise<AnswerRow | undefined> =>
    (await db.select().from(answers).where(eq(answers.key, key)))[0],

  /** What answers take together: those of a caller, or all. */
  usage: (caller?: string): Promise<AnswerLimits> => usage(db, answers, ofCaller(answers, caller)),
});

type Answers = Tables['idempotentAnswers'];

const ofCaller = (answers: Answers, caller: string | undefined): SQL | undefined =>
  caller === undefined ? undefined : eq(answers.caller, caller);

const usage = async (db: Db, answers: Answers, which: SQL | undefined): Promise<AnswerLimits> => {
  const [used] = await db
    .select({ rows: count(), bytes: sql<number>`coalesce(sum(${answers.bytes}), 0)` })
    .from(answers)
    .where(which);
  return used!;
};

/** Keeps and forgets them. */
export const idempotentResponseWrites = (db: Db, { idempotentAnswers: answers }: Tables) => {
  /** Deletes the oldest of some answers until the others keep to the limits. */
  const trim = async (limits: AnswerLimits, which: SQL | undefined): Promise<void> => {
    const { rows, bytes } = await usage(db, answers, which);
    if (rows <= limits.rows && bytes <= limits.bytes) return;
    const newestFirst = sql`OVER (ORDER BY ${answers.at} DESC, rowid DESC)`;
    const ranked = db
      .select({
        key: answers.key,
        rank: sql<number>`row_number() ${newestFirst}`.as('rank'),
        total: sql<number>`sum(${answers.bytes}) ${newestFirst}`.as('total'),
      })
      .from(answers)
      .where(which)
      .as('ranked');
    const old = db
      .select({ key: ranked.key })
      .from(ranked)
      .where(sql`${ranked.rank} > ${limits.rows} OR ${ranked.total} > ${limits.bytes}`);
    await db.delete(answers).where(sql`${answers.key} IN ${old}`);
  };

  return {
    insertAnswer: async (row: AnswerRow): Promise<void> => {
      await db.insert(answers).values(row);
    },

    deleteAnswersBefore: async (at: number): Promise<void> => {
      await db.delete(answers).where(lt(answers.at, at));
    },

    /** Keeps the answers of a caller, or all of them, within limits: the oldest go. */
    trimAnswers: (limits: AnswerLimits, caller?: string): Promise<void> =>
      trim(limits, ofCaller(answers, caller)),
  };
};
