import type { Entry } from '../../entries/schema.ts';
import type { EntryFinder } from '../../search/find-entries.ts';
import type { SearchResults } from '../../search/schema.ts';

/** What lists show of an entry. */
const FIELDS = ['id', 'slug', 'question', 'category'] as const satisfies (keyof Entry)[];

export type Listed = Pick<Entry, (typeof FIELDS)[number]>;

export type FoundItem = Omit<SearchResults['items'][number], 'entry'> & { entry: Listed };

export type FoundPage = Omit<SearchResults, 'items'> & { items: FoundItem[] };

export interface ListedQuery {
  text: string;
  locale: string;
  limit: number;
  cursor?: string | undefined;
}

/** Searches for what a page lists. */
export const findListed = async (
  finder: EntryFinder,
  { text, locale, limit, cursor }: ListedQuery,
): Promise<FoundPage> => {
  const found = await finder.search({
    ...{ text, locale, limit, cursor },
    ...{ status: 'published', category: undefined, tags: undefined, explain: false },
    shape: { answer: undefined, fields: FIELDS, byline: undefined },
  });
  // The finder's type does not say so, but the fields that are asked for are there.
  return found as FoundPage;
};
