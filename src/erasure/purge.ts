import type { Runtime } from '../core/runtime.ts';
import { isWhole } from '../store/queries/entries/revisions.ts';
import type { StoredEntry } from '../store/rows.ts';
import type { Transaction } from '../store/store.ts';
import { STATUSES } from '../store/tables.ts';
import { writeClock } from '../store/write-clock.ts';
import { forgetReadersWords } from './forget-readers-words.ts';
import { lostWords, saidBy } from './lost-words.ts';

export interface Purging {
  runtime: Pick<Runtime, 'now'>;
  /** Who does it. */
  author: string;
}

/** Revisions that are listed at a time. */
const PAGE = 100;

/**
 * Removes everything about an entry, as if it had never been. What is left is its id: in the change log, so that a
 * copy drops it, and among the purges, so that no backup brings it back. Its slugs go too: they are made of what it asked.
 */
export const purgeEntry = async (
  transaction: Transaction,
  entry: StoredEntry,
  { runtime, author: by }: Purging,
): Promise<void> => {
  const { write } = transaction;
  const { id, locale, revision, publishedAt } = entry;
  const { now, systemTime } = await writeClock(transaction, runtime);
  const at = now();
  const texts = everythingSaid(transaction, id);
  const lost = await lostWords(transaction, { texts, entry, isGoing: true });
  await forgetReadersWords(transaction, entry, lost);
  await write.eraseAnswers(id);
  while (await write.deleteRevisions(id));
  await write.deleteEntry(id);
  await write.renameInChanges(id, id);
  await write.insertPurge({ entryId: id, at, by });
  // Readers never saw it, so the change log does not need it.
  if (publishedAt !== null) {
    await write.addChanges([{ type: 'removed', entryId: id, slug: id, locale, revision, at }], systemTime);
  }
  await write.noteTraces();
  await write.touch(at);
};

/** What each of the revisions said, one at a time: there can be many, and long ones. */
async function* everythingSaid({ revisions }: Transaction, id: string): AsyncGenerator<string[]> {
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const page = await revisions.listBefore(id, before, STATUSES, PAGE);
    for (const { revision } of page) {
      before = revision;
      const row = await revisions.find(id, revision);
      if (row !== undefined && isWhole(row)) yield saidBy(row);
    }
    if (page.length < PAGE) return;
  }
}
