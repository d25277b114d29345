import type { IndexEntry, SearchIndexWriter } from '../search/port.ts';
import type { StoredEntry } from './entries.ts';
import type { Reads } from './store.ts';

/** Entries that are read and written into the index at a time: in memory, and for one sum of their counts. */
export const PROJECTION_BATCH = 2_000;

/** Keeps the full-text index true to the entries; everything in it belongs to the transaction of the caller. */
export interface Projection {
  /** Entries that the transaction has changed so far: what `follow` has to look at. */
  readonly touched: Set<string>;
  /** Brings the index up to date with every touched entry, and forgets that they were. */
  follow(entries: Pick<Reads['entries'], 'findByIds'>): Promise<void>;
  /** Writes entries as they stand: those that are published in, the others out. */
  put(entries: readonly StoredEntry[]): Promise<void>;
  /** Empties the index. */
  clear(): void;
}

export const projectInto = (index: SearchIndexWriter): Projection => {
  const touched = new Set<string>();

  const put: Projection['put'] = async (entries) => {
    // Loaded with the first write: a service that only reads has no use for the stemmers of many languages.
    const { indexDocument } = await import('../search/index-document.ts');
    index.remove(entries.filter((entry) => entry.status !== 'published').map((entry) => entry.id));
    const published = entries.filter((entry) => entry.status === 'published');
    index.put(published.map((entry) => indexDocument(toIndexEntry(entry))));
  };

  return {
    touched,
    put,
    clear: () => index.clear(),
    follow: async ({ findByIds }) => {
      const ids = [...touched];
      touched.clear();
      for (let start = 0; start < ids.length; start += PROJECTION_BATCH) {
        const batch = ids.slice(start, start + PROJECTION_BATCH);
        const found = await findByIds(batch);
        const present = new Set(found.map((entry) => entry.id));
        index.remove(batch.filter((id) => !present.has(id)));
        await put(found);
      }
    },
  };
};

const toIndexEntry = ({ category, ...entry }: StoredEntry): IndexEntry => ({
  ...entry,
  category: category.slug,
});
