import t from 'tap';
import { isGenericTitle } from '../../../../../src/import/sources/faq-page/outline/title.ts';
import { outlineOf, read } from '../read.ts';

t.test('knows how pages of questions call themselves', async (t) => {
  for (const text of ['FAQ', 'F.A.Q.', 'Q & A', 'Häufige Fragen', 'よくある質問', 'Got questions?'])
    t.ok(isGenericTitle(text), text);
  for (const text of ['Element General', 'Quality', 'Faqir']) t.notOk(isGenericTitle(text), text);
});

const PAGES: [name: string, lines: string[], title: string | null, outline: Record<string, string[]>][] = [
  ['a lone heading above all', ['# Acme', '## Why?', 'x'], 'Acme', { Acme: ['Why?'] }],
  ['a title that asks', ['# Questions?', 'intro', '## Why?', 'x'], 'Questions?', { 'Questions?': ['Why?'] }],
  ['a question with its answer', ['# Why?', 'x', '## Sub', 'y'], null, { page: ['Why?'] }],
  ['only a title', ['# FAQ', 'x'], 'FAQ', { FAQ: [] }],
  ['one statement with text', ['# Reset', 'x'], null, { page: ['Reset'] }],
  ['a title beside categories', ['# FAQ', '# General', '## Why?', 'x'], 'FAQ', { General: ['Why?'] }],
  [
    'a title above and beside categories',
    ['# FAQ', '## A', '### Why?', 'x', '# B', '### How?', 'y'],
    'FAQ',
    { A: ['Why?'], B: ['How?'] },
  ],
  ['any title beside categories', ['# Acme', '# General', '## Why?', 'x'], 'Acme', { General: ['Why?'] }],
  [
    'categories that call themselves questions',
    ['# A questions', '## Why?', 'x', '# B questions', '## How?', 'y'],
    null,
    { 'A questions': ['Why?'], 'B questions': ['How?'] },
  ],
  [
    'the front matter title again',
    ['---', 'title: Acme help!', '---', '# ACME Help', '# Why?', 'x'],
    'Acme help!',
    { 'Acme help!': ['Why?'] },
  ],
  [
    'a category under a front matter title',
    ['---', 'title: Acme', '---', '# General', '## Why?', 'x'],
    'Acme',
    { General: ['Why?'] },
  ],
  [
    'another title than the front matter',
    ['---', 'title: Acme', '---', '# All questions', '## Why?', 'x'],
    'Acme',
    { Acme: ['Why?'] },
  ],
  ['no headings', ['x'], null, { page: [] }],
];

for (const [name, lines, title, outline] of PAGES) {
  t.test(`title: ${name}`, async (t) => {
    const page = read(...lines);
    t.equal(page.title, title);
    t.same(outlineOf(page), outline);
  });
}
