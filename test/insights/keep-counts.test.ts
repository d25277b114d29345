import t from 'tap';
import { keepCounts, MAX_QUERIES_A_DAY } from '../../src/insights/keep-counts.ts';
import { openInMemory } from '../store/open.ts';

const count = (query: string, searches = 1, opened = 0) => ({
  ...{ locale: 'en', query, searches, opened },
  withoutResult: 0,
});

t.test('counts are added up, and are no change of content', async (t) => {
  const store = openInMemory(t);
  const before = await store.state();
  await keepCounts(store, [count('a'), count('b', 2)], 1);
  await keepCounts(store, [count('a', 1, 1)], 1);
  t.match(await store.searchCounts.sums('top', 0, 1, 9), [
    { query: 'a', searches: 2, opened: 1 },
    { query: 'b', searches: 2, opened: 0 },
  ]);
  t.same(await store.state(), before);
});

t.test('a result that was opened of a search that nobody knows is not kept', async (t) => {
  const store = openInMemory(t);
  await keepCounts(store, [count('a', 0, 1)], 1);
  t.equal(await store.searchCounts.countOn(1), 0);
});

t.test('a day has so many queries and no more, but those go on to be counted', async (t) => {
  const store = openInMemory(t);
  const many = Array.from({ length: MAX_QUERIES_A_DAY + 5 }, (_, n) => count(`q${n}`));
  await keepCounts(store, many, 1);
  t.equal(await store.searchCounts.countOn(1), MAX_QUERIES_A_DAY);
  await keepCounts(store, [count('q0'), count('one more')], 1);
  t.match(await store.searchCounts.sums('top', 0, 2, 9), [{ query: 'q0', searches: 2 }]);
  t.equal(await store.searchCounts.countOn(1), MAX_QUERIES_A_DAY);
});
