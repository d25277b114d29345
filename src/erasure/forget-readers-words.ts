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
  { searchCounts, openedEntries, write }: Pick<Transaction, 'searchCounts' | 'openedEntries' | 'write'>,
  { id }: Pick<StoredEntry, 'id'>,
  lost: LostWords,
): Promise<void> => {
  for (const comment of await write.commentsOn(id)) {
    if (lost.isIn(comment.comment)) await write.eraseComment(id, comment);
  }
  await forgetQueries(searchCounts.queriesAfter, (queries) => write.deleteSearchCountsOf(queries), lost);
  await forgetQueries(openedEntries.queriesAfter, (queries) => write.deleteOpenedEntriesOf(queries), lost);
};

const forgetQueries = async (
  after: (last: string, limit: number) => Promise<string[]>,
  forget: (queries: readonly string[]) => Promise<void>,
  lost: LostWords,
): Promise<void> => {
  let last = '';
  for (;;) {
    const queries = await after(last, BATCH);
    await forget(queries.filter(lost.isIn));
    if (queries.length < BATCH) return;
    last = queries.at(-1)!;
    await giveWay();
  }
};
