import t from 'tap';
import { hashContent } from '../../../../src/content/text/content-hash.ts';
import { runAtOnce } from '../../../../src/core/scheduling/pace.ts';
import { stateOfContent, stateOfEntry } from '../../../../src/import/plan/entries/entry-state.ts';
import type { Bases } from '../../../../src/import/plan/entries/merge-bases.ts';
import { type PlanOptions, planEntries } from '../../../../src/import/plan/entries/plan-entries.ts';
import type { PlannedEntry } from '../../../../src/import/plan/entries/planned-entry.ts';
import type { ContentEntry } from '../../../../src/import/sources/directory/content-set.ts';
import type { EntryOutline } from '../../../../src/store/rows.ts';
import { entryRow } from '../../../store/rows.ts';
import { contentEntry } from '../../../support/content.ts';

/** The outline of an entry that holds what `content` says, and that the content directory has. */
const outline = (content: ContentEntry, over: Partial<EntryOutline> = {}): EntryOutline => ({
  ...entryRow({
    id: `id of ${content.slug}`,
    slug: content.slug,
    locale: content.locale,
    categoryId: `id of ${content.category}`,
    tags: content.tags,
    contentHash: hashContent(content),
    seenRevision: 1,
  }),
  ...over,
});

const categorySlug = (id: string): string => id.slice(6);

/** Everything was seen as it is. */
const basesOf = (existing: EntryOutline[]): Bases => ({
  seen: new Map(
    existing.map((entry) => {
      const state = stateOfEntry(entry, categorySlug(entry.categoryId));
      return [entry.id, { revision: entry.revision, at: 1, state }];
    }),
  ),
  declared: new Map(),
});

const plan = (
  existing: EntryOutline[],
  content: ContentEntry[],
  prune = false,
  { bases = basesOf(existing), ...options }: Partial<PlanOptions> & { bases?: Bases } = {},
): PlannedEntry[] =>
  runAtOnce(
    planEntries(existing, content, bases, {
      ...{ prune, categorySlug, onConflict: undefined, comesOnce: false },
      ...options,
    }),
  );

const describe = (planned: PlannedEntry[]): string[] =>
  planned.map((item) => {
    if (item.action === 'archive') return `archive ${item.before.slug}${item.over ? ' over it' : ''}`;
    if (item.action === 'keep') return `keep ${item.before.slug} since ${item.base}`;
    if (item.action === 'conflict') return `${item.kind} ${item.before.slug} since ${item.base}`;
    const { action, content, position, before } = item;
    const over = item.action !== 'unchanged' && item.over ? ' over it' : '';
    return `${action} ${content.slug} p${position}${before ? ` was ${before.slug}` : ''}${over}`;
  });

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

/** `one` was seen at revision 1 and is at revision 2 here, with another answer. */
const edited = outline({ ...one, answer: 'Here.' }, { revision: 2, updatedBy: 'alice' });
const seenBefore: Bases = {
  seen: new Map([
    [edited.id, { revision: 1, at: 1, state: { ...stateOfContent(one, hashContent(one)), position: 1 } }],
  ]),
  declared: new Map(),
};
const NOTHING_SEEN: Bases = { seen: new Map(), declared: new Map() };
const there = { ...one, answer: 'There.' };

t.test('what changed only here stays', async (t) => {
  t.same(describe(plan([edited], [one], false, { bases: seenBefore })), ['keep one since 1']);
  t.same(describe(plan([edited], [{ ...one, position: 1 }], false, { bases: seenBefore })), [
    'keep one since 1',
  ]);
});

t.test('what changed here and there to the same is no change', async (t) => {
  const same = { ...one, answer: 'Here.' };
  t.same(describe(plan([edited], [same], false, { bases: seenBefore })), ['unchanged one p1 was one']);
  t.same(describe(plan([edited], [same], false, { bases: NOTHING_SEEN })), ['unchanged one p1 was one']);
});

for (const [what, over] of [...CHANGES, ['the place', { position: 9 }] as const]) {
  t.test(`what changed here is in conflict when ${what} changed there`, async (t) => {
    t.same(describe(plan([edited], [{ ...one, ...over }], false, { bases: seenBefore })), [
      'both one since 1',
    ]);
  });
}

t.test('content that has seen nothing of an entry is in conflict with it', async (t) => {
  t.same(describe(plan([edited], [there], false, { bases: NOTHING_SEEN })), ['both one since undefined']);
});

t.test('content that tells a later revision than is remembered has seen that', async (t) => {
  const state = stateOfEntry(edited, 'general');
  const declared = new Map([[there, [{ entry: edited, base: { revision: 2, at: 2, state } }]]]);
  t.same(describe(plan([edited], [there], false, { bases: { ...seenBefore, declared } })), [
    'update one p1 was one',
  ]);
});

t.test('a conflict is decided for the content or for what is here', async (t) => {
  const decide = (onConflict: 'theirs' | 'ours') =>
    describe(plan([edited], [there], false, { bases: seenBefore, onConflict }));
  t.same(decide('theirs'), ['update one p1 was one over it']);
  t.same(decide('ours'), ['keep one since 1']);
});

t.test('pruning is in conflict with what was changed here, and leaves what was made here', async (t) => {
  const made = outline(two, { seenRevision: null });
  const prune = (onConflict?: 'theirs' | 'ours') =>
    describe(plan([edited, made], [], true, { bases: seenBefore, onConflict }));
  t.same(prune(), ['removed-there one since 1', 'keep two since undefined']);
  t.same(prune('theirs'), ['archive one over it', 'keep two since undefined']);
  t.same(prune('ours'), ['keep one since 1', 'keep two since undefined']);
});

t.test('of two items about one entry the second is in conflict, and made when that is decided', async (t) => {
  const uno = outline({ ...one, slug: 'uno' }, { revision: 2 });
  const bases = {
    seen: new Map([[uno.id, { revision: 1, at: 1, state: stateOfEntry(outline(one), 'general') }]]),
    declared: new Map(),
  };
  const content = [{ ...one, slug: 'uno', revision: 2 }, one];
  bases.declared.set(content[0], [
    { entry: uno, base: { revision: 2, at: 2, state: stateOfEntry(uno, 'general') } },
  ]);
  const decide = (onConflict?: 'theirs' | 'ours') =>
    describe(plan([uno], content, false, { bases, onConflict }));
  t.same(decide(), ['unchanged uno p1 was uno', 'double uno since undefined']);
  t.same(decide('theirs'), ['unchanged uno p1 was uno', 'create one p2 over it']);
  t.same(decide('ours'), ['unchanged uno p1 was uno', 'keep uno since undefined']);
});

t.test('nobody decides that an entry gets a slug that another keeps', async (t) => {
  const uno = outline({ ...one, slug: 'uno' }, { revision: 2 });
  const other = outline(two, { slug: 'one', seenRevision: null });
  const bases = {
    seen: new Map([[uno.id, { revision: 1, at: 1, state: stateOfEntry(outline(one), 'general') }]]),
    declared: new Map(),
  };
  t.same(describe(plan([uno, other], [there], false, { bases, onConflict: 'theirs' })), [
    'taken one since undefined',
  ]);
  t.same(describe(plan([uno, other], [one], false, { bases })), ['keep uno since 1']);
});

t.test('content that comes once is no whole: nothing of it was renamed', async (t) => {
  const uno = { ...one, slug: 'uno' };
  t.same(describe(plan([outline(one)], [uno], false, { comesOnce: true })), ['create uno p2']);
});
