import t from 'tap';
import { isTocTitle, MIN_TOC_LINKS } from '../../../../../src/import/sources/faq-page/texts/toc.ts';
import { notesOf, outlineOf, read } from '../read.ts';

t.test('knows the titles of tables of contents', async (t) => {
  t.equal(MIN_TOC_LINKS, 2);
  for (const text of ['Table of Contents', '📖 Contents:', 'Inhalt', '目次', 'TOC'])
    t.ok(isTocTitle(text), text);
  for (const text of ['Content policy', 'Indexing', '']) t.notOk(isTocTitle(text), text);
});

const LINKS = ['- [Why?](#why)', '- [How?](#how)'];
const PAGE = ['## Why?', 'x', '## How?', 'y'];

const DROPPED: [what: string, lines: string[], at: number[]][] = [
  ['before the first heading', [...LINKS, '', ...PAGE], [1]],
  ['below the title', ['# T', '', ...LINKS, '', ...PAGE], [3]],
  [
    'numbered and nested, with a label',
    ['# T', '1. Group', '   1. [Why?](page.md#why)', '2. 1. [How?](#how)', ...PAGE],
    [2],
  ],
  ['in one line', ['# T', '[Why?](#why) | [How?](#how)', '', ...PAGE], [2]],
  [
    'in HTML',
    ['# T', '<ul><li><a href="#why">Why?</a></li><li><a href="#how">How?</a></li></ul>', '', ...PAGE],
    [2],
  ],
  ['announced, with one link', ['# T', 'x', '', '**Contents:**', '', '- [Why?](#why)', '', ...PAGE], [4]],
  ['under its heading', ['# T', '## Contents', ...LINKS, ...PAGE], [2, 3]],
  ['a heading and nothing', ['# T', '## Contents', ...PAGE], [2]],
  ['a marker', ['# T', '[[_TOC_]]', '', ...PAGE], [2]],
  ['of a category', ['# T', '## A', ...LINKS, '### Why?', 'x', '### How?', 'y'], [3]],
  [
    'disclosed',
    ['# T', '<details><summary>Contents</summary>', '', ...LINKS, '', '</details>', '', ...PAGE],
    [2],
  ],
];

for (const [what, lines, at] of DROPPED) {
  t.test(`a table of contents: ${what}`, async (t) => {
    const page = read(...lines);
    t.same(
      notesOf(page, 'toc-dropped'),
      at.map((line) => `toc-dropped:${line}`),
    );
    t.same(Object.values(outlineOf(page)), [['Why?', 'How?']]);
  });
}

const KEPT: [what: string, lines: string[]][] = [
  ['links in an answer', ['# T', '## Why?', ...LINKS, '## How?', 'y']],
  ['links elsewhere', ['# T', '- [a](/a)', '- [b](#b)', ...PAGE]],
  ['links with text', ['# T', '- [a](#a) does', '- [b](#b) that', ...PAGE]],
  ['more labels than links', ['# T', '- a', '- b', '- [b](#b)', ...PAGE]],
  ['a long label', ['# T', `- ${'x'.repeat(80)}`, '  - [a](#a)', '  - [b](#b)', ...PAGE]],
  ['code in the list', ['# T', '- [a](#a)', '- [b](#b)', '  ```', '  x', '  ```', ...PAGE]],
  ['one link', ['# T', '- [a](#a)', ...PAGE]],
  ['HTML with text', ['# T', '<p><a href="#a">a</a> or <a href="#b">b</a></p>', '', ...PAGE]],
  ['contents that are text', ['# T', '## Contents', 'Of the box.', ...PAGE]],
];

for (const [what, lines] of KEPT) {
  t.test(`no table of contents: ${what}`, async (t) => {
    t.same(notesOf(read(...lines), 'toc-dropped'), []);
  });
}

t.test('of two headings that announce contents each goes with its own, the empty one alone', async (t) => {
  const page = read('# T', '## Contents', ...LINKS, ...PAGE, '## Contents', '');
  t.same(Object.values(outlineOf(page)), [['Why?', 'How?']]);
  t.same(notesOf(page, 'toc-dropped').length > 0, true);
});
