import t from 'tap';
import { createParser } from '../../../src/content/html/markdown.ts';
import {
  MAX_BLOCK_TOKENS,
  MAX_EXPANSION,
  MAX_FOOTNOTE_USES,
  MAX_FOOTNOTES,
  MAX_INLINE_STEPS,
  MAX_INLINE_TOKENS,
  MAX_PADDED_CELLS,
} from '../../../src/content/html/markdown-limits.ts';
import { digestChecked, MAX_HTML_LENGTH, renderHtml } from '../../../src/content/html/render.ts';

const parser = createParser();
const parse = (markdown: string) => parser.parse(markdown, {});

t.test('uses of a definition are bounded as in cmark, and then stay text', async (t) => {
  const definition = `[a]: /${'x'.repeat(2_000)} "${'t'.repeat(2_000)}"\n\n`;
  const html = renderHtml(definition + '[a]'.repeat(30_000), 's');
  t.ok(html.length < 3 * MAX_EXPANSION, String(html.length));
  t.ok(html.includes('" href="/x'));
  t.ok(html.endsWith('aaa</p>\n'));
  const pictures = renderHtml(definition + '![a] '.repeat(10_000), 's');
  t.ok(pictures.length < 3 * MAX_EXPANSION);
  t.ok(pictures.includes('<img'));
  t.ok(pictures.endsWith('a a a</p>\n'));
  t.ok(renderHtml(`${definition}[*a*][a] [b](/c)`, 's').includes('<em>a</em></a> <a href="/c">b</a>'));
  const longer = parse(`[a]: /${'x'.repeat(90)}\n\n${'[a] '.repeat(1_500)}\n\n${'y'.repeat(150_000)}`);
  const links = longer.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'link_open');
  t.equal(links.length, 1_500, 'a long answer may grow by its own length');
});

const footnotes = (count: number): string =>
  Array.from({ length: count }, (_, n) => `a[^${n}]\n\n[^${n}]: b`).join('\n\n');

/** A table whose rows lack 100 cells each. */
const lacking = (rows: number): string => `${'|a'.repeat(101)}\n${'|-'.repeat(101)}\n${'a\n'.repeat(rows)}`;

const REFUSED: [what: string, taken: string, refused: string, says: RegExp][] = [
  ['footnotes', footnotes(MAX_FOOTNOTES), footnotes(MAX_FOOTNOTES + 1), /at most 1000 footnotes/],
  [
    'references to footnotes',
    `[^1]: a\n\n${'[^1]'.repeat(MAX_FOOTNOTE_USES)}`,
    `[^1]: a\n\n${'[^1]'.repeat(MAX_FOOTNOTE_USES + 1)}`,
    /footnotes at most 5000 times/,
  ],
  [
    'cells that rows lack',
    lacking(MAX_PADDED_CELLS / 100),
    `${lacking(MAX_PADDED_CELLS / 200)}\n${lacking(MAX_PADDED_CELLS / 200 + 1)}`,
    /at most 10000 empty cells/,
  ],
  [
    'blocks',
    'a\n\n'.repeat(MAX_BLOCK_TOKENS / 3),
    'a\n\n'.repeat(MAX_BLOCK_TOKENS / 3 + 1),
    /fewer paragraphs, items and cells/,
  ],
  [
    'steps within blocks',
    '\\a'.repeat(1_000),
    `${'['.repeat(MAX_INLINE_STEPS + 1)}`,
    /less markup within its paragraphs/,
  ],
  [
    'markup within blocks',
    'a@b.cd '.repeat(MAX_INLINE_TOKENS / 5),
    'a@b.cd '.repeat(MAX_INLINE_TOKENS / 3.9),
    /less markup within its paragraphs/,
  ],
  [
    'emphasis in emphasis',
    '*a '.repeat(250) + ' a*'.repeat(250),
    '*a '.repeat(251) + ' a*'.repeat(251),
    /at most 250 elements within each other/,
  ],
];

for (const [what, taken, refused, says] of REFUSED) {
  t.test(`refuses more ${what} than there may be`, async (t) => {
    t.doesNotThrow(() => parse(taken));
    t.throws(() => parse(refused), { name: 'TooComplex', message: says });
  });
}

t.test('refuses what is too long as HTML', async (t) => {
  const quotes = `[a](/ '${'"'.repeat(190_000)}')`;
  t.throws(() => digestChecked(quotes), {
    message: `The answer must have at most ${MAX_HTML_LENGTH} characters when it is HTML.`,
  });
  t.ok(renderHtml(quotes, 's').startsWith('<p><a '), 'and shows it where it is stored');
});

t.test('footnotes come at the end in the order of their use, each with its ways back', async (t) => {
  const html = renderHtml('a[^b] c^[*d*] e[^b] f[^g]\n\n[^b]: h\n\n    - i\n\n[^g]:\n\n[^x]: unused', 's');
  t.same(
    [...html.matchAll(/<li class="footnote-item" id="s--(fn\d)"/g)].map(([, id]) => id),
    ['fn1', 'fn2', 'fn3'],
  );
  t.match(html, '<li>i</li>');
  for (const back of ['fnref1', 'fnref1:1', 'fnref2', 'fnref3']) t.match(html, `href="#s--${back}"`);
  t.notMatch(html, 'unused');
});
