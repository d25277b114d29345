import t from 'tap';
import { findBackToTop, MAX_TOP_LINK_LENGTH } from '../../../src/content/page/back-to-top.ts';
import { parseBlocks } from '../../../src/content/page/blocks.ts';
import { createPageParser } from '../../../src/content/page/page-parser.ts';

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
