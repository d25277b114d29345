import { and, count, desc, eq, gte, isNotNull, lt, sql } from 'drizzle-orm';
import type { Db } from './engine.ts';
import type { Tables } from './tables.ts';

export type FeedbackRow = Tables['feedback']['$inferSelect'];
export type DailySalt = Omit<Tables['dailySalt']['$inferSelect'], 'id'>;

/** What readers thought of an entry. */
export interface FeedbackSum {
  id: string;
  slug: string;
  locale: string;
  question: string;
  votes: number;
  helpful: number;
}

/** Reads what readers thought of answers. */
export const feedbackQueries = (db: Db, { feedback, dailySalt, entries }: Tables) => {
  const votes = count();
  const helpful = sql<number>`sum(${feedback.helpful})`;
  return {
    /** What today's votes are told apart with, or those of the last day that had any. */
    salt: async (): Promise<DailySalt | undefined> =>
      (await db.select({ day: dailySalt.day, salt: dailySalt.salt }).from(dailySalt))[0],

    countOn: async (day: number): Promise<number> => db.$count(feedback, eq(feedback.day, day)),

    /** Published entries that have at least so many votes since a day; those that helped least come first. */
    sums: async (since: number, least: number, limit: number): Promise<FeedbackSum[]> => {
      const { id, slug, locale, question } = entries;
      return db
        .select({ id, slug, locale, question, votes, helpful })
        .from(feedback)
        .innerJoin(entries, eq(id, feedback.entryId))
        .where(and(gte(feedback.day, since), eq(entries.status, 'published')))
        .groupBy(id)
        .having(gte(votes, least))
        .orderBy(desc(sql`${votes} - ${helpful}`), desc(votes), id)
        .limit(limit);
    },

    /** The latest of an entry. */
    comments: async (
      entryId: string,
      since: number,
      limit: number,
    ): Promise<Pick<FeedbackRow, 'day' | 'helpful' | 'comment' | 'revision'>[]> => {
      const { day, helpful, comment, revision, voter } = feedback;
      return db
        .select({ day, helpful, comment, revision })
        .from(feedback)
        .where(and(eq(feedback.entryId, entryId), gte(day, since), isNotNull(comment)))
        .orderBy(desc(day), voter)
        .limit(limit);
    },
  };
};

/** Keeps and forgets it. */
export const feedbackWrites = (db: Db, { feedback, dailySalt }: Tables) => ({
  /** Overwrites the one that was. */
  putSalt: async (row: DailySalt): Promise<void> => {
    await db
      .insert(dailySalt)
      .values({ id: 1, ...row })
      .onConflictDoUpdate({ target: dailySalt.id, set: row });
  },

  /** Takes the place of what the same reader said on the same day; a comment stays when none comes with it. */
  putFeedback: async (row: FeedbackRow): Promise<void> => {
    await db
      .insert(feedback)
      .values(row)
      .onConflictDoUpdate({
        target: [feedback.entryId, feedback.day, feedback.voter],
        set: {
          helpful: row.helpful,
          revision: row.revision,
          comment: sql`coalesce(excluded.comment, ${feedback.comment})`,
        },
      });
  },

  deleteFeedbackBefore: async (day: number): Promise<void> => {
    await db.delete(feedback).where(lt(feedback.day, day));
  },
});
