import t from 'tap';
import {
  codePointLabel,
  hasInvisible,
  hasLoneSurrogate,
  hasWhiteSpace,
  showCharacter,
  trimWhere,
} from '../../../src/matrix/characters/characters.ts';

t.test('tells half a character from a whole one', async (t) => {
  t.ok(hasLoneSurrogate('a\ud800'));
  t.ok(hasLoneSurrogate('\udc00a'));
  t.notOk(hasLoneSurrogate('🐈'));
  t.notOk(hasLoneSurrogate(''));
});

t.test('finds white space and invisible characters anywhere in a text', async (t) => {
  for (const blank of [' ', '\n', '\u00a0', '\ufeff', '\u3000'])
    t.ok(hasWhiteSpace(`a${blank}b`), codePointLabel(blank));
  for (const hidden of [
    '\0',
    '\u200b',
    '\u00ad',
    '\u202e',
    '\u3164',
    '\u2800',
    '\ufe0f',
    '\ue000',
    '\ud800',
    ' ',
  ]) {
    t.ok(hasInvisible(`a${hidden}b`), codePointLabel(hidden));
  }
  t.notOk(hasWhiteSpace('a\u200bb'));
  t.notOk(hasInvisible('aé🐈!~'));
});

const shown = [
  ['a', 'a'],
  ['é', 'é'],
  ['🐈', '🐈'],
  ['#', '#'],
  [' ', 'U+0020 SPACE'],
  ['\u200b', 'U+200B ZERO WIDTH SPACE'],
  ['\u0430', 'U+0430 CYRILLIC SMALL LETTER A'],
  ['\uff41', 'U+FF41 FULLWIDTH LATIN SMALL LETTER A'],
  ['\u{1d41a}', 'U+1D41A'],
  ['\u0301', 'U+0301 COMBINING ACUTE ACCENT'],
  ['\u0336', 'U+0336'],
  ['\u0001', 'U+0001 CONTROL CHARACTER'],
  ['\ud800', 'U+D800 LONE SURROGATE'],
  ['\ue000', 'U+E000 PRIVATE USE CHARACTER'],
  ['\u0378', 'U+0378'],
] as const;

for (const [character, expected] of shown) {
  t.test(`shows ${codePointLabel(character)} as ${expected}`, async (t) => {
    t.equal(showCharacter(character), expected);
  });
}

t.test('shows the absence of a character without failing', async (t) => {
  t.equal(codePointLabel(''), 'U+0000');
  t.equal(showCharacter(''), '');
});

t.test('trims both ends and nothing between', async (t) => {
  const isX = (character: string): boolean => character === 'x';
  t.equal(trimWhere('xxaxbxx', isX), 'axb');
  t.equal(trimWhere('a', isX), 'a');
  t.equal(trimWhere('xxx', isX), '');
  t.equal(trimWhere('', isX), '');
  t.equal(trimWhere('x🐈x', isX), '🐈');
});
