import t, { type Test } from 'tap';
import { forEachOf, VALUES_AT_ONCE } from '../../../src/store/sql/in-list.ts';
import { tables } from '../../../src/store/sqlite/schema.ts';
import { planQueries } from '../plans.ts';
import { categoryRow } from '../rows.ts';

const { categories } = tables;
const MANY = 2 * VALUES_AT_ONCE + 1;

const fill = async (t: Test) => {
  const { db, plans } = planQueries(t);
  const slugs = Array.from({ length: MANY }, (_, n) => `c${n}`);
  await db.insert(categories).values(slugs.map((slug) => categoryRow({ id: `id-of-${slug}`, slug })));
  plans();
  const find = forEachOf(categories.slug, (isOneOf) =>
    db.select({ id: categories.id, slug: categories.slug }).from(categories).where(isOneOf).prepare(),
  );
  return { slugs, plans, find };
};

t.test('each value gets its rows, in the order of the values, however many there are', async (t) => {
  const { slugs, find } = await fill(t);
  for (const count of [0, 1, VALUES_AT_ONCE, VALUES_AT_ONCE + 1, MANY]) {
    const some = slugs.slice(0, count).reverse();
    t.same(
      await find(some),
      some.map((slug) => [[`id-of-${slug}`, slug]]),
    );
  }
});

t.test('what is asked for twice is found twice, and what is nowhere is nothing', async (t) => {
  const { slugs, find } = await fill(t);
  const c0 = [['id-of-c0', 'c0']];
  const found = await find(['c0', 'nowhere', 'c0', ...slugs, 'c0', 'c0\0', "c0' OR '1'='1"]);
  t.same(found.slice(0, 4), [c0, [], c0, c0]);
  t.same(found.slice(-3), [c0, [], []]);
});

t.test('there are two statements, for one and for several, which seek in an index', async (t) => {
  const { slugs, plans, find } = await fill(t);
  for (const values of [slugs, ['c1', 'c2'], ['c1'], ['c2']]) await find(values);
  const run = plans();
  t.equal(run.length, 6);
  t.equal(new Set(run.map(({ sql }) => sql)).size, 2);
  for (const { steps } of run) t.match(steps.join(), 'SEARCH categories USING INDEX categories_slug');
});
