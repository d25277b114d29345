import type { FeedContext } from '../../../src/site/feeds/feed.ts';
import type { FeedContent } from '../../../src/site/feeds/find-latest.ts';
import type { StoredEntry } from '../../../src/store/rows.ts';

export const CONTEXT: FeedContext = {
  publicUrl: 'https://kb.example.org',
  defaultLocale: 'en',
  siteName: 'Help & more',
  byline: undefined,
};

export const contentOf = (...entries: StoredEntry[]): FeedContent => ({
  locale: 'en',
  category: undefined,
  entries,
  updatedAt: Date.UTC(2026, 0, 2, 3, 4, 5),
});
