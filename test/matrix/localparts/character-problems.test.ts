import t from 'tap';
import {
  characterProblems,
  MAX_CHARACTER_PROBLEMS,
} from '../../../src/matrix/localparts/character-problems.ts';

const cases = [
  [':', 'colon', ':'],
  ['\0', 'null', 'U+0000 NULL'],
  ['\ud800', 'lone-surrogate', 'U+D800 LONE SURROGATE'],
  ['A', 'upper-case', 'A'],
  [' ', 'white-space', 'U+0020 SPACE'],
  ['\n', 'white-space', 'U+000A LINE FEED'],
  ['\u00a0', 'white-space', 'U+00A0 NO-BREAK SPACE'],
  ['\u001b', 'control-character', 'U+001B ESCAPE'],
  ['\u200b', 'invisible-character', 'U+200B ZERO WIDTH SPACE'],
  ['\u202e', 'invisible-character', 'U+202E RIGHT-TO-LEFT OVERRIDE'],
  ['\u0430', 'look-alike', 'U+0430 CYRILLIC SMALL LETTER A'],
  ['\uff41', 'look-alike', 'U+FF41 FULLWIDTH LATIN SMALL LETTER A'],
  ['é', 'not-ascii', 'é'],
  ['🐈', 'not-ascii', '🐈'],
  ['#', 'not-allowed', '#'],
] as const;

for (const [character, code, shown] of cases) {
  t.test(`finds ${shown}`, async (t) => {
    const [problem, ...more] = characterProblems(`ab${character}c`);
    t.match(problem, { code, index: 2, character: shown });
    t.match(problem?.message, /\.$/);
    t.same(more, []);
  });
}

t.test('counts places in code points', async (t) => {
  t.match(characterProblems('🐈🐈#'), [{ index: 0 }, { index: 1 }, { index: 2, character: '#' }]);
});

t.test('valid and empty localparts have no problem characters', async (t) => {
  t.same(characterProblems('a1234_-./=+'), []);
  t.same(characterProblems(''), []);
});

t.test('lists fifty, and then counts', async (t) => {
  t.equal(MAX_CHARACTER_PROBLEMS, 50);
  t.equal(characterProblems('#'.repeat(50)).length, 50);
  t.match(characterProblems('#'.repeat(51)).at(-1), {
    code: 'more-problems',
    index: null,
    character: null,
    message: /^1 more character is/,
  });
  t.match(characterProblems('#'.repeat(65_536)).at(-1), { message: /^65486 more characters are/ });
});
