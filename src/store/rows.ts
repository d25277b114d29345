import type { Tables } from './tables.ts';

export type EntryRow = Tables['entries']['$inferSelect'];
export type FormerSlugRow = Tables['formerSlugs']['$inferSelect'];

/** An entry with what its category contributes to it. */
export interface StoredEntry extends EntryRow {
  category: { slug: string; title: string; modifiedAt: number };
}

/** All of an entry but its texts: enough to tell what an import changes, for every entry at once. */
export type EntryOutline = Omit<EntryRow, 'question' | 'aliases' | 'answer' | 'text' | 'excerpt'>;

/** Where a published entry is, and since when it reads as it does. */
export type EntryAddress = Pick<EntryRow, 'slug' | 'locale' | 'updatedAt'>;
