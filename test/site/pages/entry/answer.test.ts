import t from 'tap';
import { showAnswer } from '../../../../src/site/pages/entry/answer.ts';
import { textsFor } from '../../../../src/site/pages/layout/texts.ts';

const { texts } = textsFor('en');
const show = async (answer: string) => {
  const { markup, headings } = await showAnswer({ slug: 's', answer }, texts);
  return {
    html: String(markup),
    headings: headings.map(({ id, text }) => [id, text]),
  };
};
const levels = (html: string): number[] => [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));

t.test('headings come below that of the page, without gaps', async (t) => {
  const cases: [markdown: string, shown: number[]][] = [
    ['# A\n\n## B\n\n# C', [2, 3, 2]],
    ['### A\n\n### B', [2, 2]],
    ['## A\n\n##### B\n\n### C\n\n## D', [2, 3, 3, 2]],
    ['#### A\n\n## B\n\n### C', [2, 2, 3]],
    ['# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F', [2, 3, 4, 5, 6, 6]],
    ['No heading.', []],
  ];
  for (const [markdown, shown] of cases) t.same(levels((await show(markdown)).html), shown, markdown);
});

t.test('a heading leads to itself', async (t) => {
  t.equal(
    (await show('## Set it up')).html,
    '<h2 id="s--set-it-up">Set it up<a class="anchor" href="#s--set-it-up" aria-label="Link to this section">#</a></h2>\n',
  );
  t.equal((await show('<h3 lang="de">Ohne</h3>')).html, '<h2 lang="de">Ohne</h2>', 'unless it has no id');
});

t.test('the contents are the headings of the highest level, as text', async (t) => {
  const { headings } = await show(
    '## A *b* `<c>`\n\n### Lower\n\n## [D](https://example.org) & e\n\n<h2>F</h2>',
  );
  t.same(headings, [
    ['s--a-b-c', 'A b <c>'],
    ['s--d-e', 'D & e'],
  ]);
});

t.test('code scrolls, also by keyboard, and says what it is', async (t) => {
  t.equal(
    (await show('```sh\nnpm start\n```')).html,
    '<div class="code"><pre tabindex="0" role="group" aria-label="Code"><code class="language-sh">npm start\n</code></pre></div>\n',
  );
  t.match(
    (await show('<pre lang="en" title="a &quot;b&quot; > c">x</pre>')).html,
    /<pre lang="en" title="[^<>]*" tabindex="0"/,
  );
});

t.test('a table scrolls, also by keyboard, and says what it is', async (t) => {
  t.match(
    (await show('| a |\n|---|\n| b |')).html,
    /^<div class="table" tabindex="0" role="group" aria-label="Table"><table>[\s\S]*<\/table><\/div>\n$/,
  );
});

t.test('what is written in raw HTML is opened and closed as often', async (t) => {
  for (const source of [
    '<h2><h3>a</h3></h2>',
    '<h2>never closed',
    '</h2>never opened',
    '<table><tr><td><table><tr><td>nested</table></table>',
    '<pre><pre>a</pre>',
    '<h1 id="x">a</h1',
    '<a href="#b"><h2 id="b">c</h2></a>',
  ]) {
    const { html } = await show(source);
    for (const tag of ['h2', 'h3', 'pre', 'div', 'table']) {
      t.equal(html.split(`<${tag}`).length, html.split(`</${tag}>`).length, `${tag} of ${source}`);
    }
  }
});
