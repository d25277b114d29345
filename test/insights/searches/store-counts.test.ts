import t from 'tap';
import { MAX_QUERIES_A_DAY, storeCounts } from '../../../src/insights/searches/store-counts.ts';
import { openInMemory } from '../../store/open.ts';

const count = (query: string, searches = 1, opened = 0, networks = searches, networkGroups = 1) => ({
  ...{ locale: 'en', query, searches, opened },
  ...{ withoutResult: 0, networks, networkGroups },
});

t.test('counts are added up, and are no change of content', async (t) => {
  const store = openInMemory(t);
  const before = await store.state();
  await storeCounts(store, [count('a'), count('b', 2)], 1);
  await storeCounts(store, [count('a', 1, 1)], 1);
  t.match(await store.searchCounts.sums('top', 0, 1, 9), [
    { query: 'a', searches: 2, opened: 1 },
    { query: 'b', searches: 2, opened: 0 },
  ]);
  t.same(await store.state(), before);
});

t.test('a result that was opened of a search that nobody knows is not kept', async (t) => {
  const store = openInMemory(t);
  await storeCounts(store, [count('a', 0, 1)], 1);
  t.equal(await store.searchCounts.countOn(1), 0);
});

t.test('what processes know of the networks of a day is not added up', async (t) => {
  const store = openInMemory(t);
  await storeCounts(store, [count('a', 2, 0, 2, 0b0011)], 1);
  await storeCounts(store, [count('a', 2, 0, 2, 0b0110)], 1);
  t.same(await store.searchCounts.sums('top', 0, 4, 9), [], 'it may be the same two');
  t.match(await store.searchCounts.sums('top', 0, 3, 9), [{ query: 'a', searches: 4 }], 'of three groups');
});

t.test('a day has so many queries; those of the fewest networks make room for others', async (t) => {
  const store = openInMemory(t);
  await storeCounts(store, [count('old'), count('of two', 2)], 1);
  const flood = (from: string) =>
    storeCounts(
      store,
      Array.from({ length: MAX_QUERIES_A_DAY }, (_, n) => count(`${from}${n}`)),
      1,
    );
  await flood('a');
  t.equal(await store.searchCounts.countOn(1), MAX_QUERIES_A_DAY);
  await storeCounts(store, [count('one more'), count('of two')], 1);
  t.equal(await store.searchCounts.countOn(1), MAX_QUERIES_A_DAY);
  const kept = (await store.searchCounts.sums('top', 0, 1, MAX_QUERIES_A_DAY)).map(({ query }) => query);
  t.same(
    ['one more', 'of two', 'old', 'a0', 'a1', 'a2', 'a9999'].filter((query) => kept.includes(query)),
    ['one more', 'of two', 'a2', 'a9999'],
  );
  await storeCounts(store, [...Array.from({ length: 5 }, (_, n) => count(`b${n}`)), count('last')], 2);
  t.equal(await store.searchCounts.countOn(2), 6);
});
