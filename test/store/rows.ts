import type { CategoryRow } from '../../src/store/queries/categories.ts';
import type { NewChange } from '../../src/store/queries/changes.ts';
import type { WebhookRow } from '../../src/store/queries/webhooks/webhooks.ts';
import type { EntryRow } from '../../src/store/rows.ts';
import type { Store } from '../../src/store/store.ts';
import { CHANGE_TYPES } from '../../src/store/tables.ts';

/** Rows as a store takes them; `over` says what matters to the test. The slug follows the id. */
export const entryRow = (over: Partial<EntryRow> = {}): EntryRow => ({
  id: 'e1',
  slug: `slug-of-${over.id ?? 'e1'}`,
  locale: 'en',
  categoryId: 'c1',
  categoryPosition: 1,
  position: 1,
  question: 'Can spaces be deleted?',
  aliases: ['How do I delete a space?'],
  answer: 'Yes, **like** rooms.',
  text: 'Yes, like rooms.',
  excerpt: 'Yes, like rooms.',
  tags: [],
  editorsNote: null,
  tools: null,
  negativeQuestions: null,
  status: 'published',
  revision: 1,
  contentHash: 'sha256-x',
  sourceTitle: null,
  sourceUrl: null,
  createdAt: 1,
  createdBy: 'twilight',
  updatedAt: 1,
  updatedBy: 'twilight',
  publishedAt: 1,
  archivedAt: null,
  modifiedAt: 1,
  seenRevision: null,
  ...over,
});

export const categoryRow = (over: Partial<CategoryRow> = {}): CategoryRow => ({
  id: 'c1',
  slug: `slug-of-${over.id ?? 'c1'}`,
  title: 'General',
  description: '',
  position: 1,
  modifiedAt: 1,
  seen: null,
  ...over,
});

/** An active webhook that wants to know everything. */
export const webhookRow = (over: Partial<WebhookRow> = {}): WebhookRow => ({
  ...{ id: 'w1', url: 'https://portal.example.org/', events: [...CHANGE_TYPES], description: '' },
  ...{ status: 'active', pausedBecause: null },
  ...{ secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwY2IfSdM7hA4=' },
  ...{ formerSecret: null, formerSecretUntil: null, createdAt: 1, createdBy: 'admin', modifiedAt: 1 },
  ...over,
});

export const changeRow = (over: Partial<NewChange> = {}): NewChange => ({
  ...{
    type: 'updated',
    entryId: 'e1',
    slug: `slug-of-${over.entryId ?? 'e1'}`,
    locale: 'en',
    revision: 1,
    at: 1,
  },
  ...over,
});

/** Puts rows into a store, with the categories `c1` and `c2`. */
export const fill = async (store: Store, ...entries: Partial<EntryRow>[]): Promise<void> =>
  store.write(async ({ write }) => {
    await write.insertCategories([categoryRow(), categoryRow({ id: 'c2', position: 2, title: 'Other' })]);
    await write.insertEntries(entries.map(entryRow));
    await write.touch(1);
  });
