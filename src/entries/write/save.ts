import type { EntryOutline, EntryRow } from '../../store/rows.ts';
import type { Writes } from '../../store/store.ts';
import type { WriteClock } from '../../store/write-clock.ts';
import { changeOf, revisionOf } from './record.ts';

export interface EntryWrite {
  /** The entry as it was; undefined for a new one. */
  before: EntryOutline | undefined;
  row: EntryRow;
  /** Slug of its category. */
  category: string;
  /** Why, in the words of the editor. */
  note: string | null;
}

/**
 * Writes one entry with all that belongs to it: its revision, the slug that it had, and what readers see change. The caller
 * ends the transaction with `touch`.
 */
export const saveEntry = async (
  write: Writes,
  { before, row, category, note }: EntryWrite,
  clock?: WriteClock,
): Promise<void> => {
  if (before === undefined) await write.insertEntries([row]);
  else {
    await write.updateEntry(row);
    if (before.slug !== row.slug) {
      // A draft takes no address from what readers find there.
      const takesOver = before.status === 'published';
      await write.addFormerSlug({ slug: before.slug, locale: before.locale, entryId: row.id }, takesOver);
    }
  }
  await write.addRevisions([revisionOf(row, category, note)]);
  const change = changeOf(before, row, clock?.now());
  if (change !== undefined) await write.addChanges([change], clock?.systemTime);
};
