import t from 'tap';
import { notesOf, outlineOf, read } from '../read.ts';

const PAGES: [what: string, lines: string[], outline: Record<string, string[]>][] = [
  ['one label with its answer', ['Q: Why?', '', 'A: x'], { page: ['Why?'] }],
  ['one label without an answer is text', ['Q: Why?', '', 'x'], { page: [] }],
  [
    'one disclosure element that asks',
    ['<details><summary>Why?</summary>', 'x', '</details>'],
    { page: ['Why?'] },
  ],
  ['elements without a summary are text', ['<details>', 'x', '</details>'], { page: [] }],
  [
    'elements that do not ask, where nothing asks',
    [
      '# A',
      '<details><summary>b</summary>',
      'x',
      '</details>',
      '<details><summary>c</summary>',
      'x',
      '</details>',
    ],
    { A: ['b', 'c'] },
  ],
  [
    'elements in an answer',
    [
      '# Why?',
      '<details><summary>Log</summary>',
      'x',
      '</details>',
      '<details><summary>More?</summary>',
      'x',
      '</details>',
      '',
      '# How?',
      'x',
    ],
    { page: ['Why?', 'How?'] },
  ],
  [
    'elements in a statement among questions',
    [
      '# T',
      '## Why?',
      'x',
      '## Reset',
      '<details><summary>Windows</summary>',
      'x',
      '</details>',
      '<details><summary>Mac</summary>',
      'x',
      '</details>',
    ],
    { T: ['Why?', 'Reset'] },
  ],
  ['one bold question that opens', ['**Why?**', '', 'x'], { page: ['Why?'] }],
  ['one bold question in a text', ['text', '', '**Why?**', '', 'x'], { page: [] }],
  ['bold statements without text', ['**a**', '', '**b**'], { page: [] }],
  [
    'bold words in an answer',
    ['# T', '## Why?', '**Windows**', '', 'x', '', '**Mac**', '', 'y'],
    { T: ['Why?'] },
  ],
  ['definitions that do not ask', ['a', ': b', '', 'c', ': d'], { page: ['a', 'c'] }],
  ['one definition', ['a', ': b'], { page: [] }],
  ['one plain question', ['Why?', '', 'x'], { page: [] }],
  [
    'bold questions before the first heading',
    ['**Why?**', 'x', '', '**How?**', 'y', '', '# More', '## When?', 'z'],
    { page: ['Why?', 'How?'], More: ['When?'] },
  ],
];

for (const [what, lines, outline] of PAGES) {
  t.test(what, async (t) => {
    t.same(outlineOf(read(...lines)), outline);
  });
}

t.test('the style is told', async (t) => {
  t.same(notesOf(read('Q: Why?', 'A: x'), 'text-questions'), ['text-questions:1']);
});
