import t from 'tap';
import { parseBlocks } from '../../../../../src/import/sources/faq-page/parse/blocks.ts';
import { createPageParser } from '../../../../../src/import/sources/faq-page/parse/page-parser.ts';
import {
  findBackToTop,
  MAX_TOP_LINK_LENGTH,
} from '../../../../../src/import/sources/faq-page/texts/back-to-top.ts';

const find = (...lines: string[]) => findBackToTop(parseBlocks(createPageParser(), lines));

for (const line of [
  '[Back to top](#top)',
  '**[⬆ back to top](#faq)**',
  '[↑](#)',
  '- [Top](#)',
  '<p align="right">(<a href="#readme-top">back to top</a>)</p>',
  '[nach oben](#oben)',
  '[🔝 Back to Table of Contents](#toc)',
  '[トップへ戻る](#top)',
]) {
  t.test(`finds ${line}`, async (t) => {
    t.same(find('text', '', line), [2]);
  });
}

for (const line of [
  '[Back to top](/top)',
  'See [top](#top) for more',
  '`[Back to top](#top)`',
  '    [Back to top](#top)',
  `[Back to top](#${'x'.repeat(MAX_TOP_LINK_LENGTH)})`,
]) {
  t.test(`leaves ${line.slice(0, 40)}`, async (t) => {
    t.same(find('text', '', line), []);
  });
}

t.test('the element around the link goes with it, other elements stay', async (t) => {
  t.same(find('<div align="right">', '', '[top](#)', '', '</div>'), [2, 0, 4]);
  t.same(find('<div>', '', '[top](#)', '', '<p>'), [2]);
});

t.test('a link that ends on a later line is judged whole', async (t) => {
  t.same(find('<p align="right">(<a href="#top">', 'back to', 'top', '</a>)</p>'), [0, 1, 2, 3]);
  t.same(find('<p>', '<a href="#goal">', 'The goal', '</a>', '</p>'), []);
  t.same(find('<p>', '<a href="#goal">', ...Array<string>(20).fill('x'), '</a>', '</p>'), []);
  t.same(find('<p>', '<a href="#goal">', '<a href="#top">top</a>', '</p>'), [2], 'a link without its end');
});

t.test('an HTML heading is judged whole, with all its lines', async (t) => {
  t.same(find('<h3><a href="#goal" name="goal">', 'What is the goal?', '</a></h3>'), []);
  t.same(find('<h3>', '<a href="#x">', 'Why?', '</a>', '</h3>', '<p><a href="#top">top</a></p>'), [5]);
  t.same(find('<h6>', '<a href="#x">', '⬆ Back to top', '</a>', '</h6>'), [0, 1, 2, 3, 4]);
  t.same(find('<h4><a href="#top">↑</a></h4>'), [0]);
});

t.test('an anchor that links to itself is no link to the top', async (t) => {
  t.same(find('text', '', '<a href="#goal" name="goal"></a>'), []);
});
