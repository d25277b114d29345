import type { IndexBatch, IndexEntry, SearchIndexWriter } from '../search/port.ts';
import type { StoredEntry } from './entries.ts';
import type { Reads } from './store.ts';

/** Entries that are read and written into the index at a time. */
export const PROJECTION_BATCH = 500;

/** Keeps the full-text index true to the entries, within one transaction after another. */
export interface Projection {
  /** Before the work of a transaction: forgets what a failed one has left. */
  begin(): void;
  /** Notes that an entry has changed. */
  touch(id: string): void;
  /** Writes entries as they stand: those that are published in, the others out. */
  put(entries: readonly StoredEntry[]): Promise<void>;
  /** Empties the index. */
  clear(): void;
  /** Behind the work of a transaction: brings the index up to date with every entry that was touched. */
  finish(entries: Pick<Reads['entries'], 'findByIds'>): Promise<void>;
}

export const projectInto = (index: SearchIndexWriter): Projection => {
  const touched = new Set<string>();
  // One a transaction, begun when it is needed: what it counts is written once.
  let batch: IndexBatch | undefined;

  const put: Projection['put'] = async (entries) => {
    // Loaded with the first write: a service that only reads has no use for the stemmers of many languages.
    const { indexDocument } = await import('../search/index-document.ts');
    batch ??= index.begin();
    for (const entry of entries) {
      if (entry.status === 'published') batch.put(indexDocument(toIndexEntry(entry)));
      else batch.remove(entry.id);
    }
  };

  return {
    begin: () => {
      touched.clear();
      batch = undefined;
    },
    touch: (id) => touched.add(id),
    put,
    clear: () => {
      batch = undefined;
      index.clear();
    },
    finish: async ({ findByIds }) => {
      const ids = [...touched];
      for (let start = 0; start < ids.length; start += PROJECTION_BATCH) {
        await put(await findByIds(ids.slice(start, start + PROJECTION_BATCH)));
      }
      batch?.end();
    },
  };
};

const toIndexEntry = ({ category, ...entry }: StoredEntry): IndexEntry => ({
  ...entry,
  category: category.slug,
});
