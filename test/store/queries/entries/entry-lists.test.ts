import t from 'tap';
import {
  ENTRY_SORTS,
  type EntryFilter,
  entryListQueries,
  STRIDE,
} from '../../../../src/store/queries/entries/entry-lists.ts';
import { tables } from '../../../../src/store/sqlite/schema.ts';
import { openInMemory } from '../../open.ts';
import { isCostly, planQueries } from '../../plans.ts';
import { entryRow, fill } from '../../rows.ts';

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
        const made = plans();
        const name = JSON.stringify({ sort, after, ...filter });
        for (const plan of made) t.notOk(isCostly(plan), name, { plan });
        t.match(made.at(-1)?.steps.join('\n'), `SEARCH entries USING INDEX ${indexOf(sort, filter)} (`, name);
      }
});

t.test('entries are counted in an index, without being read', async (t) => {
  const { db, plans } = planQueries(t);
  const entries = entryListQueries(db, tables);
  for (const filter of FILTERS) {
    t.equal(await entries.count(filter), 0);
    const isKept = filter.tags === undefined && filter.updatedSince === undefined;
    for (const plan of plans()) {
      t.notOk(isCostly(plan), JSON.stringify(filter), { plan });
      const table = isKept ? /entry_counts/ : /SEARCH entries USING COVERING INDEX/;
      t.match(plan.steps.join('\n'), table, JSON.stringify(filter));
    }
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
  const [one, other] = plans().filter(({ sql }) => sql.includes('entry_tags'));
  t.equal(one?.sql, other?.sql);
  t.notMatch(one?.sql, /'x'|y'|'de'/);
});

t.test('what is rare is found behind any number of others, in each order, and counted', async (t) => {
  const store = openInMemory(t);
  const last = 2 * STRIDE + 1;
  const rows = Array.from({ length: last }, (_, n) => ({
    ...{ id: `e${String(n).padStart(6, '0')}`, position: n, updatedAt: last - n, question: `q${n + 10_000}` },
    tags: n === 3 || n === STRIDE - 1 || n >= last - 2 ? ['x'] : [],
  }));
  await fill(store, ...rows);
  const filter = { status: 'published', locale: 'en', tags: ['x'] } as const;
  const expected = rows.filter(({ tags }) => tags.length > 0).map(({ id }) => id);
  for (const sort of ENTRY_SORTS) {
    const found = await store.entries.list(filter, { sort, limit: 10 });
    t.same(
      found.map(({ id }) => id),
      expected,
      sort,
    );
    const [first, second] = await store.entries.list(filter, { sort, limit: 2 });
    t.same([first?.id, second?.id], expected.slice(0, 2));
    const after = store.entries.positionOf(second!, filter, sort);
    t.same((await store.entries.list(filter, { sort, after, limit: 1 }))[0]?.id, expected[2]);
  }
  t.equal(await store.entries.count(filter), 4);
  t.equal(await store.entries.count({ ...filter, tags: [], updatedSince: 1 }), last - 1);
  t.equal(await store.entries.count({ ...filter, tags: [], categoryId: 'c1', updatedSince: 1 }), last - 1);
  t.same(await store.entries.list({ ...filter, tags: ['nothing'] }, { sort: 'position', limit: 10 }), []);
});

t.test('an index is looked through in parts, with a place to give way between them', async (t) => {
  const { db, plans } = planQueries(t);
  const entries = entryListQueries(db, tables);
  await entries.list({ status: 'published', locale: 'en', tags: ['x'] }, { sort: 'position', limit: 5 });
  const [ahead, rows] = plans();
  t.match(ahead?.steps.join('\n'), 'SEARCH entries USING COVERING INDEX entries_by_position');
  t.notMatch(ahead?.sql, 'entry_tags');
  t.match(rows?.sql, 'entry_tags');
});
