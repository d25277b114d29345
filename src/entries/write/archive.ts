import type { EntryRow, StoredEntry } from '../../store/rows.ts';
import type { Transaction } from '../../store/store.ts';
import { inNewSecond, notBefore, writeClock } from '../../store/write-clock.ts';
import { gone } from '../read/find.ts';
import type { Writing } from './create.ts';
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

/** The row of an entry that is taken down. What it said is kept. */
export const archivedRow = ({ category: _, ...row }: StoredEntry, time: number, author: string): EntryRow => {
  const at = notBefore(time, row.updatedAt);
  return {
    ...row,
    status: 'archived',
    revision: row.revision + 1,
    updatedAt: at,
    updatedBy: author,
    archivedAt: at,
    modifiedAt: inNewSecond(time, row.modifiedAt),
  };
};
