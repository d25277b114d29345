import t from 'tap';
import { readHeadings } from '../../../../../src/import/sources/faq-page/outline/headings.ts';
import { parseBlocks } from '../../../../../src/import/sources/faq-page/parse/blocks.ts';
import { createPageParser } from '../../../../../src/import/sources/faq-page/parse/page-parser.ts';
import { findDeadLinks } from '../../../../../src/import/sources/faq-page/texts/anchors.ts';

t.test('links into the page have a heading, an anchor or an id', async (t) => {
  const lines = [
    '## 1. What’s new, *really*?',
    '',
    '## Öl {#oil}',
    '',
    '<div id="box">',
    '',
    'a <a name="spot"></a>',
    '',
    ...[
      '1-whats-new-really',
      'oil',
      'öl',
      '%C3%B6l',
      'box',
      'spot',
      'top',
      'user-content-oil',
      'oil-1',
      'extra',
    ].map((id) => `[x](#${id})`),
    '',
    '[x](#nope) [y](#) [z](/#nope) ![i](#nope) [w](#%80)',
  ];
  const page = parseBlocks(createPageParser(), lines);
  t.same(findDeadLinks(page, readHeadings(page), ['Extra']), [
    { line: 19, href: '#nope' },
    { line: 19, href: '#%80' },
  ]);
});
