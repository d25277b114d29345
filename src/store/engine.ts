import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { SearchIndexReader, SearchIndexWriter } from '../search/index/port.ts';
import type { Tables } from './tables.ts';

/**
 * A handle that queries are built on. The query code is written against Drizzle's SQLite builders and always awaits
 * them; an engine with another driver casts its handle to this, in one place.
 */
export type Db = BetterSQLite3Database;

/** What the store needs of a database. One implementation an engine. */
export interface Engine {
  tables: Tables;
  /** For reads outside a write: sees what is committed, never a write in progress. */
  reader: Db;
  /**
   * A view of what is committed now, by a handle of its own: what is written later it does not see.
   *
   * @throws AppError `unavailable` when too many are open
   */
  snapshot(): { reader: Db; close: () => void };
  /**
   * Runs `work` alone, in one transaction: commits what it returns, rolls back what it throws. Writes of this process
   * queue in order; those of other processes are waited for, up to a limit (then: AppError `unavailable`). Where the file
   * is in trouble: AppError `unavailable` or `out-of-space`.
   */
  write<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /**
   * Writes the file anew without anything that was deleted. Other writes of this process wait in the queue.
   *
   * @returns false while a snapshot of what was there before is still open
   */
  scrub(): Promise<boolean>;
  /** See `Store`. */
  contentVersion(): number;
  /** The full-text index: what is written belongs to the transaction of the `write` it is written in. */
  index: { reader: SearchIndexReader; writer: SearchIndexWriter };
  /** Whether the index is of a version and has every entry that was not taken down. Cheap: both are counted, not compared. */
  isIndexed(version: number): boolean;
  /**
   * What an error of a read means: an AppError (`unavailable`, `out-of-space`) where the file is in trouble, which `check`
   * then tells of too; else the error itself.
   */
  explain(error: unknown): unknown;
  /**
   * Looks for damage at a start; false when the database has more bytes than that.
   *
   * @throws StoreOpenError when there is some
   */
  quickCheck(limit: number): boolean;
  /** Throws unless the database can be written to and holds the schema of this version; an AppError says why. */
  check(): void;
  close(): void;
}

/** A database that cannot be opened as asked; the message is one sentence for the person who starts the service. */
export class StoreOpenError extends Error {
  override name = 'StoreOpenError';
}
