import t from 'tap';
import { parseBlocks } from '../../../../../src/import/sources/faq-page/parse/blocks.ts';
import {
  anchorsOnly,
  htmlText,
  idsIn,
  isBreakTag,
  isWrapper,
} from '../../../../../src/import/sources/faq-page/parse/html.ts';
import { createPageParser } from '../../../../../src/import/sources/faq-page/parse/page-parser.ts';

t.test('knows lines that only hold anchors', async (t) => {
  t.same(anchorsOnly('<a name="x"></a>'), ['x']);
  t.same(anchorsOnly('  <a class="y" id=x></a> <span id="z"/>'), ['x', 'z']);
  for (const line of [
    '<a href="#x">x</a>',
    '<a name="x">text</a>',
    'text <a name="x"></a>',
    '    <a name="x"></a>',
    '',
  ]) {
    t.equal(anchorsOnly(line), null, line);
  }
});

t.test('finds ids anywhere', async (t) => {
  t.same(idsIn('<h2 id="a" data-id="b"><a name=c>'), ['a', 'c']);
});

t.test('reads HTML as its reader does', async (t) => {
  const page = parseBlocks(createPageParser(), []);
  t.equal(htmlText(page, ' <b>a</b> &amp; `b` '), 'a & b');
});

t.test('knows tags that say nothing', async (t) => {
  t.same(['<div align="x">', '</div></p>', '<div>x</div>', '<img>'].map(isWrapper), [
    true,
    true,
    false,
    false,
  ]);
  t.same(['<br>', ' <hr/>', '&nbsp;', '\\', '<br> x', 'x'].map(isBreakTag), [
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});
