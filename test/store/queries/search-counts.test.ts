import t, { type Test } from 'tap';
import type { SearchCountRow } from '../../../src/store/queries/search-counts.ts';
import type { Store } from '../../../src/store/store.ts';
import { openInMemory } from '../open.ts';

const row = (over: Partial<SearchCountRow> = {}): SearchCountRow => ({
  ...{ day: 10, locale: 'en', query: 'space', searches: 3, withoutResult: 0, opened: 0 },
  ...{ networks: over.searches ?? 3, networkGroups: 1 },
  ...over,
});

const storeWith = async (t: Test, ...rows: Partial<SearchCountRow>[]): Promise<Store> => {
  const store = openInMemory(t);
  await store.write(async ({ write }) => {
    for (const each of rows) await write.insertSearchCount(row(each));
  });
  return store;
};

const queriesOf = (sums: { query: string }[]): string[] => sums.map(({ query }) => query);

t.test('counts of a query add up over the days', async (t) => {
  const store = await storeWith(t, {}, { day: 11, searches: 2, opened: 1 }, { locale: 'de' });
  t.same(await store.searchCounts.sums('top', 0, 1, 9), [
    { locale: 'en', query: 'space', searches: 5, withoutResult: 0, opened: 1 },
    { locale: 'de', query: 'space', searches: 3, withoutResult: 0, opened: 0 },
  ]);
  t.same(await store.searchCounts.sums('top', 11, 1, 9), [
    { locale: 'en', query: 'space', searches: 2, withoutResult: 0, opened: 1 },
  ]);
  t.equal(await store.searchCounts.total(0), 8);
  t.equal(await store.searchCounts.total(99), 0);
  t.equal(await store.searchCounts.countOn(10), 2);
});

t.test('queries of each kind are those with enough of it, the most frequent first', async (t) => {
  const store = await storeWith(
    t,
    { query: 'found', searches: 9, opened: 4 },
    { query: 'nothing', searches: 8, withoutResult: 8 },
    { query: 'now and then', searches: 7, withoutResult: 3 },
    { query: 'nobody', searches: 5 },
    { query: 'rare', searches: 2, withoutResult: 1 },
  );
  const { sums, hasOpened } = store.searchCounts;
  t.same(queriesOf(await sums('top', 0, 3, 9)), ['found', 'nothing', 'now and then', 'nobody']);
  t.same(queriesOf(await sums('withoutResult', 0, 3, 9)), ['nothing', 'now and then']);
  t.same(queriesOf(await sums('unopened', 0, 3, 9)), ['nobody', 'now and then']);
  t.same(queriesOf(await sums('top', 0, 3, 1)), ['found']);
  t.ok(await hasOpened(10));
  t.notOk(await hasOpened(11));
});

t.test('what is known is added to, what is not is told', async (t) => {
  const store = await storeWith(t, {});
  await store.write(async ({ write }) => {
    t.ok(await write.addToSearchCount(row({ searches: 1, withoutResult: 1, opened: 1 })));
    t.notOk(await write.addToSearchCount(row({ query: 'other' })));
    t.notOk(await write.addToSearchCount(row({ day: 11 })));
  });
  t.match(await store.searchCounts.sums('top', 0, 1, 9), [{ searches: 4, withoutResult: 1, opened: 1 }]);
});

t.test('what is too old goes', async (t) => {
  const store = await storeWith(t, { day: 10 }, { day: 11 });
  await store.write(({ write }) => write.deleteSearchCountsBefore(11));
  t.same([await store.searchCounts.countOn(10), await store.searchCounts.countOn(11)], [0, 1]);
});

t.test('queries are walked through, each once, and forgotten by name', async (t) => {
  const store = await storeWith(
    t,
    { query: 'b' },
    { query: 'b', day: 11 },
    { query: 'a', locale: 'de' },
    { query: 'c' },
  );
  t.same(await store.searchCounts.queriesAfter('', 2), ['a', 'b']);
  t.same(await store.searchCounts.queriesAfter('b', 2), ['c']);
  await store.write(async ({ write }) => {
    await write.deleteSearchCountsOf([]);
    await write.deleteSearchCountsOf(['b', 'none']);
  });
  t.same(await store.searchCounts.queriesAfter('', 9), ['a', 'c']);
});

t.test('what makes room is of the fewest networks, then the oldest; never of another day', async (t) => {
  const store = await storeWith(
    t,
    { query: 'one', searches: 1 },
    { query: 'two', searches: 2 },
    { query: 'one network, often', searches: 9, networks: 1 },
    { query: 'one, later', searches: 1 },
    { query: 'another day', searches: 1, day: 11 },
  );
  await store.write(({ write }) => write.dropSearchCounts(10, 2));
  t.same(queriesOf(await store.searchCounts.sums('top', 0, 1, 9)), [
    'one network, often',
    'two',
    'another day',
  ]);
});
