import type { Store, Transaction } from '../store/store.ts';
import type { SearchCount } from './search-log.ts';

/** Different queries that are kept of one day. */
export const MAX_QUERIES_A_DAY = 10_000;

/** Adds what was counted to what is kept, in one transaction that is no change of content. */
export const keepCounts = (
  { write }: Pick<Store, 'write'>,
  counts: readonly SearchCount[],
  day: number,
): Promise<void> =>
  write(async (transaction) => {
    let room = MAX_QUERIES_A_DAY - (await transaction.searchCounts.countOn(day));
    for (const count of counts) room -= await keepCount(transaction, { ...count, day }, room);
  });

/** Answers how many rows it took. */
const keepCount = async (
  { write }: Pick<Transaction, 'write'>,
  row: SearchCount & { day: number },
  room: number,
): Promise<number> => {
  if (await write.addToSearchCount(row)) return 0;
  // A result that was opened of a search that nobody knows of says nothing.
  if (row.searches === 0 || room <= 0) return 0;
  await write.insertSearchCount(row);
  return 1;
};
