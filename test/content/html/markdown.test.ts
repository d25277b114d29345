import t from 'tap';
import { createParser } from '../../../src/content/html/markdown.ts';

const html = (markdown: string): string => createParser().render(markdown).trim();

const DIALECT: [what: string, markdown: string, html: RegExp][] = [
  ['tables', '| a |\n|---|\n| b |', /<table>[\s\S]*<td>b<\/td>/],
  ['strikethrough', '~~a~~', /<s>a<\/s>/],
  [
    'bare URLs',
    'see https://example.org/a_b.',
    /<a href="https:\/\/example.org\/a_b">https:\/\/example.org\/a_b<\/a>\./,
  ],
  ['bare e-mail addresses', 'me@example.org', /<a href="mailto:me@example.org">/],
  ['footnotes', 'a[^1]\n\n[^1]: b', /class="footnote-ref"[\s\S]*class="footnotes"/],
  ['inline footnotes', 'a^[b]', /class="footnotes"/],
  ['raw HTML', '<sup>1</sup>', /<sup>1<\/sup>/],
  ['languages of code', '```c++\nx\n```', /<code class="language-c\+\+">x\n<\/code>/],
];

for (const [what, markdown, expected] of DIALECT) {
  t.test(`knows ${what}`, async (t) => {
    t.match(html(markdown), expected);
  });
}

t.test('leaves alone what only looks like an address', async (t) => {
  t.equal(html('element.io and README.md'), '<p>element.io and README.md</p>');
  t.equal(html('"quotes" -- (c)'), '<p>&quot;quotes&quot; -- (c)</p>');
});
