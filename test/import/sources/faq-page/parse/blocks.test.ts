import t from 'tap';
import { codeLines, parseBlocks } from '../../../../../src/import/sources/faq-page/parse/blocks.ts';
import { createPageParser } from '../../../../../src/import/sources/faq-page/parse/page-parser.ts';

const parse = (...lines: string[]) => parseBlocks(createPageParser(), lines);

t.test('a page is its blocks with their lines', async (t) => {
  const { blocks } = parse(
    '# a',
    '',
    '- b',
    '',
    '  c',
    '',
    '---',
    '[r]: /',
    '',
    '[^1]: x',
    '',
    '    y',
    '',
    'z',
  );
  t.same(
    blocks.map(({ kind, start, end }) => [kind, start, end]),
    [
      ['heading', 0, 1],
      ['bullet_list', 2, 5],
      ['hr', 6, 7],
      ['reference_definition', 7, 8],
      ['footnote_reference', 9, 12],
      ['paragraph', 13, 14],
    ],
  );
});

t.test('footnotes without text, one after the other and at the end have their lines too', async (t) => {
  const { blocks } = parse('[^1]: ', '[^2]: b', '', '[^3]:');
  t.same(
    blocks.map(({ start, end }) => [start, end]),
    [
      [0, 1],
      [1, 2],
      [3, 4],
    ],
  );
});

t.test('code lines are those of fences and indented code at any depth', async (t) => {
  const { tokens } = parse('    a', '', '- ```', '  b', '  ```', 'c');
  t.same([...codeLines(tokens)], [0, 2, 3, 4]);
});
