import type { FormatContext } from '../../src/entries/formats/format.ts';
import type { StoredEntry } from '../../src/store/rows.ts';
import { testRuntime } from './runtime.ts';

/** An entry as the store gives it; `over` says what matters to the test. */
export const storedEntry = (over: Partial<StoredEntry> = {}): StoredEntry => {
  const at = testRuntime().now();
  return {
    id: '00000000-0000-7000-8000-000000000001',
    slug: 'can-spaces-be-deleted',
    locale: 'en',
    categoryId: '00000000-0000-7000-8000-000000000002',
    categoryPosition: 1,
    position: 1,
    question: 'Can spaces be deleted?',
    aliases: ['How do I delete a space?'],
    answer: 'Yes, **like** [rooms](https://example.org/rooms).',
    text: 'Yes, like rooms.',
    excerpt: 'Yes, like rooms.',
    tags: ['spaces'],
    status: 'published',
    revision: 2,
    contentHash: `sha256-${over.answer ?? 'default'}`,
    sourceTitle: 'FAQ',
    sourceUrl: null,
    editorsNote: null,
    tools: null,
    negativeQuestions: null,
    createdAt: at,
    createdBy: 'twilight',
    updatedAt: at,
    updatedBy: 'twilight',
    publishedAt: at,
    archivedAt: null,
    modifiedAt: at,
    seenRevision: null,
    category: { slug: 'general', title: 'General', modifiedAt: at },
    ...over,
  };
};

/** Everything is shown, answers as they were written. */
export const CONTEXT: FormatContext = {
  publicUrl: 'https://kb.example.org',
  defaultLocale: 'en',
  shape: { answer: 'markdown', fields: undefined, byline: undefined },
};

/** A page of entries that is the last. */
export const listingOf = (...entries: StoredEntry[]) => ({ entries, page: { limit: 20, next: null } });
