import type { SearchIndexReader, SearchIndexWriter } from '../../../search/index/port.ts';
import { Database } from '../driver.ts';
import { migrate } from '../migrate.ts';
import { openSearchIndex } from './search-index.ts';
import { openSearchWriter } from './search-writer.ts';

/** A full-text index of its own in memory, for evaluation and tests: what it holds is gone when it is closed. */
export const openMemoryIndex = (): {
  reader: SearchIndexReader;
  writer: SearchIndexWriter;
  close: () => void;
} => {
  const db = new Database(':memory:');
  migrate(db);
  return { reader: openSearchIndex(db), writer: openSearchWriter(db), close: () => db.close() };
};
