import * as fc from 'fast-check';
import t from 'tap';
import {
  countStems,
  DocumentVector,
  decodeNumbers,
  encodeNumbers,
  encodeVector,
} from '../../src/search/vector.ts';

const id = fc.integer({ min: 0, max: 2 ** 26 });
const token = fc.record({ stem: id, word: id, stop: fc.boolean() });

t.test('what was encoded is read back, also into a layout that held another document', async (t) => {
  const layout = new DocumentVector();
  fc.assert(
    fc.property(
      fc.array(fc.array(token, { maxLength: 400 }), { maxLength: 80 }),
      fc.uniqueArray(id, { maxLength: 700 }),
      (phrasings, stems) => {
        const answer = stems.map((stem, n) => [stem, n + 1] as const);
        const counted = countStems(new Map(answer.map(([stem, times]) => [`${stem}`, times])), Number);
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
    fc.property(fc.array(id), fc.array(id), (words, marks) => {
      t.same(decodeNumbers(encodeNumbers([words, marks])), [words, marks]);
    }),
  );
});

t.test('a document larger than the layout makes it larger', async (t) => {
  const count = 2_000;
  const phrasings = Array.from({ length: 200 }, (_, n) => [{ stem: n, word: n, stop: false }]);
  const answer = countStems(new Map(Array.from({ length: count }, (_, n) => [`${n}`, 1])), Number);
  const layout = new DocumentVector().read(encodeVector(phrasings, answer, count));
  t.equal(layout.starts[200], 200);
  t.equal(layout.answerStems[count - 1], count - 1);
});
