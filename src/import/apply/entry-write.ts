import { render } from '../../content/rendering/rendering.ts';
import type { Runtime } from '../../core/runtime.ts';
import { archivedRow } from '../../entries/write/archive.ts';
import { newEntryRow, nextEntryRow } from '../../entries/write/row.ts';
import type { EntryWrite } from '../../entries/write/save.ts';
import type { EntryRow } from '../../store/rows.ts';
import type { Transaction } from '../../store/store.ts';
import type { WriteClock } from '../../store/write-clock.ts';
import type { PlannedEntry } from '../plan/entries/planned-entry.ts';
import type { CategoryPlan } from '../plan/plan-categories.ts';
import type { ContentEntry } from '../sources/directory/content-set.ts';

export interface WriteOptions {
  runtime: Runtime & WriteClock;
  author: string;
}

/** The row that an import writes, or undefined when it writes none. */
export const toEntryWrite = async (
  { entries }: Pick<Transaction, 'entries'>,
  item: PlannedEntry,
  categories: Pick<CategoryPlan, 'bySlug'>,
  { runtime, author }: WriteOptions,
): Promise<EntryWrite | undefined> => {
  switch (item.action) {
    case 'unchanged':
    case 'keep':
    case 'conflict':
      return undefined;
    case 'archive': {
      // In the transaction that it was planned in.
      const entry = (await entries.findById(item.before.id))!;
      const row = archivedRow(entry, runtime.now(), author);
      return { before: item.before, row, category: entry.category.slug, note: null };
    }
    default: {
      const { contentHash, position, before } = item;
      const content = before === undefined ? await withFreeId(entries, item.content) : item.content;
      const category = categories.bySlug.get(content.category);
      if (category === undefined) throw new Error(`the category ${content.category} is not in the content`);
      // A long answer is parsed in a thread: readers do not wait for it.
      const digest = await render('digest', { markdown: content.answer });
      const parts = { content, contentHash, position, category, digest, author };
      const row = before === undefined ? newEntryRow(parts, runtime) : nextEntryRow(before, parts, runtime);
      return { before, row, category: category.slug, note: noteOf(content, row, author) };
    }
  }
};

/** An entry keeps the id that it has elsewhere, unless another has it here: the same in another language. */
const withFreeId = async (
  entries: Transaction['entries'],
  { id, ...content }: ContentEntry,
): Promise<ContentEntry> =>
  id === undefined || (await entries.findById(id)) !== undefined ? content : { ...content, id };

/** Content names its author; the importer is noted as well where that is another person. */
const noteOf = ({ note, line }: ContentEntry, { updatedBy }: EntryRow, author: string): string | null =>
  note ?? (line !== undefined && updatedBy !== author ? `Imported by ${author}.` : null);
