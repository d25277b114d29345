import * as fc from 'fast-check';
import t from 'tap';
import { compareTrigrams, MIN_SIMILARITY } from '../../../src/search/text/similarity.ts';

const codes = (word: string): Uint16Array =>
  Uint16Array.from([...word].map((letter) => letter.charCodeAt(0)));
const similarity = (query: string, word: string): number =>
  compareTrigrams([query]).compare(codes(word)).similar[0]?.[1] ?? 0;

t.test('likes words with the same parts', async (t) => {
  t.ok(similarity('activation', 'activate') >= MIN_SIMILARITY);
  t.ok(similarity('email', 'gmail') >= MIN_SIMILARITY);
  t.equal(similarity('mail', 'email'), 0.5 + (0.5 * 4) / 5, 'a word inside another');
  t.equal(similarity('room', 'room'), 1);
});

t.test('does not like others', async (t) => {
  t.equal(similarity('room', 'space'), 0);
  t.equal(similarity('key', 'keys'), 0, 'too short to tell');
  t.equal(similarity('', 'anything'), 0, 'a term that takes no part');
  t.equal(similarity('room', ''), 0);
});

t.test('tells which trigrams of the query a word has, and whose they are', async (t) => {
  const { compare, termsOf, counts } = compareTrigrams(['room', '', 'rooms']);
  t.same(counts, [4, 0, 5]);
  const terms = compare(codes('roof')).trigrams.map((trigram) => termsOf[trigram]);
  t.same(terms, [
    [0, 2],
    [0, 2],
  ]);
});

t.test('is between 0 and 1, and 1 for the word itself', async () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 9 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      t.ok(similarity(a, b) <= 1);
      t.equal(similarity(a, a), 1);
    }),
  );
});
