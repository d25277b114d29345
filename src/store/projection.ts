import { setImmediate as turn } from 'node:timers/promises';
import type { IndexBatch, SearchIndexWriter } from '../search/index/port.ts';
import { shelfOf } from './partition.ts';
import type { Reads } from './reads.ts';
import type { EntryRow, StoredEntry } from './rows.ts';

/** Entries that are read and written into the index at a time. */
export const PROJECTION_BATCH = 500;

/** Entries after which others get their turn: readers do not wait until thousands are indexed. */
const STRIDE = 20;

/** Keeps the full-text index true to the entries, within one transaction after another. */
export interface Projection {
  /** Before the work of a transaction: forgets what a failed one has left. */
  begin(): void;
  /** Notes that an entry has changed; the row where it is known whole, which spares reading it again. */
  touch(id: string, row?: EntryRow): void;
  /** Writes entries as they stand: what was taken down out, the others in. */
  put(entries: readonly StoredEntry[]): Promise<void>;
  /** Notes that an entry is gone altogether. */
  forget(id: string): void;
  /** Has the words that no entry has any more forgotten, when the index is up to date. */
  prune(): void;
  /** How many entries have each of the words, before this transaction. */
  uses(words: readonly string[]): Map<string, number>;
  /** Empties the index. */
  clear(): void;
  /** Behind the work of a transaction: brings the index up to date with every entry that was touched. */
  finish(reads: {
    entries: Pick<Reads['entries'], 'findByIds'>;
    categories: Pick<Reads['categories'], 'rows'>;
  }): Promise<void>;
}

export const projectInto = (index: SearchIndexWriter): Projection => {
  const touched = new Map<string, EntryRow | undefined>();
  const forgotten = new Set<string>();
  let isPruned = false;
  // One a transaction, begun when it is needed: what it counts is written once.
  let batch: IndexBatch | undefined;

  const write = async (rows: Iterable<EntryRow>, categoryOf: (row: EntryRow) => string): Promise<void> => {
    // Loaded with the first write: a service that only reads has no use for the stemmers of many languages.
    const { indexDocument } = await import('../search/index/index-document.ts');
    batch ??= index.begin();
    let count = 0;
    for (const row of rows) {
      count += 1;
      if (count % STRIDE === 0) await turn();
      const { status } = row;
      if (status === 'archived') batch.remove(row.id);
      else
        batch.put(indexDocument({ ...row, locale: shelfOf({ ...row, status }), category: categoryOf(row) }));
    }
  };

  const put: Projection['put'] = (entries) => {
    const slugs = new Map(entries.map((entry) => [entry.categoryId, entry.category.slug]));
    return write(entries, ({ categoryId }) => slugs.get(categoryId)!);
  };

  return {
    begin: () => {
      touched.clear();
      forgotten.clear();
      isPruned = false;
      batch = undefined;
    },
    touch: (id, row) => touched.set(id, row),
    put,
    forget: (id) => forgotten.add(id),
    prune: () => {
      isPruned = true;
    },
    uses: (words) => index.uses(words),
    clear: () => {
      batch = undefined;
      index.clear();
    },
    finish: async ({ entries, categories }) => {
      const known = [...touched.values()].filter((row) => row !== undefined);
      if (known.length > 0) {
        const slugs = new Map((await categories.rows()).map(({ id, slug }) => [id, slug]));
        await write(known, ({ categoryId }) => slugs.get(categoryId)!);
      }
      const unknown = [...touched].flatMap(([id, row]) => (row === undefined ? id : []));
      for (let start = 0; start < unknown.length; start += PROJECTION_BATCH) {
        await put(await entries.findByIds(unknown.slice(start, start + PROJECTION_BATCH)));
      }
      if (forgotten.size > 0) {
        batch ??= index.begin();
        for (const id of forgotten) batch.remove(id);
      }
      batch?.end();
      if (isPruned) index.prune();
    },
  };
};
