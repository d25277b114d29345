import type { StoredEntry } from '../rows.ts';

/**
 * Walks through a list of entries in order of id, so many at a time: what is in memory does not grow with the list.
 *
 * @param listAfter the entries behind an id, as many as the limit says
 */
export async function* inBatches(
  listAfter: (id: string, limit: number) => Promise<StoredEntry[]>,
  size: number,
): AsyncGenerator<StoredEntry[]> {
  let batch = await listAfter('', size);
  for (let last = batch.at(-1); last !== undefined; last = batch.at(-1)) {
    yield batch;
    batch = await listAfter(last.id, size);
  }
}
