import { eq, lt } from 'drizzle-orm';
import type { Db } from './engine.ts';
import type { Tables } from './tables.ts';

export type AnswerRow = Tables['idempotentAnswers']['$inferSelect'];

/** Reads answers that were given to requests with an Idempotency-Key. */
export const answerQueries = (db: Db, { idempotentAnswers: answers }: Tables) => ({
  find: async (key: string): Promise<AnswerRow | undefined> =>
    (await db.select().from(answers).where(eq(answers.key, key)))[0],
});

/** Keeps and forgets them. */
export const answerWrites = (db: Db, { idempotentAnswers: answers }: Tables) => ({
  insertAnswer: async (row: AnswerRow): Promise<void> => {
    await db.insert(answers).values(row);
  },

  deleteAnswersBefore: async (at: number): Promise<void> => {
    await db.delete(answers).where(lt(answers.at, at));
  },
});
