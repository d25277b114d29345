import t from 'tap';
import { confusableOf } from '../../../src/matrix/characters/confusables.ts';

const cases = [
  ['\u0430', 'a', 'CYRILLIC SMALL LETTER A'],
  ['\u03bf', 'o', 'GREEK SMALL LETTER OMICRON'],
  ['\u2013', '-', 'EN DASH'],
  ['\u2019', "'", 'RIGHT SINGLE QUOTATION MARK'],
  ['\uff41', 'a', 'FULLWIDTH LATIN SMALL LETTER A'],
  ['\uff21', 'A', 'FULLWIDTH LATIN CAPITAL LETTER A'],
  ['\uff1a', ':', undefined],
  ['\u{1d41a}', 'a', undefined],
  ['\u24d0', 'a', undefined],
] as const;

for (const [character, ascii, name] of cases) {
  t.test(`${character} passes for ${ascii}`, async (t) => {
    t.same(confusableOf(character), { ascii, name });
  });
}

for (const character of ['a', ':', 'é', 'ж', '猫', '🐈', '\u00bd']) {
  t.test(`${character} passes for no ASCII character but itself`, async (t) => {
    t.equal(confusableOf(character), undefined);
  });
}

t.test('has an answer for no character at all', async (t) => {
  t.equal(confusableOf(''), undefined);
});
