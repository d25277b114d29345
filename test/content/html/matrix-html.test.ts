import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import t from 'tap';
import { MATRIX_TAGS, renderMatrixHtml } from '../../../src/content/html/matrix-html.ts';
import { parse } from '../../../src/content/html/render.ts';

const BASE = 'https://kb.example.org/entries/one';
const render = (markdown: string): string => renderMatrixHtml(parse(markdown).tokens, BASE);

/** The list of the specification, v1.16, in its own order; `font` has been deprecated. */
const SPECIFIED =
  `del h1 h2 h3 h4 h5 h6 blockquote p a ul ol sup sub li b i u strong em s code hr br div table thead tbody tr th td
  caption pre span img details summary`.split(/\s+/);

t.test('the tags are those of the specification but pictures', async (t) => {
  t.same([...MATRIX_TAGS, 'img'].sort(), SPECIFIED.sort());
});

t.test('what Markdown has is shown', async (t) => {
  const cases: [markdown: string, html: string][] = [
    ['**a** *b* ~~c~~ `d`', '<p><strong>a</strong> <em>b</em> <s>c</s> <code>d</code></p>'],
    ['## a b', '<h2>a b</h2>'],
    ['3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['```js\na < b\n```', '<pre><code class="language-js">a &lt; b\n</code></pre>'],
    [
      '| a |\n|--:|\n| 1 |',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n</tr>\n</tbody>\n</table>',
    ],
    ['[a](https://b.org/?c=1&d=2)', '<p><a href="https://b.org/?c=1&amp;d=2">a</a></p>'],
    [
      '[a](matrix:u/b:c.org) d@e.org',
      '<p><a href="https://matrix.to/#/@b:c.org">a</a> <a href="mailto:d@e.org">d@e.org</a></p>',
    ],
    ['[a](two)', '<p><a href="https://kb.example.org/entries/two">a</a></p>'],
    ['[a](#b) [c](#)', '<p><span>a</span> c</p>'],
    ['![a](https://b.org/c.png)', '<p><a href="https://b.org/c.png">a</a></p>'],
    ['![](https://b.org/c.png)', '<p><a href="https://b.org/c.png">https://b.org/c.png</a></p>'],
    ['<img>', ''],
    ['[![a](b.svg)](c)', '<p><a href="https://kb.example.org/entries/c">a</a></p>'],
    ['[![](b.svg)](c)', '<p><a href="https://kb.example.org/entries/c">b.svg</a></p>'],
    [
      '<a href="b">c <a href="d">e</a> f</a>',
      '<p><a href="https://kb.example.org/entries/b">c </a><a href="https://kb.example.org/entries/d">e</a> f</p>',
    ],
    [
      '[a](matrix:r/b:c.org/e/d?via=e.org) [f](matrix:roomid/g:c.org) [h](matrix:x/y)',
      '<p><a href="https://matrix.to/#/#b:c.org/$d">a</a> <a href="https://matrix.to/#/!g:c.org">f</a> <span>h</span></p>',
    ],
    ['[a](tel:+4930) [b](irc://c.org/d)', '<p><span>a</span> <span>b</span></p>'],
    [
      '<a href="b"><img src="data:image/png;base64,AA=="></a>',
      '<p><a href="https://kb.example.org/entries/b"></a></p>',
    ],
    ['a[^1]\n\n[^1]: b', '<p>a<sup><span>[1]</span></sup></p>\n<hr />\n\n<ol>\n<li><p>b</p>\n</li>\n</ol>'],
    [
      '<details><summary>a</summary>\n\nb\n\n</details>',
      '<details><summary>a</summary>\n<p>b</p>\n</details>',
    ],
    ['<mx-reply>a</mx-reply> <font color="red">b</font>', '<p>a b</p>'],
    ['<a name="x" target="_blank" onclick="y()">z</a>', '<p><span>z</span></p>'],
  ];
  for (const [markdown, html] of cases) t.equal(render(markdown), html, markdown);
});

/** Attributes that the specification allows and that are written here. */
const ATTRIBUTES: Record<string, RegExp> = {
  'a href': /^(https?|mailto):/,
  'code class': /^language-/,
  'ol start': /^/,
};

const strangersIn = (html: string): string[] => {
  const strangers: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (!SPECIFIED.includes(name) || name === 'img') strangers.push(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES[`${name} ${attribute}`]?.test(value)) strangers.push(`${name} ${attribute}=${value}`);
      }
    },
    oncomment: (text) => strangers.push(text),
  });
  parser.end(html);
  return strangers;
};

t.test('nothing else comes through, whatever an answer holds', async (t) => {
  const pieces = [
    ...[
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<svg onload=alert(1)>',
      '<style>*{}</style>',
    ],
    ...[
      '<a href="javascript:alert(1)">x</a>',
      '[x](data:text/html,y)',
      '<p style="x" class="y">',
      '<ol start="x">',
    ],
    ...[
      '<code class="language-js evil">',
      '<iframe src="//x"></iframe>',
      '<!-- c -->',
      '<mx-reply>',
      '<input>',
    ],
    ...['<a href="https://x" onclick="y">', '# h', '| a |\n|---|', '[^1]', '[^1]: x', '- a', '`b`', '\n\n'],
  ];
  for (const piece of pieces) t.same(strangersIn(render(piece)), [], piece);
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 8 }), (parts) => {
      return strangersIn(render(parts.join(''))).length === 0;
    }),
  );
});
