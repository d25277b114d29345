import { type Pace, startPace } from '../core/scheduling/pace.ts';
import type { IndexBatch, SearchIndexWriter } from '../search/index/port.ts';
import { partitionOf } from './partition.ts';
import type { Reads } from './reads.ts';
import type { EntryRow, StoredEntry } from './rows.ts';

/** Entries that are read and written into the index at a time. */
export const PROJECTION_BATCH = 500;

/** Rows that wait to be indexed: more are not held in memory. */
export const MAX_WAITING = 200;

/** Keeps the full-text index true to the entries, within one transaction after another. */
export interface Projection {
  /** Before the work of a transaction: forgets what a failed one has left. */
  begin(reads: ProjectionReads, pace?: Pace): void;
  /** Notes that an entry has changed. */
  touch(id: string): void;
  /** The same with the row as it is now, which spares reading it again; many rows are indexed before the end. */
  touchRow(row: EntryRow): Promise<void>;
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
  finish(): Promise<void>;
}

/** What the index needs to know of the transaction. */
export interface ProjectionReads {
  entries: Pick<Reads['entries'], 'findByIds'>;
  categories: Pick<Reads['categories'], 'rows'>;
}

export const projectInto = (index: SearchIndexWriter): Projection => {
  const touched = new Set<string>();
  const waiting = new Map<string, EntryRow>();
  const forgotten = new Set<string>();
  let isPruned = false;
  let reads: ProjectionReads | undefined;
  let pace = startPace();
  // One a transaction, begun when it is needed: what it counts is written once.
  let batch: IndexBatch | undefined;

  const write = async (rows: Iterable<EntryRow>, categoryOf: (row: EntryRow) => string): Promise<void> => {
    // Loaded with the first write: a service that only reads has no use for the stemmers of many languages.
    const { indexDocument } = await import('../search/index/index-document.ts');
    batch ??= index.begin();
    for (const row of rows) {
      await pace.step();
      if (batch.isFull()) await pace.run(batch.write());
      const { status } = row;
      if (status === 'archived') batch.remove(row.id);
      else
        batch.put(
          indexDocument({ ...row, locale: partitionOf({ ...row, status }), category: categoryOf(row) }),
        );
    }
  };

  const put: Projection['put'] = (entries) => {
    const slugs = new Map(entries.map((entry) => [entry.categoryId, entry.category.slug]));
    return write(entries, ({ categoryId }) => slugs.get(categoryId)!);
  };

  const putWaiting = async (): Promise<void> => {
    if (waiting.size === 0) return;
    const rows = [...waiting.values()];
    waiting.clear();
    const slugs = new Map((await reads!.categories.rows()).map(({ id, slug }) => [id, slug]));
    await write(rows, ({ categoryId }) => slugs.get(categoryId)!);
  };

  return {
    begin: (transaction, given = startPace()) => {
      reads = transaction;
      pace = given;
      waiting.clear();
      touched.clear();
      forgotten.clear();
      isPruned = false;
      batch = undefined;
    },
    touch: (id) => touched.add(id),
    touchRow: async (row) => {
      waiting.set(row.id, row);
      if (waiting.size >= MAX_WAITING) await putWaiting();
    },
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
    finish: async () => {
      // As it is read now.
      for (const id of touched) waiting.delete(id);
      await putWaiting();
      const ids = [...touched];
      for (let start = 0; start < ids.length; start += PROJECTION_BATCH) {
        await put(await reads!.entries.findByIds(ids.slice(start, start + PROJECTION_BATCH)));
        await pace.step();
      }
      if (forgotten.size > 0) {
        batch ??= index.begin();
        for (const id of forgotten) batch.remove(id);
      }
      if (batch !== undefined) await pace.run(batch.end());
      if (isPruned) index.prune();
    },
  };
};
