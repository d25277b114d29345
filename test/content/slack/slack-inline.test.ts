import t from 'tap';
import { createParser } from '../../../src/content/html/markdown.ts';
import { slackInline } from '../../../src/content/slack/slack-inline.ts';

const render = (markdown: string, marks?: string): string => {
  const [, inline] = createParser().parse(markdown, {});
  return slackInline(inline?.children ?? [], 'https://kb.example.org/entries/one', marks).replaceAll(
    '\u200b',
    '·',
  );
};

t.test('marks are Slack’s own', async (t) => {
  const cases: [markdown: string, text: string][] = [
    ['**a** *b* ~~c~~ `d < e`', '*a* _b_ ~c~ `d &lt; e`'],
    ['***a***', '_*a*_'],
    ['**a *b* c**', '*a _b_ c*'],
    ['*a **b *c* d** e*', '_a *b c d* e_'],
    ['un**believ**able', 'un·*believ*·able'],
    ['**a** b', '*a* b'],
    ['(**a**)', '(*a*)'],
    ['`` a`b ``', 'a`b'],
    ['a\\*b \\*c\\*', 'a*b *·c*'],
  ];
  for (const [markdown, text] of cases) t.equal(render(markdown), text, markdown);
});

t.test('what is bold as a whole has nothing bold in it', async (t) => {
  t.equal(render('a **b** *c*', '*'), 'a b _c_');
});

t.test('links, pictures, footnotes and breaks', async (t) => {
  const cases: [markdown: string, text: string][] = [
    ['[a **b**](https://c.org)', '<https://c.org/|a b>'],
    ['[a\nb](two)', '<https://kb.example.org/entries/two|a b>'],
    ['[](https://e.f)', '<https://e.f/|https://e.f/>'],
    ['[![](b.svg)](https://c.org) [](#b)', '<https://c.org/|https://c.org/>'],
    ['[a<b>b</b><br>c](https://d.org)', '<https://d.org/|ab c>'],
    ['a <script>b</script> c', 'a  c'],
    ['x <td>a</td><td>b</td> <li>c</li><li>d</li>', 'x  a  b\nc\nd'],
    ['[a](#b)', 'a'],
    ['[a](matrix:u/b:c.org)', 'a (matrix:u/b:c.org)'],
    [
      '![a](https://b.org/c.png) ![](https://b.org/c.png)',
      '<https://b.org/c.png|a> <https://b.org/c.png|https://b.org/c.png>',
    ],
    ['a\nb  \nc<br>d<sup>2</sup>', 'a b\nc\nd2'],
    ['**a  \nb**', '*a b*'],
    ['a[^1]\n\n[^1]: b', 'a[1]'],
  ];
  for (const [markdown, text] of cases) t.equal(render(markdown), text, markdown);
});
