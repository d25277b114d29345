import t from 'tap';
import { setBounded } from '../../../src/insights/searches/bounded-map.ts';

t.test('the oldest goes, and is told', async (t) => {
  const map = new Map<string, number>();
  const dropped: number[] = [];
  for (const [n, key] of ['a', 'b', 'a', 'c', 'd'].entries()) {
    setBounded(map, key, n, 2, (value) => dropped.push(value));
  }
  t.same(
    [...map],
    [
      ['c', 3],
      ['d', 4],
    ],
  );
  t.same(dropped, [1, 2]);
  setBounded(map, 'e', 5, 2);
  t.same([...map.keys()], ['d', 'e'], 'also where nobody listens');
});
