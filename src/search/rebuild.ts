import { indexDocument } from './index-document.ts';
import type { IndexDocument, IndexEntry, SearchIndexWriter } from './port.ts';

/** Makes the whole index anew from the entries, inside the caller's transaction. Answers how many there were. */
export const rebuildIndex = (writer: SearchIndexWriter, entries: Iterable<IndexEntry>): number => {
  let count = 0;
  function* documents(): Generator<IndexDocument> {
    for (const entry of entries) {
      count += 1;
      yield indexDocument(entry);
    }
  }
  writer.clear();
  writer.put(documents());
  return count;
};
