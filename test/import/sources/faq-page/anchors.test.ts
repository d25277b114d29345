import t from 'tap';
import { findDeadLinks } from '../../../../src/import/sources/faq-page/anchors.ts';
import { parseBlocks } from '../../../../src/import/sources/faq-page/blocks.ts';
import { readHeadings } from '../../../../src/import/sources/faq-page/headings.ts';
import { createPageParser } from '../../../../src/import/sources/faq-page/page-parser.ts';

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
