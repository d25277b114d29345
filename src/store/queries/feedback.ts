import { and, countDistinct, desc, eq, gte, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../engine.ts';
import type { Tables } from '../tables.ts';

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
  return {
    /** The salt that today's votes are distinguished with, or that of the last day with votes. */
    salt: async (): Promise<DailySalt | undefined> =>
      (await db.select({ day: dailySalt.day, salt: dailySalt.salt }).from(dailySalt))[0],

    countOn: async (day: number): Promise<number> => db.$count(feedback, eq(feedback.day, day)),

    /**
     * Published entries with votes of at least so many networks since a day; those that helped least come first. On one day
     * each vote is of another network; over several days, votes of different groups are.
     */
    sums: async (since: number, least: number, limit: number): Promise<FeedbackSum[]> => {
      const { id, slug, locale, question, status } = entries;
      const ofDay = db
        .select({
          entryId: feedback.entryId,
          votes: sql<number>`count(*)`.as('of_day_votes'),
          helpful: sql<number>`sum(${feedback.helpful})`.as('of_day_helpful'),
          networks: sql<number>`count(${feedback.networkGroup})`.as('of_day_networks'),
        })
        .from(feedback)
        .where(gte(feedback.day, since))
        .groupBy(feedback.entryId, feedback.day)
        .as('of_day');
      const votes = sql<number>`sum(${ofDay.votes})`;
      const helpful = sql<number>`sum(${ofDay.helpful})`;
      const groups = db
        .select({ groups: countDistinct(feedback.networkGroup) })
        .from(feedback)
        .where(and(eq(feedback.entryId, id), gte(feedback.day, since)));
      return db
        .select({ id, slug, locale, question, votes, helpful })
        .from(ofDay)
        .innerJoin(entries, eq(id, ofDay.entryId))
        .where(eq(status, 'published'))
        .groupBy(id)
        .having(or(gte(sql`max(${ofDay.networks})`, least), gte(sql`(${groups})`, least)))
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
          networkGroup: row.networkGroup,
          comment: sql`coalesce(excluded.comment, ${feedback.comment})`,
        },
      });
  },

  /** Drops one vote of a day: the oldest of the group of networks that has most. */
  dropFeedback: async (day: number): Promise<void> => {
    const { entryId, voter, networkGroup } = feedback;
    const largest = db
      .select({ networkGroup })
      .from(feedback)
      .where(eq(feedback.day, day))
      .groupBy(networkGroup)
      .orderBy(desc(sql`count(*)`))
      .limit(1);
    const [dropped] = await db
      .select({ entryId, voter })
      .from(feedback)
      .where(and(eq(feedback.day, day), sql`${networkGroup} IS (${largest})`))
      .limit(1);
    if (dropped === undefined) return;
    await db
      .delete(feedback)
      .where(and(eq(entryId, dropped.entryId), eq(feedback.day, day), eq(voter, dropped.voter)));
  },

  deleteFeedbackBefore: async (day: number): Promise<void> => {
    await db.delete(feedback).where(lt(feedback.day, day));
  },
});
