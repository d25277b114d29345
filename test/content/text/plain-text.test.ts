import fc from 'fast-check';
import t from 'tap';
import { createParser } from '../../../src/content/html/markdown.ts';
import { excerptOf, MAX_EXCERPT_LENGTH, plainText } from '../../../src/content/text/plain-text.ts';

const parser = createParser();
const text = (markdown: string, urls = false): string => plainText(parser.parse(markdown, {}), { urls });
const excerpt = (markdown: string): string => {
  const tokens = parser.parse(markdown, {});
  return excerptOf(tokens, plainText(tokens, { urls: false }));
};

const TEXTS: [what: string, markdown: string, text: string][] = [
  ['inline markup goes', '**a** _b_ ~~c~~ `d` <b>e</b>', 'a b c d e'],
  ['blocks have a blank line between them', '# a\n\nb\nc\n\n> d\n\n---\n\ne', 'a\n\nb c\n\nd\n\ne'],
  ['hard breaks are line breaks', 'a  \nb\\\nc<br>d', 'a\nb\nc\nd'],
  ['lists keep their markers', '- a\n- b\n\n3. c\n4. d', '- a\n- b\n\n3. c\n4. d'],
  ['nested lists are indented', '- a\n  - b\n    1. c\n- d', '- a\n  - b\n    1. c\n- d'],
  ['further lines of an item stand below its text', '- a\\\n  b\n- c', '- a\n  b\n- c'],
  ['loose lists keep their distance', '- a\n\n  b\n\n- c', '- a\n\n  b\n\n- c'],
  ['a list in a list at once', '- - a\n  - b\n- c', '-\n  - a\n  - b\n- c'],
  ['an empty item does not hand its marker on', '- a\n-\n\nb', '- a\n-\n\nb'],
  [
    'code stays as it is written',
    '```js\nif (a) {\n  b();\n}\n```\n\n    c\n      d',
    'if (a) {\n  b();\n}\n\nc\n  d',
  ],
  ['code in a list stands in it', '1. a\n\n   ```\n   b\n     c\n   ```\n2. d', '1. a\n\n  b\n    c\n\n2. d'],
  ['code as an item has its marker', '- ```\n  a\n  b\n  ```', '- a\n  b'],
  ['code in a nested list stands deeper', '- a\n  - b\n\n    ```\n    c\n    ```', '- a\n  - b\n\n    c'],
  ['tables are rows', '| a | b |\n|---|---|\n| c | `d` |\n\ne', 'a | b\nc | d\n\ne'],
  ['footnotes keep their number', 'a[^x] b[^y]\n\n[^x]: c\n[^y]: d\n    e', 'a[1] b[2]\n\n[1] c\n\n[2] d e'],
  [
    'an empty footnote keeps its number to itself',
    'a[^x] b[^y]\n\n[^x]:\n\n[^y]: d',
    'a[1] b[2]\n\n[1]\n\n[2] d',
  ],
  ['images are their alternative text', '![a](b.png) c', 'a c'],
  ['links are their text', '[a](https://b.example) <https://c.example>', 'a https://c.example'],
  ['HTML blocks are their text', '<details>\n<summary>a</summary>\n\nb\n\n</details>', 'a\n\nb'],
  ['what HTML hides is not shown', '<div><!-- x --><script>y</script><style>z</style>a<br>b</div>', 'a\nb'],
  ['inline HTML goes, its text stays', 'a <sup>1</sup> <!-- x --> b', 'a 1  b'],
  ['an inline break in a cell', '| a<br>b | c |\n|---|---|', 'a\nb | c'],
  ['nothing is nothing', '\n\n<!-- x -->\n', ''],
];

for (const [what, markdown, expected] of TEXTS) {
  t.test(what, async (t) => {
    t.equal(text(markdown), expected);
  });
}

t.test('links can keep their address, unless it is their text or a place in the answer', async (t) => {
  t.equal(text('[a](https://b.example)', true), 'a (https://b.example)');
  t.equal(text('[**a** `b`](https://b.example "t") c', true), 'a b (https://b.example) c');
  t.equal(
    text('<https://b.example> https://c.example me@d.example', true),
    'https://b.example https://c.example me@d.example',
  );
  t.equal(text('[https://b.example](https://b.example)', true), 'https://b.example');
  t.equal(text('[a](#b) [c]()', true), 'a c');
});

t.test('text over many lines costs no more than it is long', async (t) => {
  t.equal(text(`\`a${' '.repeat(100_000)}b\``).length, 100_002);
});

const EXCERPTS: [what: string, markdown: string, excerpt: string][] = [
  ['a short answer whole, in one line', '# a\n\n- b\n- c', 'a - b - c'],
  ['without footnotes', 'a[^1] b\n\n[^1]: c', 'a b'],
  ['cut at a word', 'lorem, '.repeat(40), `${'lorem, '.repeat(28).slice(0, -2)}…`],
  ['cut at a character where there are no words', '日'.repeat(300), `${'日'.repeat(199)}…`],
  ['never through a pair of surrogates', `a${'😀'.repeat(150)}`, `a${'😀'.repeat(99)}…`],
  ['at a character when the only space is at the start', `a ${'b'.repeat(300)}`, `a ${'b'.repeat(197)}…`],
];

for (const [what, markdown, expected] of EXCERPTS) {
  t.test(`an excerpt: ${what}`, async (t) => {
    t.equal(excerpt(markdown), expected);
  });
}

t.test('an excerpt is one line of at most 200 characters, and never half of one', async (t) => {
  t.equal(MAX_EXCERPT_LENGTH, 200);
  const Words = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 40 });
  fc.assert(
    fc.property(Words, fc.constantFrom('', ' ', '\n', '😀'), (words, between) => {
      const line = excerpt(words.join(between));
      return line.length <= MAX_EXCERPT_LENGTH && !/\n/.test(line) && Buffer.from(line).toString() === line;
    }),
    { numRuns: 300 },
  );
});

t.test('an excerpt of the beginning is that of the whole, whatever white space there is', async (t) => {
  for (const length of [199, 200, 201, 202]) {
    for (const [before, after] of [
      ['', ''],
      ['```\n', '\n```'],
    ]) {
      const wide = `${before}a${' '.repeat(500)}${'b'.repeat(length - 2)}${after}`;
      const expected = `a ${'b'.repeat(length - 2)}`;
      const line = excerpt(wide);
      if (length <= MAX_EXCERPT_LENGTH) t.equal(line, expected);
      else t.match(line, /^a b{197}…$/);
    }
  }
});
