import t from 'tap';
import { INNERMOST_LEVEL, textFinder } from '../../../../../src/import/sources/faq-page/outline/sections.ts';
import { parseBlocks } from '../../../../../src/import/sources/faq-page/parse/blocks.ts';
import { createPageParser } from '../../../../../src/import/sources/faq-page/parse/page-parser.ts';
import { LineTracker } from '../../../../../src/import/sources/faq-page/report/line-tracker.ts';
import { outlineOf, read } from '../read.ts';

const details = (summary: string, ...lines: string[]) => [
  '<details>',
  `<summary>${summary}</summary>`,
  '',
  ...lines,
  '',
  '</details>',
  '',
];

const PAGES: [what: string, lines: string[], outline: Record<string, string[]>][] = [
  [
    'elements in elements are questions in categories',
    [
      '# T',
      ...details('A', ...details('Why?', 'x'), ...details('How?', 'y')),
      ...details('B', ...details('When?', 'z')),
    ],
    { A: ['Why?', 'How?'], B: ['When?'] },
  ],
  [
    'headings in elements are questions in categories',
    ['# T', ...details('A', '### Why?', 'x', '### How?', 'y')],
    { A: ['Why?', 'How?'] },
  ],
  [
    'headings in an element that asks are its answer',
    ['# T', ...details('Why?', '### How?', 'x', '### When?', 'y')],
    { T: ['Why?'] },
  ],
  [
    'one heading in an element is its answer',
    ['# T', ...details('More', '### How?', 'x'), '## Why?', 'y'],
    { T: ['Why?'] },
  ],
  [
    'headings after elements count',
    ['# T', '## A', ...details('Why?', '# x'), '## B', '### How?', 'y'],
    { A: ['Why?'], B: ['How?'] },
  ],
];

for (const [what, lines, outline] of PAGES) {
  t.test(what, async (t) => {
    t.same(outlineOf(read(...lines)), outline);
  });
}

t.test('text is what is left without rules, anchors, tags and definitions', async (t) => {
  t.equal(INNERMOST_LEVEL, 6.5);
  const lines = ['---', '<a id="a"></a>', '', '<br>', '<div>', '', '[r]: /', '', '[^1]: x', '', 'text'];
  const hasText = textFinder(parseBlocks(createPageParser(), lines), new LineTracker(lines));
  t.same([hasText(0, 10), hasText(0, 11), hasText(10, 11)], [false, true, true]);
});
