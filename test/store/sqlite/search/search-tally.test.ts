import t from 'tap';
import { Tally } from '../../../../src/store/sqlite/search/search-tally.ts';

t.test('sums by id, whatever the ids are', async (t) => {
  const tally = new Tally();
  for (const [id, by] of [
    [3, 1],
    [100_000, 1],
    [3, 1],
    [7, 1],
    [7, -1],
  ] as const) {
    tally.add(id, by);
  }
  t.same(
    [3, 7, 8, 100_000, 1_000_000].map((id) => tally.of(id)),
    [2, 0, 0, 1, 0],
  );
  t.same(tally.ids, [3, 100_000, 7], 'also those whose sum is nothing again, once each');
});
