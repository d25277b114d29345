import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * The column kit: the words in which `tables.ts` describes every table, spelt for SQLite. Another engine supplies
 * the same words, so tables and queries are written once.
 */
export const sqliteKit = {
  table: sqliteTable,
  index,
  uniqueIndex,
  primaryKey,
  text: (name: string) => text(name),
  integer: (name: string) => integer(name),
  /** Milliseconds since 1970: exact, sortable, the same on every engine. */
  time: (name: string) => integer(name),
  /** A JSON value that only the application looks into. */
  json: <T>(name: string) => text(name, { mode: 'json' }).$type<T>(),
  /** A number that grows with every row and is never used again. */
  sequence: (name: string) => integer(name).primaryKey({ autoIncrement: true }),
};

export type Kit = typeof sqliteKit;
