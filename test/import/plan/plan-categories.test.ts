import t from 'tap';
import type { OnConflict } from '../../../src/import/plan/entries/planned-entry.ts';
import { planCategories as planWith } from '../../../src/import/plan/plan-categories.ts';
import type { ContentCategory } from '../../../src/import/sources/directory/content-set.ts';
import type { CategoryRow } from '../../../src/store/queries/categories.ts';
import { categoryRow } from '../../store/rows.ts';
import { contentCategory } from '../../support/content.ts';
import { type TestRuntime, testRuntime } from '../../support/runtime.ts';

const planCategories = (
  existing: readonly CategoryRow[],
  content: readonly ContentCategory[],
  runtime: TestRuntime,
  options: { onConflict?: OnConflict; comesOnce?: boolean; categoriesAreHeadings?: boolean } = {},
) => planWith(existing, content, { onConflict: undefined, comesOnce: false, ...runtime, ...options });

t.test('those without a place of their own go behind all others, in the order given', async (t) => {
  const { create } = planCategories(
    [categoryRow({ slug: 'old', position: 3 })],
    [
      contentCategory({ slug: 'a' }),
      contentCategory({ slug: 'b', position: 7 }),
      contentCategory({ slug: 'c' }),
    ],
    testRuntime(),
  );
  t.same(
    create.map(({ slug, position }) => [slug, position]),
    [
      ['a', 8],
      ['b', 7],
      ['c', 9],
    ],
  );
});

t.test('a folder alone gives its name to a new category, and changes nothing of an old one', async (t) => {
  const { create, update, bySlug } = planCategories(
    [categoryRow({ slug: 'old', title: 'Old!', description: 'About.' })],
    [
      contentCategory({ slug: 'old', title: undefined }),
      contentCategory({ slug: 'über-uns', title: undefined }),
    ],
    testRuntime(),
  );
  t.match(create, [{ slug: 'über-uns', title: 'Über uns' }]);
  t.same(update, []);
  t.same([...bySlug.keys()], ['old', 'über-uns']);
});

t.test('only a category that says something else is updated', async (t) => {
  const seen = { title: 'A', description: 'D', position: 2 };
  const before = categoryRow({ slug: 'a', ...seen, seen });
  const plan = (over: Parameters<typeof contentCategory>[0]) =>
    planCategories(
      [before],
      [contentCategory({ slug: 'a', title: 'A', description: 'D', ...over })],
      testRuntime(),
    );
  t.same(plan({}).update, []);
  t.same(plan({ position: 2 }).update, []);
  const runtime = testRuntime();
  for (const over of [{ title: 'B' }, { description: 'E' }, { position: 3 }]) {
    const row = { ...before, ...over, modifiedAt: runtime.time, seen: { ...seen, ...over } };
    t.same(plan(over).update, [{ before, row }]);
  }
  t.equal(plan({ title: 'B' }).bySlug.get('a')?.title, 'B');
});

const SEEN = { title: 'A', description: 'D', position: 2 };

/** What is planned with a category that is called `Here` now. */
const planEdited = (
  over: Partial<ContentCategory>,
  {
    seen = SEEN,
    ...options
  }: { seen?: typeof SEEN | null; onConflict?: OnConflict; comesOnce?: boolean } = {},
): string => {
  const before = categoryRow({ slug: 'a', ...SEEN, title: 'Here', seen });
  const content = contentCategory({ slug: 'a', title: 'A', description: 'D', ...over });
  const plan = planCategories([before], [content], testRuntime(), options);
  const names = ['create', 'update', 'seen', 'kept', 'conflicts'] as const;
  return names.filter((name) => plan[name].length > 0).join();
};

t.test('a category that changed only here stays', async (t) => {
  t.equal(planEdited({}), 'kept');
  t.equal(planEdited({ position: 2 }), 'kept');
});

t.test('a category that changed here and there to the same is remembered as such', async (t) => {
  t.equal(planEdited({ title: 'Here' }), 'seen');
  t.equal(planEdited({ title: 'Here' }, { seen: null }), 'seen');
});

t.test('a category that changed here and there is in conflict, until that is decided', async (t) => {
  for (const over of [{ title: 'There' }, { description: 'There' }, { position: 3 }]) {
    t.equal(planEdited(over), 'conflicts');
    t.equal(planEdited(over, { onConflict: 'theirs' }), 'update');
    t.equal(planEdited(over, { onConflict: 'ours' }), 'kept');
  }
  t.equal(planEdited({}, { seen: null }), 'conflicts', 'also when the content has never seen it');
});

/** What a heading of a page makes of a category: the row that is written, or what else is done. */
const planHeading = (before: Partial<CategoryRow>, title: string, description: string) => {
  const plan = planCategories(
    [categoryRow({ slug: 'a', ...SEEN, ...before })],
    [contentCategory({ slug: 'a', title, description })],
    testRuntime(),
    { categoriesAreHeadings: true },
  );
  const [updated] = plan.update;
  if (updated !== undefined) return `${updated.row.title}: ${updated.row.description}`;
  return plan.conflicts.length > 0 ? 'conflict' : 'nothing';
};

t.test(
  'a heading says of a category of others no other title, and without a text no description',
  async (t) => {
    t.equal(planHeading({ seen: null }, 'a', ''), 'nothing');
    t.equal(planHeading({ seen: null }, 'a', 'D'), 'nothing');
    t.equal(planHeading({ seen: null }, 'a', 'E'), 'conflict');
    t.equal(planHeading({ seen: null, description: '' }, 'a', 'E'), 'A: E', 'but may describe it');
  },
);

t.test('what a page says anew of its own category is taken, and what it said before is not', async (t) => {
  t.equal(planHeading({ seen: SEEN }, 'B', ''), 'B: ');
  t.equal(planHeading({ seen: SEEN, title: 'Here', description: 'Here' }, 'A', 'D'), 'nothing');
  t.equal(planHeading({ seen: SEEN, title: 'Here' }, 'B', 'D'), 'conflict');
});

t.test('content that comes once makes categories and changes none', async (t) => {
  t.equal(planEdited({ title: 'There' }, { comesOnce: true }), '');
  const { create } = planCategories([], [contentCategory()], testRuntime(), { comesOnce: true });
  t.match(create, [{ slug: 'general', seen: null }]);
});
