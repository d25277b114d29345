import t from 'tap';
import { createPageParser } from '../../../../../src/import/sources/faq-page/parse/page-parser.ts';

const parser = createPageParser();

const spanIn = (content: string, lost: unknown): string[] =>
  typeof lost === 'object' && lost !== null && 'start' in lost && 'end' in lost
    ? [content.slice(Number(lost.start), Number(lost.end))]
    : [];

const lostIn = (source: string): string[] =>
  parser
    .parse(source, {})
    .flatMap(({ content, children }) => (children ?? []).flatMap(({ meta }) => spanIn(content, meta?.lost)));

const FOUND: [source: string, lost: string[]][] = [
  ['a [b](#) c', ['[b](#)']],
  ['[b](<#>) [c]( # "t") [d](# (t))', ['[b](<#>)', '[c]( # "t")', '[d](# (t))']],
  ['**[b *c*](#)**', ['[b *c*](#)']],
  ['[b][r] [r][] [r]\n\n[r]: #', ['[b][r]', '[r][]', '[r]']],
  ['[b](#x) [b](/#) [b](# [b', []],
  ['`[b](#)` ![b](#) \\[b](#)', []],
  ['[b][r] [c][ [d\n\n[r]: #x', []],
  ['*[b](#*) c', []],
  ['[![i](x.png)](#)', ['[![i](x.png)](#)']],
];

for (const [source, lost] of FOUND) {
  t.test(`finds links without a target in ${JSON.stringify(source)}`, async (t) => {
    t.same(lostIn(source), lost);
  });
}

t.test('a lost link is a link like others', async (t) => {
  const types = (source: string) => (parser.parse(source, {})[1]?.children ?? []).map(({ type }) => type);
  t.same(types('[b](#)'), types('[b](/)'));
  t.same(types('[a [b](#) c](/)'), types('[a [b](/) c](/)'), 'no link in a link');
});

t.test('definitions stay in place', async (t) => {
  const types = parser.parse('[^1]: a\n\n[r]: /\n\nb[^1]', {}).map(({ type }) => type);
  t.equal(types[0], 'footnote_reference_open');
  t.ok(types.includes('reference_definition'));
  t.notOk(types.includes('footnote_block_open'));
});
