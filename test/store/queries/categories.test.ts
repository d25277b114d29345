import t from 'tap';
import { categoryQueries } from '../../../src/store/queries/categories.ts';
import { tables } from '../../../src/store/sqlite/schema.ts';
import { categoriesContract } from '../contract/categories.ts';
import { openInMemory } from '../open.ts';
import { isCostly, planQueries } from '../plans.ts';

await categoriesContract(t, openInMemory);

t.test(
  'what is told of a category costs a walk through an index at most, and no entry is read',
  async (t) => {
    const { db, plans } = planQueries(t);
    const categories = categoryQueries(db, tables);
    for (const options of [{}, { all: true }]) {
      await categories.list(options);
      await categories.findBySlug('c1', options);
      await categories.idOf('c1', options);
    }
    const made = plans();
    t.equal(made.length, 6);
    for (const plan of made) {
      t.notOk(isCostly(plan), plan.sql, { plan });
      t.notMatch(plan.steps.join('\n'), 'SEARCH entries USING INDEX', plan.sql);
    }
  },
);
