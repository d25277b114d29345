import t from 'tap';
import { type Comparable, changeOf, revisionOf } from '../../../src/entries/write/record.ts';
import type { ChangeType } from '../../../src/store/tables.ts';
import { entryRow } from '../../store/rows.ts';

t.test('a revision is everything that an editor wrote, readable on its own', async (t) => {
  const row = entryRow({ revision: 3, updatedAt: 7, updatedBy: 'rarity', sourceTitle: 'FAQ', tags: ['x'] });
  t.same(revisionOf(row, 'general', 'why'), {
    entryId: 'e1',
    revision: 3,
    at: 7,
    by: 'rarity',
    note: 'why',
    status: 'published',
    contentHash: 'sha256-x',
    snapshot: {
      slug: row.slug,
      locale: 'en',
      category: 'general',
      question: row.question,
      aliases: row.aliases,
      answer: row.answer,
      tags: ['x'],
      status: 'published',
      position: 1,
      source: { title: 'FAQ', url: null },
      contentHash: row.contentHash,
    },
    redacted: null,
  });
  t.equal(revisionOf(entryRow(), 'general', null).snapshot.source, null);
});

const before = entryRow();
const CHANGES: [
  what: string,
  before: Partial<Comparable> | undefined,
  after: Partial<Comparable>,
  type: ChangeType | undefined,
][] = [
  ['a new entry', undefined, {}, 'created'],
  ['a new draft', undefined, { status: 'draft' }, undefined],
  ['a draft that is published', { status: 'draft' }, { slug: 'new' }, 'created'],
  ['what was archived and is published', { status: 'archived' }, {}, 'created'],
  ['a draft that stays one', { status: 'draft' }, { status: 'draft', contentHash: 'x' }, undefined],
  ['a draft that is archived', { status: 'draft' }, { status: 'archived' }, undefined],
  ['what is archived', {}, { status: 'archived' }, 'removed'],
  ['what becomes a draft again', {}, { status: 'draft', slug: 'new' }, 'removed'],
  ['another slug', {}, { slug: 'new', contentHash: 'x', position: 9 }, 'renamed'],
  ['another category', {}, { categoryId: 'c2' }, 'moved'],
  ['another place', {}, { position: 9 }, 'moved'],
  ['another place and other content', {}, { position: 9, contentHash: 'x' }, 'updated'],
  ['other content', {}, { contentHash: 'x' }, 'updated'],
  ['other metadata', {}, {}, 'updated'],
];

for (const [what, from, to, type] of CHANGES) {
  t.test(`${what} is to readers ${type ?? 'nothing'}`, async (t) => {
    const after = entryRow({ ...to, revision: 2, modifiedAt: 9, updatedAt: 5 });
    const change = changeOf(from && { ...before, ...from }, after);
    const { id: entryId, slug, locale } = after;
    t.same(change, type && { type, entryId, slug, locale, revision: 2, at: 9 });
  });
}
