import { and, eq, inArray, isNotNull, like, sql } from 'drizzle-orm';
import type { Db } from '../../engine.ts';
import type { Projection } from '../../projection.ts';
import type { Redaction, Tables } from '../../tables.ts';

export type PurgeRow = Tables['purges']['$inferSelect'];

/** A comment of a reader on an entry, by what names it. */
export type CommentRow = Pick<Tables['feedback']['$inferSelect'], 'day' | 'voter'> & { comment: string };

/** Rows that are deleted at a time: between, others get their turn. */
export const ERASE_BATCH = 100;

/**
 * Takes texts away for good. Each is a change of rows alone: until the file is written anew (`Store.scrub`) traces of them
 * are in its free pages and in the log, which `noteTraces` remembers.
 */
export const erasureWrites = (db: Db, tables: Tables, index: Projection) => {
  const { state, entries, formerSlugs, revisions, purges, changes, files } = tables;
  const { feedback, idempotentResponses: answers, sourceItems, exchangedFiles } = tables;

  return {
    /** Leaves its number, who made it and when. */
    redactRevision: async (entryId: string, revision: number, redacted: Redaction): Promise<void> => {
      await db
        .update(revisions)
        .set({ snapshot: sql`'null'`, note: null, contentHash: '', redacted })
        .where(and(eq(revisions.entryId, entryId), eq(revisions.revision, revision)));
    },

    /** Deletes some of the revisions of an entry; false when there are none any more. */
    deleteRevisions: async (entryId: string): Promise<boolean> => {
      const some = db
        .select({ revision: revisions.revision })
        .from(revisions)
        .where(eq(revisions.entryId, entryId))
        .limit(ERASE_BATCH);
      const deleted = await db
        .delete(revisions)
        .where(and(eq(revisions.entryId, entryId), inArray(revisions.revision, some)))
        .returning({ revision: revisions.revision });
      return deleted.length > 0;
    },

    /** Deletes an entry with its tags, former slugs, feedback, and how its file was written; also out of the full-text index. */
    deleteEntry: async (id: string): Promise<void> => {
      await db.delete(files).where(eq(files.ownerId, id));
      await db.delete(exchangedFiles).where(eq(exchangedFiles.ownerId, id));
      await db.delete(sourceItems).where(eq(sourceItems.ownerId, id));
      await db.delete(entries).where(eq(entries.id, id));
      index.forget(id);
    },

    /** A short text could be found out by the hash of the file that has it. */
    forgetExchanged: async (ownerId: string): Promise<void> => {
      await db.delete(exchangedFiles).where(eq(exchangedFiles.ownerId, ownerId));
    },

    insertPurge: async (row: PurgeRow): Promise<void> => {
      await db.insert(purges).values(row);
    },

    /** Empties stored responses that have an entry; a repeated request gets 410. */
    eraseAnswers: async (entryId: string): Promise<void> => {
      await db
        .update(answers)
        .set({ request: '', headers: {}, body: '' })
        .where(like(answers.body, `{"id":"${entryId}"%`));
    },

    /**
     * Renames an entry in the change log, and in what webhooks are still to get.
     *
     * @param from the slug that is replaced; all of them when absent
     */
    renameInChanges: async (entryId: string, to: string, from?: string): Promise<void> => {
      await db
        .update(changes)
        .set({ slug: to })
        .where(and(eq(changes.entryId, entryId), from === undefined ? undefined : eq(changes.slug, from)));
    },

    deleteFormerSlug: async (entryId: string, slug: string): Promise<void> => {
      await db.delete(formerSlugs).where(and(eq(formerSlugs.entryId, entryId), eq(formerSlugs.slug, slug)));
    },

    /** What readers wrote about an entry. */
    commentsOn: async (entryId: string): Promise<CommentRow[]> =>
      db
        .select({ day: feedback.day, voter: feedback.voter, comment: sql<string>`${feedback.comment}` })
        .from(feedback)
        .where(and(eq(feedback.entryId, entryId), isNotNull(feedback.comment))),

    /** Leaves the vote. */
    eraseComment: async (
      entryId: string,
      { day, voter }: Pick<CommentRow, 'day' | 'voter'>,
    ): Promise<void> => {
      await db
        .update(feedback)
        .set({ comment: null })
        .where(and(eq(feedback.entryId, entryId), eq(feedback.day, day), eq(feedback.voter, voter)));
    },

    /** How many entries have each word, by the full-text index as it was before this transaction; others are left out. */
    wordUses: (words: readonly string[]): Map<string, number> => index.uses(words),

    /** Of every erasure the last but `touch`. The index forgets the words that no entry has any more. */
    noteTraces: async (): Promise<void> => {
      index.prune();
      await db.update(state).set({ traces: sql`${state.traces} + 1` });
    },

    /** Notes that the file has been written anew since it had so many traces. */
    clearTraces: async (traces: number): Promise<void> => {
      await db.update(state).set({ traces: 0 }).where(eq(state.traces, traces));
    },
  };
};
