import { startPace } from '../core/scheduling/pace.ts';
import type { CategoryRow } from '../store/queries/categories.ts';
import type { Transaction } from '../store/store.ts';
import type { WriteClock } from '../store/write-clock.ts';

/**
 * Writes a category that was there. Entries show its title and slug: to those who keep copies of them, another one is a move
 * of each. The caller ends the transaction with `touch`.
 */
export const saveCategory = async (
  { write, entries }: Pick<Transaction, 'write' | 'entries'>,
  before: CategoryRow,
  row: CategoryRow,
  clock: WriteClock,
): Promise<void> => {
  await write.updateCategory(row);
  if (before.title === row.title && before.slug === row.slug) return;
  const shown = await entries.listPublishedIn(row.id);
  const at = clock.now();
  // A category may hold everything that there is.
  const pace = startPace();
  for (const { id, ...entry } of shown) {
    await write.addChanges([{ type: 'moved', entryId: id, ...entry, at }], clock.systemTime);
    await pace.step();
  }
};
