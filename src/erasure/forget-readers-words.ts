import { giveWay } from '../core/scheduling/give-way.ts';
import type { StoredEntry } from '../store/rows.ts';
import type { Transaction } from '../store/store.ts';
import type { LostWords } from './lost-words.ts';

/** Queries that are looked at before others get their turn. */
const BATCH = 500;

/**
 * Forgets what readers have written that repeats what is erased: searches with a word that nothing says any more, and
 * comments on the entry with one.
 */
export const forgetReadersWords = async (
  { searchCounts, write }: Pick<Transaction, 'searchCounts' | 'write'>,
  { id }: Pick<StoredEntry, 'id'>,
  lost: LostWords,
): Promise<void> => {
  for (const comment of await write.commentsOn(id)) {
    if (lost.isIn(comment.comment)) await write.eraseComment(id, comment);
  }
  let last = '';
  for (;;) {
    const queries = await searchCounts.queriesAfter(last, BATCH);
    await write.deleteSearchCountsOf(queries.filter(lost.isIn));
    if (queries.length < BATCH) return;
    last = queries.at(-1)!;
    await giveWay();
  }
};
