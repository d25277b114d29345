import { runAtOnce } from '../../src/core/scheduling/pace.ts';
import type { IndexDocument, SearchIndexWriter } from '../../src/search/index/port.ts';

/** Writes documents in a batch of their own. */
export const putAll = (writer: SearchIndexWriter, documents: Iterable<IndexDocument>): void => {
  const batch = writer.begin();
  for (const document of documents) batch.put(document);
  runAtOnce(batch.end());
};

/** Forgets entries in a batch of their own. */
export const removeAll = (writer: SearchIndexWriter, ids: readonly string[]): void => {
  const batch = writer.begin();
  for (const id of ids) batch.remove(id);
  runAtOnce(batch.end());
};
