import t from 'tap';
import { CHARACTER_NAMES } from '../../../src/matrix/characters/character-names.ts';

t.test('names are in the form of the Unicode Character Database', async (t) => {
  for (const [codePoint, name] of CHARACTER_NAMES) t.match(name, /^[A-Z0-9 -]+$/, codePoint.toString(16));
});

t.test('knows the characters that are pasted most often without being seen', async (t) => {
  t.equal(CHARACTER_NAMES.get(0x200b), 'ZERO WIDTH SPACE');
  t.equal(CHARACTER_NAMES.get(0xa0), 'NO-BREAK SPACE');
  t.equal(CHARACTER_NAMES.get(0xfeff), 'ZERO WIDTH NO-BREAK SPACE');
  t.equal(CHARACTER_NAMES.get(0x202e), 'RIGHT-TO-LEFT OVERRIDE');
});
