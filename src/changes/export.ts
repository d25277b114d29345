import type { Reads } from '../store/reads.ts';
import type { StoredEntry } from '../store/rows.ts';
import { inBatches } from '../store/sql/in-batches.ts';

/** Entries held in memory, read and written at a time: few enough that nobody waits for them. */
export const EXPORT_BATCH = 20;

/** Every published entry, one a line; read batch by batch as fast as the reader takes them. */
export async function* exportEntries(
  { entries }: Pick<Reads, 'entries'>,
  write: (entry: StoredEntry) => string,
): AsyncGenerator<string> {
  for await (const batch of inBatches(entries.listPublishedAfter, EXPORT_BATCH)) {
    yield batch.map((entry) => `${write(entry)}\n`).join('');
  }
}
