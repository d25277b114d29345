import * as fc from 'fast-check';
import t from 'tap';
import { languageOf } from '../../../src/search/text/languages.ts';
import { readWord } from '../../../src/search/text/read-word.ts';
import { MAX_REMEMBERED_WORDS, WordTable, wordTableOf } from '../../../src/search/text/word-table.ts';

const en = languageOf('en');

t.test('a word is read where it stands, once', async (t) => {
  const table = new WordTable(en);
  const text = 'Spaces, and spaces';
  const first = table.read(text, 0, 6);
  t.same(first, { word: 'spaces', stem: 'space', stop: false, skipped: 0 });
  t.equal(table.read('my Spaces', 3, 9), first);
  t.not(table.read(text, 12, 18), first, 'another spelling is another reading');
});

t.test('spellings of one word have one number, its place in the dictionary', async (t) => {
  const table = new WordTable(en);
  const number = table.numberAt('Rooms', 0, 5);
  t.equal(table.numberAt('rooms', 0, 5), number);
  t.equal(table.numberOf({ word: 'rooms', stem: 'x', stop: true }), number, 'as it first came');
  t.same(table.dictionary[number], { word: 'rooms', stem: 'room', stop: false });
  t.equal(table.numberOf({ word: 'signin', stem: 'signin', stop: false }), number + 1);
  t.equal(table.dictionary.length, 2);
});

t.test('whatever was read before, a word is read as if it were the first', async () => {
  const word = fc.oneof(
    fc.string({ minLength: 1, maxLength: 5, unit: fc.constantFrom('a', 'b', 'A', 'é', "'") }),
    fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme' }),
  );
  const table = new WordTable(en);
  fc.assert(
    fc.property(word, word, word, (before, original, behind) => {
      const text = before + original + behind;
      const read = table.read(text, before.length, before.length + original.length);
      const number = table.numberAt(text, before.length, before.length + original.length);
      const { skipped, ...entry } = readWord(original, en);
      return (
        JSON.stringify(read) === JSON.stringify({ ...entry, skipped }) &&
        JSON.stringify(table.dictionary[number]) === JSON.stringify(entry)
      );
    }),
    { numRuns: 3_000 },
  );
});

t.test('words whose hashes are equal are told apart', async (t) => {
  // The hash is that of a text in base 31: a letter up and the next one down by 31 make the same.
  const table = new WordTable(en);
  const words = ['Aa', 'BB', 'AaAa', 'BBBB', 'AaBB', '\0a', 'a'];
  for (const word of [...words, ...words]) {
    t.equal(table.read(word, 0, word.length).word, word.toLowerCase());
  }
});

t.test('a table that is full is followed by a new one', async (t) => {
  const table = wordTableOf('en');
  t.equal(wordTableOf('en-GB'), table, 'a language has one');
  t.not(wordTableOf('de'), table);
  for (let n = 0; n < MAX_REMEMBERED_WORDS; n += 1) table.numberAt(`w${n}`, 0, `w${n}`.length);
  t.ok(table.isFull);
  const next = wordTableOf('en');
  t.not(next, table);
  t.equal(next.dictionary.length, 0);
  t.equal(table.read('w77', 0, 3).word, 'w77', 'who has it can go on with it');
});

t.test('words that only the dictionary holds count as well', async (t) => {
  const table = new WordTable(en);
  for (let n = 0; n < MAX_REMEMBERED_WORDS; n += 1) {
    table.numberOf({ word: `w${n}`, stem: 'w', stop: false });
  }
  t.ok(table.isFull);
});
