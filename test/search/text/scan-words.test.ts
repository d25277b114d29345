import * as fc from 'fast-check';
import t from 'tap';
import { scanWords } from '../../../src/search/text/scan-words.ts';

const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  scanWords(text, (start, end) => words.push(text.slice(start, end)));
  return words;
};

t.test('finds words, numbers and apostrophes between letters', async (t) => {
  t.same(wordsOf("Don't use 'quotes' 42 times, x_y."), ["Don't", 'use', 'quotes', '42', 'times', 'x', 'y']);
  t.same(wordsOf('Größe, c’est ça'), ['Größe', 'c’est', 'ça']);
  t.same(wordsOf(''), []);
  t.same(wordsOf("trailing'"), ['trailing']);
});

t.test('reads texts in ASCII as it reads all others', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 60 }), (text) => {
      // A letter beyond ASCII, apart, makes the other way of reading it.
      const other = wordsOf(`${text} é`);
      t.same(wordsOf(text), other.slice(0, -1));
    }),
    { numRuns: 300 },
  );
});
