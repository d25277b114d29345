import t from 'tap';
import { hashContent } from '../../src/content/content-hash.ts';
import type { ContentEntry } from '../../src/content/content-set.ts';
import { type PlannedEntry, planEntries } from '../../src/exchange/plan-entries.ts';
import type { EntryOutline } from '../../src/store/entries.ts';
import { entryRow } from '../store/rows.ts';
import { contentEntry } from '../support/content.ts';

/** The outline of an entry that holds what `content` says. */
const outline = (content: ContentEntry, over: Partial<EntryOutline> = {}): EntryOutline => ({
  ...entryRow({
    id: `id of ${content.slug}`,
    slug: content.slug,
    locale: content.locale,
    categoryId: `id of ${content.category}`,
    tags: content.tags,
    contentHash: hashContent(content),
  }),
  ...over,
});

const plan = (existing: EntryOutline[], content: ContentEntry[], prune = false): PlannedEntry[] =>
  planEntries(existing, content, { prune, categorySlug: (id) => (id === 'lost' ? undefined : id.slice(6)) });

const describe = (planned: PlannedEntry[]): string[] =>
  planned.map((item) =>
    item.action === 'archive'
      ? `archive ${item.before.slug}`
      : `${item.action} ${item.content.slug} p${item.position}${item.before ? ` was ${item.before.slug}` : ''}`,
  );

const one = contentEntry({ slug: 'one', question: 'One?', tags: ['a', 'b'] });
const two = contentEntry({ slug: 'two', question: 'Two?' });

t.test('an entry that says the same is left alone, whoever updated it when', async (t) => {
  const same = { ...one, updatedAt: 5, updatedBy: 'x', revision: 9, createdAt: 1, createdBy: 'twilight' };
  t.same(describe(plan([outline(one)], [same])), ['unchanged one p1 was one']);
});

const CHANGES: [what: string, over: Partial<ContentEntry>][] = [
  ['the question', { question: 'Eins?' }],
  ['an alias', { aliases: ['Uno?'] }],
  ['the answer', { answer: 'No.' }],
  ['a tag', { tags: ['a', 'c'] }],
  ['where one tag ends', { tags: ['a\nb'] }],
  ['the status', { status: 'draft' }],
  ['the source', { source: { title: 'FAQ', url: null } }],
  ['when it was made', { createdAt: 99 }],
  ['who made it', { createdBy: 'rarity' }],
];

for (const [what, over] of CHANGES) {
  t.test(`${what} makes an update`, async (t) => {
    t.same(describe(plan([outline(one)], [{ ...one, ...over }])), ['update one p1 was one']);
  });
}

t.test('an address of the source makes an update as well', async (t) => {
  const before = outline(one, { sourceTitle: 'FAQ', sourceUrl: 'https://a.example' });
  const source = { title: 'FAQ', url: 'https://b.example' };
  t.same(describe(plan([before], [{ ...one, source }])), ['update one p1 was one']);
});

t.test('another category or another place is a move', async (t) => {
  t.same(describe(plan([outline(one)], [{ ...one, category: 'other' }])), ['move one p1 was one']);
  t.same(describe(plan([outline(one)], [{ ...one, position: 4 }])), ['move one p4 was one']);
});

t.test('a slug in another language is another entry', async (t) => {
  t.same(describe(plan([outline(one)], [one, { ...one, locale: 'de' }])), [
    'unchanged one p1 was one',
    'create one p2',
  ]);
});

t.test('the same content under a new slug is a rename, when the old slug is gone', async (t) => {
  const uno = { ...one, slug: 'uno' };
  t.same(describe(plan([outline(one)], [uno])), ['rename uno p1 was one']);
  t.same(describe(plan([outline(one)], [uno], true)), ['rename uno p1 was one'], 'and is not pruned');
  t.same(describe(plan([outline(one)], [one, uno])), ['unchanged one p1 was one', 'create uno p2']);
});

t.test('where it is not clear what was renamed, nothing is taken for it', async (t) => {
  const twins = [outline(one), outline({ ...one, slug: 'twin' })];
  t.same(describe(plan(twins, [{ ...one, slug: 'uno' }])), ['create uno p2']);
  t.same(
    describe(
      plan(
        [outline(one)],
        [
          { ...one, slug: 'uno' },
          { ...one, slug: 'due' },
        ],
      ),
    ),
    ['rename uno p1 was one', 'create due p2'],
  );
  t.same(describe(plan([outline(one, { status: 'archived' })], [{ ...one, slug: 'uno' }])), [
    'create uno p2',
  ]);
});

t.test('entries without a place go behind the others of their category, in the order given', async (t) => {
  const content = [
    two,
    { ...two, slug: 'three' },
    { ...two, slug: 'four', position: 20 },
    { ...two, slug: 'five', category: 'other' },
  ];
  t.same(describe(plan([outline(one, { position: 7 })], content)), [
    'create two p21',
    'create three p22',
    'create four p20',
    'create five p1',
  ]);
});

t.test('pruning archives what the content does not have, unless it is archived already', async (t) => {
  const existing = [
    outline(one),
    outline(two, { status: 'archived' }),
    outline({ ...one, slug: 'x', question: 'X?' }),
  ];
  t.same(describe(plan(existing, [one], true)), ['unchanged one p1 was one', 'archive x']);
  t.same(describe(plan(existing, [one])), ['unchanged one p1 was one']);
});

t.test('an entry whose category is not known does not stop the plan', async (t) => {
  t.same(describe(plan([outline(two, { categoryId: 'lost' })], [one])), ['create one p1']);
});
