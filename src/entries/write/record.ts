import type { NewChange } from '../../store/queries/changes.ts';
import type { WholeRevision } from '../../store/queries/entries/revisions.ts';
import type { EntryRow } from '../../store/rows.ts';
import type { ChangeType } from '../../store/tables.ts';

/** The revision that a write makes: everything the editor wrote, under the category's slug rather than its id. */
export const revisionOf = (row: EntryRow, category: string, note: string | null): WholeRevision => ({
  entryId: row.id,
  revision: row.revision,
  at: row.updatedAt,
  by: row.updatedBy,
  note,
  status: row.status,
  contentHash: row.contentHash,
  snapshot: {
    slug: row.slug,
    locale: row.locale,
    category,
    question: row.question,
    aliases: row.aliases,
    answer: row.answer,
    tags: row.tags,
    status: row.status,
    position: row.position,
    source: row.sourceTitle === null ? null : { title: row.sourceTitle, url: row.sourceUrl },
    ...(row.editorsNote !== null && { editorsNote: row.editorsNote }),
    ...(row.tools !== null && { tools: row.tools }),
    ...(row.negativeQuestions !== null && { negativeQuestions: row.negativeQuestions }),
    contentHash: row.contentHash,
  },
  redacted: null,
});

/** The part of an entry that decides what kind of change a write is. */
export type Comparable = Pick<EntryRow, 'slug' | 'status' | 'contentHash' | 'categoryId' | 'position'>;

/**
 * The row that a write adds to the change log, or undefined when readers see nothing of it: drafts are private
 * business. What appears is `created` and what disappears `removed`, whatever the editor did to make it so.
 *
 * @param at when it was written here; the entry may have dates of its own
 */
export const changeOf = (
  before: Comparable | undefined,
  after: EntryRow,
  at = after.modifiedAt,
): NewChange | undefined => {
  const type = changeType(before, after);
  if (type === undefined) return undefined;
  return {
    type,
    entryId: after.id,
    slug: after.slug,
    locale: after.locale,
    revision: after.revision,
    at,
  };
};

const changeType = (before: Comparable | undefined, after: Comparable): ChangeType | undefined => {
  const wasVisible = before?.status === 'published';
  const isVisible = after.status === 'published';
  if (!wasVisible) return isVisible ? 'created' : undefined;
  if (!isVisible) return 'removed';
  if (before.slug !== after.slug) return 'renamed';
  const moved = before.categoryId !== after.categoryId || before.position !== after.position;
  return moved && before.contentHash === after.contentHash ? 'moved' : 'updated';
};
