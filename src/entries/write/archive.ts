import type { StoredEntry } from '../../store/queries/entries.ts';
import type { Transaction } from '../../store/store.ts';
import { writeClock } from '../../store/write-clock.ts';
import { gone } from '../read/find.ts';
import type { Writing } from './create.ts';
import { archivedRow } from './row.ts';
import { saveEntry } from './save.ts';

/**
 * Takes an entry down: readers get a 410 with the date, editors can bring it back.
 *
 * @throws AppError `gone` when it is down already
 */
export const archiveEntry = async (
  { write, state }: Pick<Transaction, 'write' | 'state'>,
  entry: StoredEntry,
  { runtime, author }: Pick<Writing, 'runtime' | 'author'>,
): Promise<void> => {
  if (entry.status === 'archived') throw gone(Number(entry.archivedAt));
  const clock = await writeClock({ state }, runtime);
  const row = archivedRow(entry, clock.now(), author);
  await saveEntry(write, { before: entry, row, category: entry.category.slug, note: null }, clock);
  await write.touch(clock.now());
};
