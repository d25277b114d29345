import t from 'tap';
import { matrixText } from '../../../src/content/html/matrix-text.ts';

const BASE = 'https://kb.example.org/entries/one';

t.test('an answer is written with and without HTML, as much as there is room for', async (t) => {
  t.same(matrixText('a *b* [c](d)\n\n- e', BASE, 1_000), {
    body: { text: `a b c (d)\n\n- e`, isWhole: true },
    html: {
      text: '<p>a <em>b</em> <a href="https://kb.example.org/entries/d">c</a></p>\n<ul>\n<li>e</li>\n</ul>',
      isWhole: true,
    },
  });
  t.same(matrixText('a\n\nbcdefghi', BASE, 10), {
    body: { text: 'a', isWhole: false },
    html: { text: '<p>a</p>', isWhole: false },
  });
});

t.test('of one that is too complex nothing fits', async (t) => {
  const nothing = { text: '', isWhole: false };
  t.same(matrixText('<b>'.repeat(1_000), BASE, 1_000), { body: nothing, html: nothing });
});
