import t from 'tap';
import {
  MAX_HTML_HEADING_LINES,
  MAX_SETEXT_LENGTH,
  readHeadings,
} from '../../../../../src/import/sources/faq-page/outline/headings.ts';
import { parseBlocks } from '../../../../../src/import/sources/faq-page/parse/blocks.ts';
import { createPageParser } from '../../../../../src/import/sources/faq-page/parse/page-parser.ts';

const read = (...lines: string[]) => readHeadings(parseBlocks(createPageParser(), lines));

const TEXTS: [source: string, text: string, anchors?: string[]][] = [
  ['## 1. **What** is `it`? ##', 'What is it?'],
  ['# Why? {#why}', 'Why?', ['why']],
  ['# Why? {: #why .big }', 'Why?', ['why']],
  ['# Why? {/* #why-it */}', 'Why?', ['why-it']],
  ['# Why? {/* todo */}', 'Why?'],
  ['# <a name="x"></a>Why?', 'Why?', ['x']],
  ['# Why? ¶', 'Why?'],
  ['# {}', '{}'],
  ['<h2 id="a"><a name="b"></a>Why &amp; how?</h2>', 'Why & how?', ['a', 'b']],
];

for (const [source, text, anchors = []] of TEXTS) {
  t.test(`reads ${source}`, async (t) => {
    t.match(read(source), [{ text, anchors, start: 0, end: 1 }]);
  });
}

t.test('Setext headings span their lines', async (t) => {
  t.match(read('a', '===', '', 'b?', '---'), [
    { level: 1, start: 0, end: 2 },
    { level: 2, start: 3, end: 5 },
  ]);
});

t.test('a rule right under a paragraph makes no heading', async (t) => {
  t.equal(MAX_SETEXT_LENGTH, 160);
  for (const lines of [['It ends.'], ['a', 'b'], ['One. Two'], ['x'.repeat(MAX_SETEXT_LENGTH + 1)]]) {
    t.same(read(...lines, '---'), [], lines.join(' '));
  }
  t.equal(read('One. Two?', '---').length, 1);
  t.equal(read('It ends.', '===').length, 1);
});

t.test('headings in code, quotes and lists are text', async (t) => {
  t.same(read('```', '# a', '```', '> # b', '', '- # c', '', '    # d'), []);
});

t.test('HTML headings begin a line, may span several, and share a block with text', async (t) => {
  t.match(read('<h1>a</h1> rest ', 'text <h2>b</h2>', '<h3>', '  c', '</h3>', '<h4>no end'), [
    { level: 1, text: 'a', rest: 'rest', end: 1 },
    { level: 3, text: 'c', rest: '', start: 2, end: 5 },
  ]);
  t.same(read('<h1>', ...Array<string>(MAX_HTML_HEADING_LINES).fill('x'), '</h1>'), []);
});

t.test('tells links, images and footnotes in headings', async (t) => {
  t.match(read('# [a](/)', '# ![b](/)', '# c[^1]', '', '<h1><a href="/">d</a></h1>', '', '[^1]: x'), [
    { hasMarkup: true },
    { hasMarkup: true },
    { hasMarkup: false, footnotes: ['1'] },
    { hasMarkup: true },
  ]);
});

t.test('an HTML heading may hold blank lines, its attributes more lines, and its text a link', async (t) => {
  const texts = (...lines: string[]) => read(...lines).map(({ text, start, end }) => [text, start, end]);
  t.same(texts('<h3', ' id="x">', '', 'What **is** it?', '', '</h3>', 'So.'), [['What is it?', 0, 6]]);
  t.same(texts('<h3><a href="#goal" name="goal">', 'What is', '  the goal?', '</a></h3>'), [
    ['What is the goal?', 0, 4],
  ]);
});

t.test('an HTML heading without its end swallows no other', async (t) => {
  const texts = (...lines: string[]) => read(...lines).map(({ text }) => text);
  t.same(texts('<h3>a', '<h3>b</h3>'), ['b']);
  t.same(texts('<h3>a', '', '### b', '', '<h3>c</h3>'), ['b', 'c']);
  t.same(texts('<h3>a', '', '```', '</h3>', '```'), []);
});

t.test('attributes and comments at the end of a heading are no text of it', async (t) => {
  const of = (line: string) => read(line).map(({ text, anchors }) => [text, anchors])[0];
  t.same(of('# Why? {#a .b #c}'), ['Why?', ['a', 'c']]);
  t.same(of('# Why? {/* #a */}'), ['Why?', ['a']]);
  t.same(of('# Why? {/* x */} so {/* y */}'), ['Why? so', []]);
  t.same(of('# Why {a}?'), ['Why {a}?', []]);
  t.same(of('# Why {a}'), ['Why {a}', []]);
  t.same(of('# Why {/* a'), ['Why {/* a', []]);
});
