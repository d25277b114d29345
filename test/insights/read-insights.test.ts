import t, { type Test } from 'tap';
import { dayOf } from '../../src/insights/day.ts';
import { readInsights } from '../../src/insights/read-insights.ts';
import { Insights } from '../../src/insights/schema.ts';
import type { SearchCountRow } from '../../src/store/queries/search-counts.ts';
import type { Store } from '../../src/store/store.ts';
import { openInMemory } from '../store/open.ts';
import { fill } from '../store/rows.ts';

const NOW = Date.UTC(2026, 0, 31, 12);
const TODAY = dayOf(NOW);

type Vote = { helpful: number; comment?: string; day?: number; networkGroup?: number | null };

const vote = (store: Store, votes: Vote[]) =>
  store.write(async ({ write }) => {
    for (const [n, { helpful, comment = null, day = TODAY, networkGroup = 7 }] of votes.entries()) {
      await write.putFeedback({
        entryId: 'e1',
        day,
        voter: String(n),
        helpful,
        comment,
        revision: 2,
        networkGroup,
      });
    }
  });

const count = (store: Store, ...rows: Partial<SearchCountRow>[]) =>
  store.write(async ({ write }) => {
    for (const row of rows) {
      const zero = {
        searches: 0,
        withoutResult: 0,
        opened: 0,
        networks: row.searches ?? 0,
        networkGroups: 1,
      };
      await write.insertSearchCount({ day: TODAY, locale: 'en', query: 'x', ...zero, ...row });
    }
  });

const filled = async (t: Test): Promise<Store> => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' });
  return store;
};

const read = async (store: Store, days = 30) => {
  const insights = await readInsights(store, { days, limit: 20 }, NOW);
  t.same(Insights.parse(insights), insights);
  return insights;
};

t.test('without anything there is nothing, and nobody tells what is opened', async (t) => {
  t.same(await read(await filled(t)), {
    period: { from: '2026-01-02', to: '2026-01-31' },
    entries: [],
    searches: { total: 0, top: [], withoutResult: [], unopened: null },
  });
});

t.test('entries have the share of those they helped, and what these say', async (t) => {
  const store = await filled(t);
  await vote(store, [{ helpful: 1 }, { helpful: 1 }, { helpful: 0, comment: 'Where?' }]);
  t.match((await read(store)).entries, [
    {
      ...{ id: 'e1', slug: 'slug-of-e1', votes: 3, helpful: 2, ratio: 0.667 },
      comments: [{ day: '2026-01-31', helpful: false, text: 'Where?', revision: 2 }],
    },
  ]);
});

t.test('what fewer than three have said or searched is not shown', async (t) => {
  const store = await filled(t);
  await vote(store, [{ helpful: 1 }, { helpful: 0, comment: 'Where?' }]);
  await count(
    store,
    { query: 'rare', searches: 2, withoutResult: 2 },
    { query: 'more', searches: 3, withoutResult: 2 },
  );
  const { entries, searches } = await read(store);
  t.same(entries, []);
  t.same(
    searches.top.map(({ query }) => query),
    ['more'],
  );
  t.same(searches.withoutResult, []);
});

t.test('queries are told by kind; no more is opened than is searched', async (t) => {
  const store = await filled(t);
  await count(
    store,
    { query: 'opened', searches: 5, opened: 7 },
    { query: 'nothing', searches: 4, withoutResult: 4 },
    { query: 'unopened', searches: 3 },
  );
  t.same((await read(store)).searches, {
    total: 12,
    top: [
      { query: 'opened', locale: 'en', searches: 5, opened: 5 },
      { query: 'nothing', locale: 'en', searches: 4, opened: 0 },
      { query: 'unopened', locale: 'en', searches: 3, opened: 0 },
    ],
    withoutResult: [{ query: 'nothing', locale: 'en', searches: 4, opened: 0, withoutResult: 4 }],
    unopened: [{ query: 'unopened', locale: 'en', searches: 3, opened: 0 }],
  });
});

t.test(
  'over several days three groups of networks are three networks, and one group may be one',
  async (t) => {
    const store = await filled(t);
    const days = [TODAY - 2, TODAY - 1, TODAY];
    await count(
      store,
      ...days.map((day) => ({
        day,
        query: 'again and again',
        searches: 1,
        networks: 1,
        networkGroups: 1 << 9,
      })),
      ...days.map((day, n) => ({
        day,
        query: 'by others',
        searches: 1,
        networks: 1,
        networkGroups: 1 << (n * 7),
      })),
      ...days.map((day) => ({
        day,
        query: 'before it was noted',
        searches: 9,
        networks: 0,
        networkGroups: 0,
      })),
    );
    t.same(
      (await read(store)).searches.top.map(({ query }) => query),
      ['by others'],
    );
    await vote(
      store,
      days.map((day) => ({ day, helpful: 1, networkGroup: 9 })),
    );
    t.same((await read(store)).entries, []);
    await vote(
      store,
      days.map((day) => ({ day, helpful: 1, networkGroup: null })),
    );
    t.same((await read(store)).entries, []);
    await vote(
      store,
      days.map((day, n) => ({ day, helpful: 1, networkGroup: n })),
    );
    t.match((await read(store)).entries, [{ votes: 3 }]);
  },
);

t.test('only the days that are asked for count', async (t) => {
  const store = await filled(t);
  await vote(store, [
    { helpful: 1 },
    { helpful: 1 },
    ...[0, 1, 2].map(() => ({ helpful: 1, day: TODAY - 1 })),
  ]);
  await count(store, { searches: 3, day: TODAY - 1 });
  t.match(await read(store, 1), { period: { from: '2026-01-31' }, entries: [], searches: { top: [] } });
  t.match(await read(store, 2), { entries: [{ votes: 5 }], searches: { top: [{ query: 'x' }] } });
});
