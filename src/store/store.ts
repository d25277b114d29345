import { AppError } from '../core/errors.ts';
import type { Pace } from '../core/scheduling/pace.ts';
import { INDEX_VERSION } from '../search/index/index-version.ts';
import type { SearchIndexReader } from '../search/index/port.ts';
import { batched } from './batched-reads.ts';
import type { Db, Engine } from './engine.ts';
import { guarded } from './guarded.ts';
import { projectInto } from './projection.ts';
import { writeQueries } from './queries/writes.ts';
import { type Reads, readQueries } from './reads.ts';
import { type Snapshot, shareSnapshots } from './shared-snapshots.ts';
import { openSqlite } from './sqlite/engine.ts';

export type Writes = ReturnType<typeof writeQueries>;
/** What a write works with: it reads its own changes. */
export type Transaction = Reads & { write: Writes };

export interface Store extends Reads {
  /** The store as it is now, for reading much of it: later writes do not show. To be closed soon. */
  snapshot(): Promise<Snapshot>;
  /**
   * Runs `work` in one transaction, alone: commits when it returns, changes nothing when it throws. Work that changed
   * rows ends with `write.touch`. The full-text index follows in the same transaction.
   *
   * @param pace of long work; its signal ends the transaction without a change
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, pace?: Pace): Promise<T>;
  /**
   * Writes the file anew, if anything was erased since it last was: nothing of that is left in it then. May take seconds.
   *
   * @returns false while a snapshot of what was there before is still open; try again later
   */
  scrub(): Promise<boolean>;
  /**
   * A number that is another one after every commit that changed what readers see, by whatever process. Cheap enough to be
   * asked for each request. Means nothing to other processes.
   */
  contentVersion(): number;
  /** The full-text index of the published entries, as of the last commit. */
  index: SearchIndexReader;
  /** Whether the index was written by this version and has every published entry. */
  isIndexed(): boolean;
  /** Looks for damage at a start; false when the database has more bytes than that. Throws StoreOpenError when there is some. */
  quickCheck(limit: number): boolean;
  /** Throws unless the database can be written to and is not known to be damaged. */
  check(): void;
  close(): void;
}

/**
 * Opens the store that a DATABASE_URL names, with its schema brought up to date.
 *
 * To add an engine: a folder beside `sqlite/` that implements `Engine` and a column kit; a line here that picks it by
 * the URL's scheme; its name in the list that `test/store/contract.test.ts` runs over.
 *
 * @param options.asItIs refuse a database whose schema would have to be changed first
 * @throws StoreOpenError with one sentence for the person who started the process.
 */
export const openStore = (url: string, options?: { asItIs?: boolean }): Store =>
  storeOver(openSqlite(url, options));

const storeOver = (engine: Engine): Store => {
  const projection = projectInto(engine.index.writer);
  const readsOn = onceForEach((db) => readQueries(db, engine.tables));
  const transactionOn = onceForEach((db): Transaction => {
    const write = writeQueries(db, engine.tables, projection);
    return { ...readQueries(db, engine.tables), write };
  });
  const guard = <T extends object>(queries: T): T => guarded(queries, engine.explain);
  const reads = guard(readsOn(engine.reader));
  const openSnapshot = (): Snapshot => {
    const { reader, close } = engine.snapshot();
    return { ...guard(readsOn(reader)), close };
  };
  const write: Store['write'] = (work, pace) =>
    engine.write(async (db) => {
      const transaction = transactionOn(db);
      projection.begin(transaction, pace);
      transaction.write.begin();
      const result = await work(transaction);
      await projection.finish();
      return result;
    });
  const scrub = async (): Promise<boolean> => {
    const { traces } = await reads.state();
    if (traces === 0) return true;
    const isDone = await engine.scrub();
    // No more than there were: what is erased meanwhile is in the file as it is now.
    if (isDone) await write((transaction) => transaction.write.clearTraces(traces));
    return isDone;
  };
  return {
    ...reads,
    // What is read most.
    entries: { ...reads.entries, findByName: batched(reads.entries.findByNames) },
    ...guard({
      snapshot: shareSnapshots(reads.state, openSnapshot),
      contentVersion: engine.contentVersion,
      index: engine.index.reader,
      isIndexed: () => engine.isIndexed(INDEX_VERSION),
    }),
    write,
    scrub,
    quickCheck: engine.quickCheck,
    check: engine.check,
    close: engine.close,
  };
};

/** An engine may hand out the same connection again and again: its statements are prepared once. */
const onceForEach = <T>(make: (db: Db) => T): ((db: Db) => T) => {
  const made = new WeakMap<Db, T>();
  return (db) => {
    const known = made.get(db);
    if (known !== undefined) return known;
    const fresh = make(db);
    made.set(db, fresh);
    return fresh;
  };
};

/** @throws AppError when the database cannot be used, or the search index lacks entries */
export const checkStore = (store: Store): void => {
  store.check();
  if (store.isIndexed()) return;
  throw new AppError('unavailable', 'The search index does not have every entry; run `lectern reindex`.');
};
