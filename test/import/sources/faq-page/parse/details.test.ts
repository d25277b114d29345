import t from 'tap';
import { parseBlocks } from '../../../../../src/import/sources/faq-page/parse/blocks.ts';
import { findDetails, MAX_DETAILS_DEPTH } from '../../../../../src/import/sources/faq-page/parse/details.ts';
import { createPageParser } from '../../../../../src/import/sources/faq-page/parse/page-parser.ts';

const find = (...lines: string[]) => findDetails(parseBlocks(createPageParser(), lines));

t.test('finds elements with summaries on one line or more', async (t) => {
  t.same(
    find('<details id="a"><summary id="b">**Q** <a name="c"></a></summary> A', '', 'x', '', '</details>'),
    [
      {
        start: 0,
        end: 5,
        bodyStart: 1,
        summary: 'Q',
        anchors: ['a', 'b', 'c'],
        rest: ' A',
        close: 4,
        children: [],
      },
    ],
  );
  t.match(find('<details>', '<summary>', '  Q', '  &amp; R', '</summary>', 'x</details>'), [
    { start: 0, end: 6, bodyStart: 5, summary: 'Q & R', close: 5 },
  ]);
});

t.test('nests', async (t) => {
  const [outer] = find(
    '<details>',
    '<summary>a</summary>',
    '',
    '<details><summary>b</summary>x</details>',
    '',
    '</details>',
  );
  t.match(outer, { summary: 'a', end: 6, children: [{ summary: 'b', start: 3, end: 4 }] });
});

t.test('code, lists and text before it make it content', async (t) => {
  t.same(
    find('```', '<details>', '```', '', '- <details>', '', 'see `<details>` and <details>', '', '</details>'),
    [],
  );
});

t.test('elements in lists and further summaries of an element are its content', async (t) => {
  const found = find(
    '<details>',
    '<summary>a</summary>',
    '',
    '- <details><summary>b</summary>',
    '  </details>',
    '',
    '<summary>c</summary>',
    '',
    '</details>',
  );
  t.match(found, [{ summary: 'a', end: 9, children: [] }]);
});

t.test('elements nested too deep are content', async (t) => {
  t.equal(MAX_DETAILS_DEPTH, 6);
  const count = MAX_DETAILS_DEPTH + 2;
  const [outer] = find(...Array<string>(count).fill('<details>'), ...Array<string>(count).fill('</details>'));
  t.match(outer, { start: 0, end: 2 * count });
});

t.test('elements without an end reach to the next heading or element', async (t) => {
  t.match(
    find('<details>', '<summary>a</summary>', '', '<details>', '<summary>b</summary>', '', '# c', '', 'd'),
    [
      { summary: 'a', start: 0, end: 3, close: -1 },
      { summary: 'b', start: 3, end: 6, close: -1 },
    ],
  );
  t.match(find('# x', '', '<details><summary>a</summary>', '<details><summary>b</summary></details>'), [
    { summary: 'a', end: 3 },
    { summary: 'b', start: 3, end: 4 },
  ]);
});

t.test('tags in code spans are text; a backtick without another opens no span', async (t) => {
  const summaryOf = (text: string) =>
    find(`<details><summary>${text}</summary>`, 'x', '</details>')[0]?.summary;
  t.match(summaryOf('How is `</summary>` written?'), '</summary>');
  t.equal(summaryOf('What is a ` for?'), 'What is a ` for?');
  t.match(summaryOf('Is `` a or `</summary>` b?'), '</summary>');
});
