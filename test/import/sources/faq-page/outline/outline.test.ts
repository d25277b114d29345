import t from 'tap';
import { decideRoles, nest } from '../../../../../src/import/sources/faq-page/outline/outline.ts';
import { notesOf, outlineOf, read } from '../read.ts';

t.test('headings nest by level', async (t) => {
  t.same(
    nest([], () => ({ hasText: false, textQuestions: [] })),
    [],
  );
  t.same(decideRoles([], null), []);
});

const PAGES: [rule: string, lines: string[], outline: Record<string, string[]>][] = [
  [
    'a heading that asks is a question, what is under it its answer',
    ['# Why?', 'x', '## Sub', 'y', '# How?', 'z'],
    { page: ['Why?', 'How?'] },
  ],
  [
    'an asking heading without text above asking ones is a category',
    ['# T', '## Where to begin', '### Why?', 'x', '## Other', '### How?', 'y'],
    { 'Where to begin': ['Why?'], Other: ['How?'] },
  ],
  [
    'a word asks less than a mark below it',
    ['# T', '## How it works', 'intro', '### Why?', 'x', '### When?', 'y', '## B', '### How?', 'y'],
    { 'How it works': ['Why?', 'When?'], B: ['How?'] },
  ],
  [
    'a question answered in sub-headings',
    ['# T', '## How do I install it?', '### Windows', 'x', '### Linux', 'y', '## Why?', 'z'],
    { T: ['How do I install it?', 'Why?'] },
  ],
  [
    'a statement among questions is a question, with its sub-headings',
    ['# T', '## Why?', 'x', '## How?', 'x', '## Install', '### A', 'x', '### B', 'x'],
    { T: ['Why?', 'How?', 'Install'] },
  ],
  [
    'a statement with text among questions',
    ['# T', '## Why?', 'x', '## Install', 'x', '### A', 'x'],
    { T: ['Why?', 'Install'] },
  ],
  [
    'statements by their levels',
    ['# T', '## A', '### B', 'x', '### C', 'x', '## D', '### E', 'x'],
    { A: ['B', 'C'], D: ['E'] },
  ],
  [
    'statements with introductions',
    ['# T', '## A', 'i', '### B', 'x', '#### Sub', 'x', '## D', 'i', '### E', 'x'],
    { A: ['B'], D: ['E'] },
  ],
  [
    'flat statements, one with sub-headings',
    ['# T', '## A', 'x', '## B', 'x', '### Sub', 'x', '## C', 'x'],
    { T: ['A', 'B', 'C'] },
  ],
  [
    'statements with text among categories',
    ['# T', '## A', '### B', 'x', '## C', 'x', '### D', 'x'],
    { A: ['B'], C: ['D'] },
  ],
  [
    'sub-categories without text',
    ['# T', '## A', '### B', '#### C', 'x', '### D', '#### E', 'x'],
    { B: ['C'], D: ['E'] },
  ],
  [
    'a leaf with text beside categories',
    ['# T', '## A', '### Why?', 'x', '## Contact', 'x'],
    { A: ['Why?', 'Contact'] },
  ],
  [
    'an empty statement among questions',
    ['# T', '## A', '### Why?', 'x', '### Refunds', '### How?', 'y'],
    { A: ['Why?', 'Refunds', 'How?'] },
  ],
  [
    'an empty statement first in its category',
    ['# T', '## A', '### Refunds', '### How?', 'y'],
    { A: ['Refunds', 'How?'] },
  ],
  [
    'an empty statement after loose questions',
    ['# T', '## Why?', 'x', '## Refunds', '## How?', 'x'],
    { T: ['Why?', 'Refunds', 'How?'] },
  ],
  [
    'an empty statement above a shallower question',
    ['### General', '## Why?', 'x', '## How?', 'x'],
    { General: ['Why?', 'How?'] },
  ],
  [
    'an empty statement at the end among categories',
    ['# T', '## A', '### Why?', 'x', '## B'],
    { A: ['Why?'], B: [] },
  ],
  [
    'two levels of questions in one category: text decides',
    [
      '# A',
      '### Why?',
      'x',
      '### Reset',
      'x',
      '## How?',
      'x',
      '### Dialog',
      'x',
      '## Button',
      'x',
      '## When?',
      'x',
      '## Empty',
      '# B',
      '### Where?',
      'x',
    ],
    { A: ['Why?', 'Reset', 'How?', 'When?'], B: ['Where?'] },
  ],
  [
    'a question on the usual level below one on another',
    [
      '# T',
      '## A',
      '### Why?',
      'x',
      '## How?',
      'x',
      '### When?',
      'x',
      '#### Who?',
      'x',
      '## B',
      '### Where?',
      'x',
    ],
    { A: ['Why?', 'How?', 'When?'], B: ['Where?'] },
  ],
];

for (const [rule, lines, outline] of PAGES) {
  t.test(rule, async (t) => {
    t.same(outlineOf(read(...lines)), outline);
  });
}

t.test('unsure choices are told', async (t) => {
  const page = read(
    '# T',
    '## A',
    '### Why?',
    'x',
    '## How?',
    'x',
    '### When?',
    'x',
    '#### Who?',
    'x',
    '## B',
    '### Where?',
    'x',
  );
  t.same(notesOf(page), ['question-level:5', 'question-level:7', 'question-in-answer:9']);
});
