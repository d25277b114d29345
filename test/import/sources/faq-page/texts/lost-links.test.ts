import t from 'tap';
import { parseBlocks } from '../../../../../src/import/sources/faq-page/parse/blocks.ts';
import { createPageParser } from '../../../../../src/import/sources/faq-page/parse/page-parser.ts';
import { applyCuts, findLostLinks } from '../../../../../src/import/sources/faq-page/texts/lost-links.ts';

const repair = (...lines: string[]): string[] => {
  const cuts = findLostLinks(parseBlocks(createPageParser(), lines)).flatMap((lost) => lost.cuts);
  return lines.map((line, index) =>
    applyCuts(
      line,
      cuts.filter((cut) => cut.line === index),
    ),
  );
};

const REPAIRS: [before: string[], after: string[]][] = [
  [['a [b](#) c [d](#).'], ['a b c d.']],
  [['  `[b](#)` [b](#)'], ['  `[b](#)` b']],
  [
    ['> - [b](#)', '>   x [c', '>   d](#)'],
    ['> - b', '>   x c', '>   d'],
  ],
  [
    ['| a |', '|---|', '| [x](#) |'],
    ['| a |', '|---|', '| x |'],
  ],
  [
    ['|a|b|', '|-|-|', '|[x](#)|[x](#)|'],
    ['|a|b|', '|-|-|', '|x|x|'],
  ],
  [['# [b](#) #'], ['# b #']],
  [
    ['[b][r]', '', '[r]: #'],
    ['b', '', '[r]: #'],
  ],
  [['[b](/)'], ['[b](/)']],
];

for (const [before, after] of REPAIRS) {
  t.test(`turns lost links to text in ${JSON.stringify(before)}`, async (t) => {
    t.same(repair(...before), after);
  });
}

t.test('a link that is not found again is reported without cuts', async (t) => {
  const lost = (...lines: string[]) => findLostLinks(parseBlocks(createPageParser(), lines));
  t.same(lost('|a|', '|-|', '|x\\|[b](#)|'), [{ line: 2, text: 'b', cuts: [] }]);
  t.same(lost('[b](', '#)'), [{ line: 0, text: 'b', cuts: [] }], 'its target spans lines');
});
