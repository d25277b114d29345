import fc from 'fast-check';
import t from 'tap';
import { cleanTree } from '../../../src/content/html/clean-tree.ts';
import { element, parseHtml, writeHtml } from '../../../src/content/html/html-tree.ts';
import { TAGS } from '../../../src/content/html/sanitise.ts';

const rules = { tags: TAGS, edit: ({ name }: { name: string }) => element(name, {}, []) };
const clean = (html: string): string => writeHtml(cleanTree(parseHtml(html), rules));

t.test('elements stand where browsers put them', async (t) => {
  const cases: [html: string, cleaned: string][] = [
    ['<table><table>x</table></table>', 'x<table></table><table></table>'],
    ['<table>a<tr>b<td>c</td></tr></table>', 'ab<table><tr><td>c</td></tr></table>'],
    ['<table> <tr> <td>c</td> </tr> </table>', '<table> <tr> <td>c</td> </tr> </table>'],
    [
      '<table><tbody><p>a</p><tr><td>b</td></tr></tbody></table>',
      '<p>a</p><table><tbody><tr><td>b</td></tr></tbody></table>',
    ],
    ['<table><caption><p>a</p></caption></table>', '<table><caption><p>a</p></caption></table>'],
    ['<td>a</td><tr><th>b</th></tr><caption>c</caption>', 'abc'],
    ['<table><tr><td><td>a</td></td></tr></table>', '<table><tr><td></td><td>a</td></tr></table>'],
    [
      '<table><tr><td><div><td>a</td></div></td></tr></table>',
      '<table><tr><td><div>a</div></td></tr></table>',
    ],
    ['<a>b<i><a>c</a></i></a>', '<a>b<i>c</i></a>'],
    ['<h1>a<i><h2>b</h2></i></h1>', '<h1>a<i>b</i></h1>'],
    ['<ul><li>a<b><li>c</li></b></li></ul>', '<ul><li>a<b>c</b></li></ul>'],
    ['<ul><li>a<ul><li>b</li></ul></li></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['<dl><dt>a<i><dd>b</dd></i></dt></dl>', '<dl><dt>a<i>b</i></dt></dl>'],
    [
      '<ul><li><table><tr><td><li>a</li></td></tr></table></li></ul>',
      '<ul><li><table><tr><td><li>a</li></td></tr></table></li></ul>',
    ],
    ['a<script>b</script><style>c</style><xmp>d</xmp>', 'a'],
    ['<blink>a <b>b</b></blink>', 'a <b>b</b>'],
  ];
  for (const [html, cleaned] of cases) t.equal(clean(html), cleaned, html);
});

t.test('what an element becomes: another, text, what is in it, or something else in it', async (t) => {
  const edit = ({ name }: { name: string }) =>
    ({ b: element('i', {}, []), p: 'text', u: element('u', {}, ['other']) })[name];
  const nodes = parseHtml('<b>a</b><p>b</p><s>c</s><u>d</u>');
  t.equal(writeHtml(cleanTree(nodes, { tags: TAGS, edit })), '<i>a</i>textc<u>other</u>');
});

t.test('it is told when it is in a link, and goes no deeper than it may', async (t) => {
  const seen: unknown[] = [];
  const edit = ({ name }: { name: string }, isInLink: boolean) => {
    seen.push([name, isInLink]);
    return element(name, {}, []);
  };
  const nodes = parseHtml('<a><i><b>c</b></i></a>');
  t.equal(writeHtml(cleanTree(nodes, { tags: TAGS, maxDepth: 2, edit })), '<a><i>c</i></a>');
  t.same(seen, [
    ['a', false],
    ['i', true],
  ]);
});

t.test('what was cleaned is clean, whatever is within what', async () => {
  const names = ['table', 'tr', 'td', 'li', 'ul', 'a', 'h1', 'dt', 'dl', 'p', 'b', 'caption', 'tbody', 'x'];
  const Tag = fc
    .tuple(fc.constantFrom('<', '</'), fc.constantFrom(...names))
    .map(([open, name]) => `${open}${name}>`);
  fc.assert(
    fc.property(fc.array(fc.oneof(Tag, fc.constant('t')), { maxLength: 25 }), (pieces) => {
      const once = clean(pieces.join(''));
      return clean(once) === once;
    }),
  );
});
