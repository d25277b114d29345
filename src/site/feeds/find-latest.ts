import { unknownCategory } from '../../entries/read/unknown-category.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { Store } from '../../store/store.ts';

/** Entries in a feed: more than anybody misses between two polls, and no more than readers like to load. */
export const FEED_LENGTH = 50;

/** What a feed is of. */
export interface FeedContent {
  locale: string;
  category: { slug: string; title: string } | undefined;
  /** Newest first. */
  entries: StoredEntry[];
  /** Milliseconds: when anything in it last changed. */
  updatedAt: number;
}

/** The published entries in one language that changed last. */
export const findLatest = async (
  { entries, categories, state }: Pick<Store, 'entries' | 'categories' | 'state'>,
  { category: slug, locale }: { category: string | undefined; locale: string },
): Promise<FeedContent> => {
  const category = slug === undefined ? undefined : await categories.findBySlug(slug);
  if (slug !== undefined && category === undefined) throw unknownCategory();
  const found = await entries.list(
    { status: 'published', locale, categoryId: category?.id },
    { sort: '-updatedAt', limit: FEED_LENGTH },
  );
  const updatedAt = found[0]?.updatedAt ?? (await state()).publicAt;
  return { locale, category, entries: found, updatedAt };
};
