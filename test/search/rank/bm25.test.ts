import t from 'tap';
import { B, K1, lengthNorm, saturation } from '../../../src/search/rank/bm25.ts';

t.test('one occurrence in a text of average length counts 1', async (t) => {
  t.equal(saturation(1, lengthNorm(10, 10)), 1);
});

t.test('repetitions count less and less, length takes away', async (t) => {
  const norm = lengthNorm(10, 10);
  t.ok(saturation(2, norm) - saturation(1, norm) > saturation(3, norm) - saturation(2, norm));
  t.ok(saturation(1, lengthNorm(20, 10)) < 1);
});

t.test('the constants are the usual ones', async (t) => {
  t.same([K1, B], [1.2, 0.75]);
});
