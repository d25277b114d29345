import t from 'tap';
import { bullets, document, table } from '../../../src/cli/terminal/layout.ts';

t.test('values of a table stand below each other', async (t) => {
  t.equal(
    table([
      ['a', 'x'],
      ['long', 'y'],
    ]),
    'a     x\nlong  y',
  );
});

t.test('an empty list has no title', async (t) => {
  t.equal(bullets('Title:', []), '');
  t.equal(bullets('Title:', ['x', 'y']), 'Title:\n- x\n- y');
});

t.test('what a terminal would act on is shown instead', async (t) => {
  t.equal(table([['a', '\u001b[2J']]), 'a  \\u001b[2J');
  t.equal(bullets('Title:', ['\u202e']), 'Title:\n- \\u202e');
});

t.test('parts are set apart, and empty ones left out', async (t) => {
  t.equal(document('a', '', 'b'), 'a\n\nb\n');
});
