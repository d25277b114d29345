import type {
  ContentCategory,
  ContentEntry,
  ContentSet,
} from '../../src/import/sources/directory/content-set.ts';

/** An entry as content has it; `over` says what matters to the test. */
export const contentEntry = (over: Partial<ContentEntry> = {}): ContentEntry => ({
  slug: 'can-spaces-be-deleted',
  locale: 'en',
  category: 'general',
  question: 'Can spaces be deleted?',
  aliases: [],
  answer: 'Yes, like rooms.',
  tags: [],
  status: 'published',
  position: undefined,
  source: undefined,
  revision: undefined,
  createdAt: undefined,
  createdBy: undefined,
  updatedAt: undefined,
  updatedBy: undefined,
  file: undefined,
  ...over,
});

export const contentCategory = (over: Partial<ContentCategory> = {}): ContentCategory => ({
  slug: 'general',
  title: 'General',
  description: '',
  position: undefined,
  file: undefined,
  ...over,
});

/** A set with a category for each that the entries name. */
export const contentSet = (...entries: Partial<ContentEntry>[]): ContentSet => {
  const whole = entries.map(contentEntry);
  const slugs = [...new Set(whole.map((entry) => entry.category))];
  return {
    categories: slugs.map((slug) => contentCategory({ slug, title: slug })),
    entries: whole,
    notes: [],
  };
};
