import t from 'tap';
import {
  mean,
  ndcg,
  percentile,
  recall,
  reciprocalRank,
  shareFrom,
  success,
  thresholdFor,
} from '../../../src/search/eval/metrics.ts';

const judged = (ranked: string, relevant: Record<string, number>) => ({
  ranked: [...ranked],
  relevant: new Map(Object.entries(relevant)),
});

t.test('nDCG rewards the right answer by its place', async (t) => {
  t.equal(ndcg(judged('abc', { a: 1 })), 1);
  t.equal(ndcg(judged('bac', { a: 1 })), 1 / Math.log2(3));
  t.equal(ndcg(judged('bcd', { a: 1 })), 0);
  t.equal(ndcg(judged('ab', {})), 0);
  t.ok(ndcg(judged('ab', { a: 2, b: 1 })) > ndcg(judged('ba', { a: 2, b: 1 })), 'better answers first');
  t.equal(ndcg(judged('bcdefghijka', { a: 1 })), 0, 'the eleventh does not count');
});

t.test('the other measures', async (t) => {
  t.equal(reciprocalRank(judged('bca', { a: 1, z: 0 })), 1 / 3);
  t.equal(reciprocalRank(judged('bc', { a: 1 })), 0);
  t.equal(success(judged('ba', { a: 1 }), 1), 0);
  t.equal(success(judged('ba', { a: 1 }), 3), 1);
  t.equal(recall(judged('ab', { a: 1, c: 2, b: 0 })), 0.5);
  t.equal(recall(judged('ab', {})), 0);
});

t.test('means, percentiles and thresholds', async (t) => {
  t.equal(mean([1, 2, 3]), 2);
  t.equal(mean([]), 0);
  t.equal(percentile([3, 1, 2], 0.5), 2);
  t.equal(percentile([3, 1, 2], 1), 3);
  t.equal(percentile([], 0.5), 0);
  t.equal(shareFrom([0.2, 0.5, 0.9], 0.5), 2 / 3);
  const values = [0.1, 0.2, 0.3, 0.4, 0.5];
  t.equal(shareFrom(values, thresholdFor(values, 0.2)), 0.2);
  t.equal(thresholdFor([], 0.2), 0);
});
