import type { Status } from './tables.ts';

/** What is searched together: published entries in one language, or drafts in it. What was taken down is not indexed. */
export type IndexedStatus = Exclude<Status, 'archived'>;

export const INDEXED_STATUSES: readonly IndexedStatus[] = ['published', 'draft'];

/** A private-use subtag (RFC 5646, section 2.2.7), which no language of an entry has: its words are those of the language. */
const DRAFTS = '-x-draft';

/**
 * Under which locale the index holds an entry. Drafts have shelves of their own: neither what they say nor how often they say
 * it has any influence on what readers find.
 */
export const shelfOf = ({ locale, status }: { locale: string; status: IndexedStatus }): string =>
  status === 'draft' ? locale + DRAFTS : locale;

/** The language of a shelf. */
export const localeOfShelf = (shelf: string): string =>
  shelf.endsWith(DRAFTS) ? shelf.slice(0, -DRAFTS.length) : shelf;
