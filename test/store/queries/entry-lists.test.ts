import t from 'tap';
import { ENTRY_SORTS, type EntryFilter, entryListQueries } from '../../../src/store/queries/entry-lists.ts';
import { tables } from '../../../src/store/sqlite/schema.ts';
import { isCostly, planQueries } from '../plans.ts';
import { entryRow } from '../rows.ts';

/** Every combination of filters. */
const FILTERS = [undefined, 'c1'].flatMap((categoryId) =>
  [undefined, ['x'], ['x', 'y']].flatMap((tags) =>
    [undefined, 5].map(
      (updatedSince): EntryFilter => ({ status: 'published', locale: 'en', categoryId, tags, updatedSince }),
    ),
  ),
);

const indexOf = (sort: string, { categoryId }: EntryFilter): string => {
  if (sort === '-updatedAt') return 'entries_by_updated';
  if (sort === 'question') return 'entries_by_question';
  return categoryId === undefined ? 'entries_by_position' : 'entries_by_category';
};

t.test('every list is read along an index, filtered in it and never sorted', async (t) => {
  const { db, plans } = planQueries(t);
  const entries = entryListQueries(db, tables);
  for (const sort of ENTRY_SORTS)
    for (const filter of FILTERS)
      for (const after of [undefined, entries.positionOf(entryRow(), filter, sort)]) {
        await entries.list(filter, { sort, after, limit: 21 });
        const [plan = { sql: '', steps: [] }] = plans();
        const name = JSON.stringify({ sort, after, ...filter });
        t.notOk(isCostly(plan), name, { plan });
        t.match(plan.steps.join('\n'), `SEARCH entries USING INDEX ${indexOf(sort, filter)} (`, name);
      }
});

t.test('entries are counted in an index, without being read', async (t) => {
  const { db, plans } = planQueries(t);
  const entries = entryListQueries(db, tables);
  for (const filter of FILTERS) {
    t.equal(await entries.count(filter), 0);
    const [plan = { sql: '', steps: [] }] = plans();
    t.notOk(isCostly(plan), JSON.stringify(filter), { plan });
    t.match(plan.steps.join('\n'), 'SEARCH entries USING COVERING INDEX', JSON.stringify(filter));
  }
});

t.test('lists of one shape share a statement: what they are filtered by is bound to it', async (t) => {
  const { db, plans } = planQueries(t);
  const entries = entryListQueries(db, tables);
  const page = { sort: 'position', limit: 5 } as const;
  for (const [locale, tag] of [
    ['en', 'x'],
    ['de', "y'--"],
  ] as const) {
    await entries.list({ status: 'published', locale, tags: [tag] }, page);
  }
  const [one, other] = plans();
  t.equal(one?.sql, other?.sql);
  t.notMatch(one?.sql, /'x'|y'|'de'/);
});
