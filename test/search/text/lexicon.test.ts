import * as fc from 'fast-check';
import t from 'tap';
import { editDistance } from '../../../src/search/text/edit-distance.ts';
import { codesOf, Lexicon } from '../../../src/search/text/lexicon.ts';

const lexiconOf = (words: readonly string[]): Lexicon => {
  const lexicon = new Lexicon();
  for (const [n, word] of words.entries()) lexicon.add(n * 3 + 1, word);
  return lexicon;
};
const text = (codes: Uint16Array): string => String.fromCharCode(...codes);

t.test('gives the letters of each word by its id', async (t) => {
  const words = Array.from({ length: 5_000 }, (_, n) => `word${n}ß`);
  const lexicon = lexiconOf(words);
  t.equal(lexicon.size, 5_000);
  t.equal(text(lexicon.codes(1)), 'word0ß');
  t.equal(text(lexicon.codes(4_999 * 3 + 1)), 'word4999ß');
  t.equal(text(lexicon.codes(2)), '', 'none for an id that is not there');
});

t.test('finds every word within the limit, nearest first', async () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'A'), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 30 }),
      word,
      fc.constantFrom(1, 2),
      (words, wanted, limit) => {
        const near = lexiconOf(words).near(wanted, limit);
        const expected = words.filter(
          (other) => editDistance(codesOf(wanted), codesOf(other), limit) <= limit,
        );
        t.same(near.map((found) => found.word).sort(), [...expected].sort());
        t.same(
          near,
          [...near].sort((a, b) => a.distance - b.distance || a.id - b.id),
        );
      },
    ),
    { numRuns: 300 },
  );
});

t.test('words that end so, up to a limit, and not the ending itself', async (t) => {
  const lexicon = new Lexicon();
  for (const [id, word] of ['konto', 'benutzerkonto', 'kontonummer', 'bankkonto'].entries())
    lexicon.add(id + 1, word);
  t.same(lexicon.endingWith('konto', 8), [2, 4]);
  t.same(lexicon.endingWith('konto', 1), [2]);
  t.same(lexicon.endingWith('nto', 8), [], 'a short ending says too little');
  t.same(lexicon.endingWith('zebra', 8), []);
});

t.test('of very many words that end alike the newest are looked at', async (t) => {
  const lexicon = new Lexicon();
  for (let id = 1; id <= 5_000; id += 1) lexicon.add(id, `${id.toString(36)}handlung`);
  const found = lexicon.endingWith('handlung', 10_000);
  t.equal(found.at(-1), 5_000);
  t.ok(found.length < 5_000);
  t.same(
    found,
    [...found].sort((a, b) => a - b),
  );
});
