import type { StoredEntry } from '../store/entries.ts';
import type { Store } from '../store/store.ts';

/** Entries held in memory at a time. */
export const EXPORT_BATCH = 100;

/** Every published entry, one a line; read batch by batch as fast as the reader takes them. */
export async function* exportEntries(
  { entries }: Pick<Store, 'entries'>,
  write: (entry: StoredEntry) => string,
): AsyncGenerator<string> {
  for (let last = ''; ; ) {
    const batch = await entries.listPublishedAfter(last, EXPORT_BATCH);
    const end = batch.at(-1);
    if (end === undefined) return;
    yield batch.map((entry) => `${write(entry)}\n`).join('');
    last = end.id;
  }
}
