import t from 'tap';
import { parseBlocks } from '../../../../../src/import/sources/faq-page/parse/blocks.ts';
import {
  findHtmlComments,
  findMdxComments,
  findModuleLines,
  type LineRange,
} from '../../../../../src/import/sources/faq-page/parse/comments.ts';
import { createPageParser } from '../../../../../src/import/sources/faq-page/parse/page-parser.ts';

const parse = (...lines: string[]) => parseBlocks(createPageParser(), lines);
const lines = (ranges: LineRange[]) => ranges.map(({ start, end }) => [start, end]);

t.test('MDX comments begin a line, end one, and may hold anything', async (t) => {
  t.same(lines(findMdxComments(parse('{/* a */}', 'x', '{/*', '', '# b', '*/}', 'y {/* c */}'))), [
    [0, 1],
    [2, 6],
  ]);
});

t.test('code and unfinished comments are no comments', async (t) => {
  t.same(findMdxComments(parse('```', '{/* a */}', '```', '{/* b */} text', '{/* c')), []);
});

t.test('HTML comments are blocks of their own', async (t) => {
  t.same(
    lines(
      findHtmlComments(parse('<!-- a', '', 'b -->', '', 'x <!-- y -->', '', '<!-- c --> d', '', '<!-- e')),
    ),
    [[0, 3]],
  );
});

t.test('a comment that keeps two lists apart stays', async (t) => {
  t.same(findHtmlComments(parse('- a', '', '<!-- -->', '', '- b')), []);
  t.same(lines(findHtmlComments(parse('- a', '', '<!-- -->', '', 'b'))), [[2, 3]]);
});

t.test('module lines are imports and exports, not sentences', async (t) => {
  t.same(
    lines(
      findModuleLines(
        parse("import A, {b} from 'c';", 'import "./x.css"', '', 'export const a = [', '  1,', ']'),
      ),
    ),
    [
      [0, 2],
      [3, 6],
    ],
  );
  t.same(
    findModuleLines(parse('import the keys from your backup', '', 'export everything', '', '# import "a"')),
    [],
  );
});
