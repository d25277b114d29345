import { eq } from 'drizzle-orm';
import type { Db } from './engine.ts';
import type { EntryRow, StoredEntry } from './entries.ts';
import type { Tables } from './tables.ts';

/** Entries with what their categories contribute, to be narrowed down and put in order. */
export const joinedEntries = (db: Db, { entries, categories }: Tables) =>
  db
    .select({
      entry: entries,
      category: { slug: categories.slug, title: categories.title, modifiedAt: categories.modifiedAt },
    })
    .from(entries)
    .innerJoin(categories, eq(categories.id, entries.categoryId))
    .$dynamic();

export const flattenEntry = (row: { entry: EntryRow; category: StoredEntry['category'] }): StoredEntry => ({
  ...row.entry,
  category: row.category,
});
