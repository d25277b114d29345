import * as fc from 'fast-check';
import t from 'tap';
import { WordCounter } from '../../../src/search/index/word-counter.ts';

t.test('counts are those of a Map, in the order in which words first came, and begin anew', async (t) => {
  const counter = new WordCounter();
  const word = fc.tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const expected = new Map<number, number>();
      for (const [number, times] of words) {
        counter.add(number, times);
        expected.set(number, (expected.get(number) ?? 0) + times);
      }
      const { numbers, times } = counter.take();
      t.same(
        [...numbers].map((number, at) => [number, times[at]]),
        [...expected],
      );
    }),
    { numRuns: 100 },
  );
});
