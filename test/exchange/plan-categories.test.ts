import t from 'tap';
import { planCategories } from '../../src/exchange/plan-categories.ts';
import { categoryRow } from '../store/rows.ts';
import { contentCategory } from '../support/content.ts';
import { testRuntime } from '../support/runtime.ts';

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
  const before = categoryRow({ slug: 'a', title: 'A', description: 'D', position: 2 });
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
    t.same(plan(over).update, [{ before, row: { ...before, ...over, modifiedAt: runtime.time } }]);
  }
  t.equal(plan({ title: 'B' }).bySlug.get('a')?.title, 'B');
});
