import * as fc from 'fast-check';
import t from 'tap';
import {
  DocumentVector,
  decodeNumbers,
  encodeNumbers,
  encodeVector,
  StemCounter,
} from '../../../src/search/index/vector.ts';

const id = fc.integer({ min: 0, max: 2 ** 26 });
const token = fc.record({ stem: id, word: id, stop: fc.boolean() });

const count = (words: readonly (readonly [stem: number, times: number])[]) => {
  const counter = new StemCounter();
  for (const [stem, times] of words) counter.add(stem, times, false);
  return counter.take();
};

t.test('what was encoded is read back, also into a layout that held another document', async (t) => {
  const layout = new DocumentVector();
  fc.assert(
    fc.property(
      fc.array(fc.array(token, { maxLength: 400 }), { maxLength: 80 }),
      fc.uniqueArray(id, { maxLength: 700 }),
      (phrasings, stems) => {
        const answer = stems.map((stem, n) => [stem, n + 1] as const);
        const counted = count(answer);
        layout.read(encodeVector(phrasings, counted, 1_000));
        const read = Array.from({ length: layout.phrasingCount }, (_, n) =>
          Array.from({ length: (layout.starts[n + 1] ?? 0) - (layout.starts[n] ?? 0) }, (_, at) => {
            const place = (layout.starts[n] ?? 0) + at;
            return { stem: layout.stems[place], word: layout.words[place], stop: layout.stops[place] === 1 };
          }),
        );
        t.same(read, phrasings);
        t.equal(layout.answerLength, 1_000);
        t.same(
          Array.from({ length: layout.answerCount }, (_, n) => [
            layout.answerStems[n],
            layout.answerFrequencies[n],
          ]),
          answer.sort(([a], [b]) => a - b),
        );
      },
    ),
    { numRuns: 60 },
  );
});

t.test('a broken vector reads as nothing more', async (t) => {
  const layout = new DocumentVector().read(new Uint8Array([2]));
  t.equal(layout.phrasingCount, 2);
  t.equal(layout.tokenCount, 0);
});

t.test('two lists of numbers are read back', async () => {
  fc.assert(
    fc.property(fc.array(id), fc.array(id), (words, filterTerms) => {
      t.same(decodeNumbers(encodeNumbers([words, filterTerms])), [words, filterTerms]);
    }),
  );
});

t.test('a document larger than the layout makes it larger', async (t) => {
  const length = 2_000;
  const phrasings = Array.from({ length: 200 }, (_, n) => [{ stem: n, word: n, stop: false }]);
  const answer = count(Array.from({ length }, (_, n) => [n, 1] as const));
  const layout = new DocumentVector().read(encodeVector(phrasings, answer, length));
  t.equal(layout.starts[200], 200);
  t.equal(layout.answerStems[length - 1], length - 1);
});

t.test('words of one stem count together, and say something if one of them does', async (t) => {
  const counter = new StemCounter();
  counter.add(7, 2, true);
  counter.add(3, 1, true);
  counter.add(7, 1, false);
  counter.add(7, 4, false);
  counter.add(0, 5, false);
  t.same(counter.take(), {
    stems: Uint32Array.of(0, 3, 7),
    frequencies: Uint32Array.of(5, 1, 7),
    meaningful: [0, 7],
  });
  t.same(counter.take().stems.length, 0, 'it begins anew');
  for (let n = 0; n < 600; n += 1) counter.add(n % 599, 1, false);
  t.equal(counter.take().frequencies[0], 2, 'however many there are');
});

t.test('a document knows whether it has any of some stems', async (t) => {
  const { stems, frequencies } = { stems: Uint32Array.of(7), frequencies: Uint32Array.of(1) };
  const vector = new DocumentVector().read(
    encodeVector([[{ stem: 3, word: 1, stop: false }]], { stems, frequencies }, 1),
  );
  t.ok(vector.hasAny([3]));
  t.ok(vector.hasAny([1, 7]));
  t.notOk(vector.hasAny([1]));
});
