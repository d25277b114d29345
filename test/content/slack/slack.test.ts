import fc from 'fast-check';
import t from 'tap';
import { parse } from '../../../src/content/html/render.ts';
import { renderSlack } from '../../../src/content/slack/slack.ts';

const render = (markdown: string): string =>
  renderSlack(parse(markdown).tokens, 'https://kb.example.org/entries/one');

t.test('blocks', async (t) => {
  const cases: [markdown: string, text: string][] = [
    ['a\n\nb', 'a\n\nb'],
    ['# a **b**\n\nc', '*a b*\n\nc'],
    ['#\n\na', 'a'],
    ['```sh\na && b\n```', '```\na &amp;&amp; b\n```'],
    ['    a', '```\na\n```'],
    ['a\n\n---\n\nb', 'a\n\n———\n\nb'],
    ['<p>a <b>b</b></p>', 'a b'],
    ['<!-- a -->\n\nb', 'b'],
    ['> a\n>\n> b', '> a\n> \n> b'],
    ['> > nested\n>\n> a', '> nested\n> \n> a'],
    ['- > a\n  > b', '• a b'],
    ['> - > a', '> • a'],
    ['a[^1]\n\n[^1]: > b', 'a[1]\n\n[1] b'],
    ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
    ['> ```\n> a\n> ```', '> ```\n> a\n> ```'],
    [
      '| a | b |\n|---|---|\n| longer | [x](https://y.org) |\n',
      '```\na      | b\n-------|------------------\nlonger | x (https://y.org)\n```',
    ],
    ['| a |\n|---|', '```\na\n-\n```'],
    ['a[^1]\n\n[^1]: b *c*', 'a[1]\n\n[1] b _c_'],
  ];
  for (const [markdown, text] of cases) t.equal(render(markdown), text, markdown);
});

t.test('lists have their signs, by depth; code in them can be copied', async (t) => {
  t.equal(render('- a\n  - b\n    - c\n      - d\n- e'), '• a\n    ◦ b\n        ▪ c\n            ▪ d\n• e');
  t.equal(render('3. a\n4. b\n\n   c'), '3. a\n4. b\n    c');
  t.equal(render('1. a\n   ```\n   b\n     c\n   ```\n   d'), '1. a\n```\nb\n  c\n```\n    d');
});

t.test('nothing of an answer mentions anybody or links anywhere but by a link', async () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.constantFrom('<!channel>', '<@U1>', '<http://x|y>', '- ', '`', '*', '> '), fc.string()),
      ),
      (parts) => !/<[!@#]|<(?!https?:\/\/|mailto:)/.test(render(parts.join(''))),
    ),
  );
});
