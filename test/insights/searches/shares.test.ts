import t from 'tap';
import { createShares, MAX_SHARES } from '../../../src/insights/searches/shares.ts';

t.test('a network has one share a day in each thing, and so many in all', async (t) => {
  let time = 0;
  const share = createShares({ now: () => time, each: 2 });
  t.same(
    [share('a', 'x'), share('a', 'x'), share('b', 'x'), share('a', 'y'), share('a', 'z'), share('a', 'x')],
    ['first', 'again', 'first', 'first', 'over', 'again'],
  );
  time += 86_400_000;
  t.same([share('a', 'x'), share('a', 'z')], ['first', 'first']);
});

t.test('what is remembered is bounded: the oldest is forgotten', async (t) => {
  const share = createShares({ now: () => 0, each: 9, capacity: 2 });
  t.same(
    [share('a', 'x'), share('b', 'x'), share('c', 'x'), share('c', 'x'), share('a', 'x')],
    ['first', 'first', 'first', 'again', 'first'],
  );
  t.equal(MAX_SHARES, 50_000);
});
