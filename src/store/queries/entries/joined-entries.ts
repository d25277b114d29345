import { type AnyColumn, eq, getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '../../engine.ts';
import type { StoredEntry } from '../../rows.ts';
import type { Tables } from '../../tables.ts';

const columnsOf = ({ entries, categories }: Tables) => ({
  entry: getTableColumns(entries),
  category: { slug: categories.slug, title: categories.title, modifiedAt: categories.modifiedAt },
});

/**
 * Entries with what their categories contribute, to be narrowed down and put in order. To be run with `values`, for
 * `entryReader`.
 *
 * @param last a column behind those
 */
export const joinedEntries = (db: Db, tables: Tables, last?: SQLiteColumn) =>
  db
    .select({ ...columnsOf(tables), ...(last && { last }) })
    .from(tables.entries)
    .innerJoin(tables.categories, eq(tables.categories.id, tables.entries.categoryId))
    .$dynamic();

type Row = readonly unknown[];

/**
 * Reads the rows of `joinedEntries`. Drizzle does it as well, but looks up the way to each column again for each row, which
 * takes longer than the query.
 */
export const entryReader = (tables: Tables): ((row: Row) => StoredEntry) => {
  const { entry, category } = columnsOf(tables);
  const readEntry = columnReader(entry, 0);
  const readCategory = columnReader(category, Object.keys(entry).length);
  return (row) => {
    const found = readEntry(row);
    found.category = readCategory(row);
    // The columns are those of the type.
    return found as unknown as StoredEntry;
  };
};

const columnReader = (columns: Record<string, AnyColumn>, from: number) => {
  const named = Object.entries(columns);
  return (row: Row): Record<string, unknown> => {
    const values: Record<string, unknown> = {};
    let place = from;
    for (const [name, column] of named) {
      const value = row[place];
      values[name] = value === null ? null : column.mapFromDriverValue(value);
      place += 1;
    }
    return values;
  };
};
