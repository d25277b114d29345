import { digestMarkdown, RENDERER_VERSION } from '../../content/html/render.ts';
import { inBatches } from '../../store/sql/in-batches.ts';
import type { Store } from '../../store/store.ts';

const BATCH = 200;

/**
 * Draws plain texts and excerpts anew when an older renderer wrote them. Answers how many entries that were. Does not
 * count as a change: the content is the same.
 */
export const refreshDigests = async (store: Store): Promise<number> => {
  if ((await store.state()).renderer === RENDERER_VERSION) return 0;
  return store.write(async ({ entries, write }) => {
    let count = 0;
    for await (const batch of inBatches(entries.listAllAfter, BATCH)) {
      for (const { id, answer } of batch) {
        const { text, excerpt } = digestMarkdown(answer);
        await write.updateDigest(id, { text, excerpt });
      }
      count += batch.length;
    }
    await write.setRenderer(RENDERER_VERSION);
    return count;
  });
};
