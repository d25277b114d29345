import { decodeCursor, encodeCursor } from '../../core/cursor.ts';
import type { EntryFilter } from '../../store/queries/entries/entry-lists.ts';
import type { Store } from '../../store/store.ts';
import type { Listing } from '../formats/format.ts';
import type { EntryListQuery } from '../schema.ts';
import { unknownCategory } from './unknown-category.ts';

/** The types of the values in the cursors of each sort order. */
const CURSOR_SHAPES = {
  position: ['number', 'string', 'number', 'string'],
  'position within a category': ['number', 'string'],
  '-updatedAt': ['number', 'string'],
  question: ['string', 'string'],
} as const;

/** One page of entries of one status, in one language. */
export const listEntries = async (
  { entries, categories }: Pick<Store, 'entries' | 'categories'>,
  query: EntryListQuery,
  locale: string,
): Promise<Listing> => {
  const { status, category, tag: tags, updatedSince, sort, limit, cursor, count } = query;
  const categoryId =
    category === undefined ? undefined : await categories.idOf(category, { all: status !== 'published' });
  if (category !== undefined && categoryId === undefined) throw unknownCategory();
  const filter: EntryFilter = { status, locale, categoryId, tags, updatedSince };
  const list = ['entries', status, locale, category, tags, updatedSince, sort];
  const shape =
    CURSOR_SHAPES[sort === 'position' && category !== undefined ? 'position within a category' : sort];
  const after = cursor === undefined ? undefined : decodeCursor(cursor, list, shape);

  // One more than asked for tells whether there is a next page.
  const found = await entries.list(filter, { sort, after, limit: limit + 1 });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const next =
    found.length > limit && last ? encodeCursor(list, entries.positionOf(last, filter, sort)) : null;
  const total = count ? await entries.count(filter) : undefined;
  return { entries: page, page: { limit, next, ...(total === undefined ? {} : { total }) } };
};
