import t from 'tap';
import { newEntryRow, nextEntryRow } from '../../../src/entries/write/row.ts';
import type { ContentEntry } from '../../../src/import/sources/directory/content-set.ts';
import type { EntryRow } from '../../../src/store/rows.ts';
import { categoryRow, entryRow } from '../../store/rows.ts';
import { contentEntry } from '../../support/content.ts';
import { testRuntime } from '../../support/runtime.ts';

const NOW = testRuntime().time;

const parts = (over: Partial<ContentEntry>) => ({
  content: contentEntry(over),
  contentHash: 'sha256-y',
  position: 4,
  category: categoryRow({ id: 'c9', position: 9 }),
  digest: { text: 'T', excerpt: 'E' },
  author: 'spike',
});

const fresh = (over: Partial<ContentEntry> = {}): EntryRow => newEntryRow(parts(over), testRuntime());
const next = (over: Partial<ContentEntry>, before: Partial<EntryRow> = {}): EntryRow =>
  nextEntryRow(
    entryRow({ createdAt: 10, updatedAt: 20, revision: 3, ...before }),
    parts(over),
    testRuntime(),
  );

t.test('a row holds what the content says and where it stands', async (t) => {
  t.match(fresh({ tags: ['x'], source: { title: 'FAQ', url: null } }), {
    id: '00000000-0000-7000-8000-000000000001',
    categoryId: 'c9',
    categoryPosition: 9,
    position: 4,
    contentHash: 'sha256-y',
    text: 'T',
    excerpt: 'E',
    tags: ['x'],
    sourceTitle: 'FAQ',
    sourceUrl: null,
    modifiedAt: NOW,
  });
  t.match(fresh(), { sourceTitle: null, sourceUrl: null });
});

const HISTORIES: [what: string, said: Partial<ContentEntry>, row: Partial<EntryRow>][] = [
  ['nothing', {}, { revision: 1, createdAt: NOW, createdBy: 'spike', updatedAt: NOW, updatedBy: 'spike' }],
  [
    'when it was made',
    { createdAt: 5, createdBy: 'a' },
    { createdAt: 5, updatedAt: 5, createdBy: 'a', updatedBy: 'a' },
  ],
  [
    'when it was updated',
    { updatedAt: 6, updatedBy: 'b' },
    { createdAt: 6, updatedAt: 6, createdBy: 'b', updatedBy: 'b' },
  ],
  [
    'all',
    { createdAt: 5, createdBy: 'a', updatedAt: 6, updatedBy: 'b', revision: 2 },
    { revision: 2, createdAt: 5, updatedAt: 6, createdBy: 'a', updatedBy: 'b' },
  ],
];

for (const [what, said, row] of HISTORIES) {
  t.test(`a new entry whose content tells ${what} of its history`, async (t) => {
    t.match(fresh(said), row);
  });
}

t.test('only what is published has been, and only what is archived is', async (t) => {
  t.match(fresh({ status: 'published', createdAt: 5 }), { publishedAt: 5, archivedAt: null });
  t.match(fresh({ status: 'draft', createdAt: 5 }), { publishedAt: null, archivedAt: null });
  t.match(fresh({ status: 'archived', createdAt: 5 }), { publishedAt: null, archivedAt: NOW });
});

t.test('a change is a new revision of the same entry, by who imports, now', async (t) => {
  t.match(next({}), {
    id: 'e1',
    revision: 4,
    createdAt: 10,
    updatedAt: NOW,
    updatedBy: 'spike',
    modifiedAt: NOW,
  });
  t.match(
    next({ updatedAt: 20, updatedBy: 'b' }),
    { updatedAt: NOW, updatedBy: 'spike' },
    'its date is the old one',
  );
});

t.test('newer dates and numbers of the content count', async (t) => {
  t.match(next({ updatedAt: 21, updatedBy: 'b' }), { updatedAt: 21, updatedBy: 'b' });
  t.match(next({ updatedAt: 21 }), { updatedAt: 21, updatedBy: 'spike' });
  t.match(next({ revision: 9 }), { revision: 9 });
  t.match(next({ revision: 2 }), { revision: 4 });
  t.match(next({ createdAt: 1, createdBy: 'a' }), { createdAt: 1, createdBy: 'a' });
});

t.test('the first publication and the first archiving keep their time', async (t) => {
  t.match(next({ status: 'published' }, { publishedAt: 7 }), { publishedAt: 7, archivedAt: null });
  t.match(next({ status: 'published' }, { publishedAt: null, archivedAt: 8 }), {
    publishedAt: NOW,
    archivedAt: null,
  });
  t.match(next({ status: 'archived' }, { publishedAt: null, archivedAt: 8 }), {
    publishedAt: null,
    archivedAt: 8,
  });
  t.match(next({ status: 'archived' }, { archivedAt: null }), { archivedAt: NOW });
});
