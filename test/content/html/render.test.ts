import fc from 'fast-check';
import t from 'tap';
import { MAX_FOOTNOTE_USES } from '../../../src/content/html/markdown-limits.ts';
import {
  digestMarkdown,
  RENDERER_VERSION,
  renderForFrame,
  renderForPage,
  renderHtml,
  renderText,
} from '../../../src/content/html/render.ts';
import { dangersIn } from '../safety.ts';

t.test('the version that stored texts name', async (t) => {
  t.equal(RENDERER_VERSION, 2);
});

const HTML: [what: string, markdown: string, html: string][] = [
  ['a paragraph', 'a **b**', '<p>a <strong>b</strong></p>'],
  ['code with its language', '```js\na < b\n```', '<pre><code class="language-js">a &lt; b\n</code></pre>'],
  ['raw HTML that is harmless', 'x<sup>2</sup>', '<p>x<sup>2</sup></p>'],
  ['raw HTML that is not', 'a<script>b</script>', '<p>a</p>'],
  ['a lost link', '[**a** b](#) [c](#d)', '<p><strong>a</strong> b <a href="#s--d">c</a></p>'],
];

for (const [what, markdown, html] of HTML) {
  t.test(`renders ${what}`, async (t) => {
    t.equal(renderHtml(markdown, 's').trim(), html);
  });
}

t.test('a table is aligned without styles', async (t) => {
  t.match(
    renderHtml('| a |\n|:-:|\n| b |', 's'),
    /<th align="center">a<\/th>[\s\S]*<td align="center">b<\/td>/,
  );
});

t.test('headings have the ids that GitHub gives them, each its own, whatever their footnotes', async (t) => {
  const ids = (markdown: string): string[] =>
    [...renderHtml(markdown, 's').matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id ?? '');
  t.same(ids('# A b\n\n## `A` b\n\nA b\n---\n'), ['s--a-b', 's--a-b-1', 's--a-b-2']);
  t.same(ids('# a\n# a\n# a-1\n# a\n# a-1'), ['s--a', 's--a-1', 's--a-1-1', 's--a-2', 's--a-1-2']);
  t.same(ids('# a[^1]\n\n[^1]: b'), ['s--a']);
  t.same(ids('# ???\n\n> # 日本\n\n- # c'), ['s--section', 's--日本', 's--c']);
});

t.test('many headings of one name cost no more than as many names', async (t) => {
  t.match(renderHtml('#\n'.repeat(20_000), 's'), /id="s--section-19999"/);
});

t.test('footnotes come with their answer, and link to each other inside of it', async (t) => {
  const html = renderHtml('a[^1] b[^1]\n\n[^1]: c', 'slug');
  for (const id of html.matchAll(/href="#([^"]+)"/g)) t.match(html, `id="${id[1]}"`);
  t.match(html, 'href="#slug--fn1"');
  t.match(html, 'id="slug--fnref1:1"');
});

t.test('texts of lost links are reported, in order', async (t) => {
  t.same(digestMarkdown('[a **b** `c`](#) d\n\n- [e](#)[f](#x) ![](#)').lostLinks, ['a b c', 'e']);
  t.same(digestMarkdown('[a](# "title") [b\nc](<#>)').lostLinks, ['a', 'b c']);
  t.same(digestMarkdown('a').lostLinks, []);
});

t.test('a digest is the text without addresses and the beginning of it', async (t) => {
  t.same(digestMarkdown('[a](https://b.example)\n\nc[^1]\n\n[^1]: d'), {
    text: 'a\n\nc[1]\n\n[1] d',
    excerpt: 'a c',
    lostLinks: [],
  });
  t.equal(renderText('[a](https://b.example) [c](#)'), 'a (https://b.example) c');
});

const Units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 });
const Markup = fc.array(
  fc.constantFrom(
    ...'#*_~`[]()<>!|-+=:^\\&"\' \n\t\r\0',
    'a',
    '1.',
    '[^1]',
    '[^1]: ',
    '```',
    '    ',
    '](#)',
    '<b',
    '</b>',
  ),
  { maxLength: 60 },
);

t.test('any text renders, the same each time, and comes out harmless', async () => {
  const AnyText = fc.oneof(
    Markup.map((parts) => parts.join('')),
    Units.map((units) => String.fromCharCode(...units)),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );
  fc.assert(
    fc.property(AnyText, (markdown) => {
      const html = renderHtml(markdown, 's');
      renderText(markdown);
      digestMarkdown(markdown);
      return dangersIn(html, 's').length === 0 && renderHtml(markdown, 's') === html;
    }),
    { numRuns: 500 },
  );
});

t.test('with the page of the answer its links work anywhere', async (t) => {
  t.equal(
    renderHtml(
      '[a](b) [c](#d) ![e](f.png) <a href="http://[">g</a>',
      'x',
      'https://kb.example.org/entries/x',
    ),
    '<p><a href="https://kb.example.org/entries/b">a</a> <a href="https://kb.example.org/entries/x#x--d">c</a> ' +
      '<img src="https://kb.example.org/entries/f.png" alt="e" loading="lazy" /> <a href="http://[">g</a></p>\n',
  );
});

t.test('for a page the headings of the highest level are told, and the HTML is edited for it', async (t) => {
  const labels = { linkToSection: 'Link', code: 'Code', table: 'Table' };
  const { html, headings } = renderForPage('## One\n\na\n\n### Part\n\n## Two', 's', labels);
  t.same(
    headings.map(({ id }) => id),
    ['s--one', 's--two'],
  );
  t.match(html, 'id="s--part"');
  t.match(renderForFrame('[a](https://b.org)', 's'), '<a ');
});

t.test('a stored answer that is too complex is its Markdown, in each form', async (t) => {
  const deep = '<b>'.repeat(1_000);
  const many = `${'[^a]'.repeat(MAX_FOOTNOTE_USES + 1)}\n\n[^a]: x`;
  for (const markdown of [deep, many]) t.match(renderHtml(markdown, 's'), /^<pre tabindex="0">/);
  t.match(digestMarkdown(many), { text: many, lostLinks: [] });
  t.equal(renderText(many), many);
});

t.test('other faults are no reason to show Markdown', async (t) => {
  t.throws(() => renderText(404 as unknown as string), /Input data should be a String/);
});
