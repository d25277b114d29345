import t from 'tap';
import { createParser } from '../../../src/content/html/markdown.ts';
import {
  breakOf,
  hiddenAfter,
  shownTokens,
  textOfHtml,
  tidyLines,
} from '../../../src/content/text/html-text.ts';

t.test('text has a break at each block and a space at cells', async (t) => {
  const cases: [html: string, text: string][] = [
    ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
    ['<table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>', 'A B\n1 2'],
    ['<dl><dt>a<dd>b</dl>', 'a\nb'],
    ['<p>a <b>b</b>c</p>\n<p>d</p>', 'a bc\nd'],
    ['a<br/>b<BR>c<hr>d', 'a\nb\nc\nd'],
    ['a &amp; b &lt;c&gt; &#128512;', 'a & b <c> 😀'],
    ['<p title="<li>x">a</p><!-- b --><?c?><!d>', 'a'],
    ['a<script>b</script><style>c</style>d', 'ad'],
    ['<script>a<b>c', ''],
    ['<blink>a</blink><custom-tag>b</custom-tag>', 'ab'],
  ];
  for (const [html, text] of cases) t.equal(textOfHtml(html), text, html);
});

t.test('what stands for a tag', async (t) => {
  t.equal(breakOf('</LI>'), '\n');
  t.equal(breakOf('<td colspan="2">'), ' ');
  t.equal(breakOf('<b>'), '');
  t.equal(breakOf('<!-- li -->'), '');
});

t.test('what a script or style holds is hidden until it ends', async (t) => {
  t.equal(hiddenAfter('<script>', ''), 'script');
  t.equal(hiddenAfter('</style>', 'script'), 'script');
  t.equal(hiddenAfter('<script>', 'script'), 'script');
  t.equal(hiddenAfter('</script>', 'script'), '');
  t.equal(hiddenAfter('</script>', ''), '');
  t.equal(hiddenAfter('<b>', ''), '');
});

t.test('of tokens the hidden ones go, and what begins among them still ends', async (t) => {
  const [, inline] = createParser().parse('a <script>b *c </script>d*', {});
  const shown = shownTokens(inline!.children!);
  t.equal(shown.map(({ content }) => content).join('|'), 'a ||</script>|d|');
  t.equal(
    shown.reduce((sum, { nesting }) => sum + nesting, 0),
    0,
  );
});

t.test('lines are trimmed, and empty ones go', async (t) => {
  t.equal(tidyLines(' a \n\n \t\nb'), 'a\nb');
});
