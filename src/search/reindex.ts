import { PROJECTION_BATCH } from '../store/projection.ts';
import { inBatches } from '../store/sql/in-batches.ts';
import type { Store } from '../store/store.ts';
import { INDEX_VERSION } from './index/index-version.ts';

/** Makes the whole full-text index anew from the entries, in one transaction. Answers how many are in it. */
export const reindex = (store: Store, onProgress: (done: number) => void = () => {}): Promise<number> =>
  store.write(async ({ entries, write }) => {
    let count = 0;
    await write.clearIndex();
    for await (const batch of inBatches(entries.listAllAfter, PROJECTION_BATCH)) {
      await write.indexEntries(batch);
      count += batch.filter(({ status }) => status !== 'archived').length;
      onProgress(count);
    }
    await write.setIndexVersion(INDEX_VERSION);
    return count;
  });

/** Makes the index anew where it was written by another version, or does not have every entry. */
export const refreshIndex = async (store: Store): Promise<void> => {
  if (!store.isIndexed()) await reindex(store);
};
