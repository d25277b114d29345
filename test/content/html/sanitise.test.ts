import fc from 'fast-check';
import t from 'tap';
import { parseHtml, writeHtml } from '../../../src/content/html/html-tree.ts';
import { renderHtml } from '../../../src/content/html/render.ts';
import { sanitise as sanitiseTree } from '../../../src/content/html/sanitise.ts';
import { dangersIn } from '../safety.ts';

const sanitise = (html: string, scope: string): string => writeHtml(sanitiseTree(parseHtml(html), scope));

/** Each as Markdown with raw HTML; from the OWASP and PortSwigger collections, and Markdown's own ways in. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script\n>alert(1)</script\n>',
  '<<script>alert(1);//<</script>',
  '<script>alert(1)',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)"//>',
  '<img/src=x/onerror=alert(1)>',
  '<img src=x onerror\n=\nalert(1)>',
  '<img """><script>alert(1)</script>">',
  '<img src="javascript:alert(1)">',
  '<img src="data:image/svg+xml;base64,PHN2Zy8+">',
  '<img srcset="x 1x" src="//evil.example/x.png">',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)">x</math>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="&#x6A&#x61&#x76&#x61script:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="https://e.example" onclick="alert(1)" target="_blank" ping="https://e.example">x</a>',
  '<a id="location" name="cookie">x</a>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,x"></object>',
  '<embed src="https://evil.example/x.swf">',
  '<applet code="x"></applet>',
  '<form action="https://evil.example"><input type=submit formaction="javascript:alert(1)"></form>',
  '<button onclick=alert(1)>x</button>',
  '<input autofocus onfocus=alert(1)>',
  '<select onfocus=alert(1) autofocus><option>x</option></select>',
  '<textarea></textarea><script>alert(1)</script>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<body onload=alert(1)>',
  '<html manifest="https://evil.example">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<base href="https://evil.example/">',
  '<style>@import "https://evil.example";</style>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<div style="position:fixed;inset:0">x</div>',
  '<details open ontoggle=alert(1)>x</details>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<title><img src=x onerror=alert(1)></title>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<x-custom onclick=alert(1)>x</x-custom>',
  '<custom-element is="x" slot=y>x</custom-element>',
  '<p onmouseover\u00a0=alert(1) ONCLICK=alert(1)>x</p>',
  '<p\u000conclick=alert(1)>x</p>',
  '[x](javascript:alert(1))',
  '[x](JAVASCRIPT&colon;alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](https://e.example "\\" onmouseover=\\"alert(1)")',
  '![x](javascript:alert(1))',
  '![" onerror="alert(1)](x)',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '```"><script>alert(1)</script>\nx\n```',
  '``` x" onclick="alert(1)\nx\n```',
  '# x {onclick=alert(1)}\n\n# "><script>alert(1)</script>',
  'x[^1]\n\n[^1]: <script>alert(1)</script>',
  'x[^"><img src=x onerror=alert(1)>]\n\n[^"><img src=x onerror=alert(1)>]: y',
  '| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |',
];

for (const payload of PAYLOADS) {
  t.test(`renders harmless: ${JSON.stringify(payload).slice(0, 80)}`, async (t) => {
    t.same(dangersIn(renderHtml(payload, 'scope'), 'scope'), []);
    t.same(dangersIn(sanitise(payload, 'scope'), 'scope'), []);
  });
}

t.test('the corpus is large, and the check would find what it looks for', async (t) => {
  t.ok(PAYLOADS.length >= 80);
  t.ok(PAYLOADS.filter((payload) => dangersIn(payload, 'scope').length > 0).length > 60);
});

/** Pieces that attacks are made of, in any order. */
const Pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PAYLOADS),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '=',
        '/',
        '\n',
        ' ',
        '`',
        '[',
        '](',
        ')',
        '<!--',
        '-->',
        '&lt;',
        'on',
        '\0',
      ),
      fc.constantFrom(
        '<a href=',
        '<img src=',
        'javascript:',
        '<svg ',
        '<style>',
        '</',
        '<math>',
        'onerror=x',
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

t.test('no mixture of the pieces of attacks comes out dangerous', async () => {
  fc.assert(
    fc.property(Pieces, (markdown) => dangersIn(renderHtml(markdown, 'scope'), 'scope').length === 0),
    { numRuns: 300 },
  );
});

t.test('sanitising again changes nothing', async (t) => {
  for (const payload of PAYLOADS) {
    const once = sanitise(payload, 's').replaceAll('s--', '');
    t.equal(sanitise(once, 's').replaceAll('s--', ''), once);
  }
});

t.test('keeps what people write in answers', async (t) => {
  const kept = [
    'H<sub>2</sub>O and x<sup>2</sup>',
    '<kbd>Ctrl</kbd> <mark>m</mark> <abbr title="t">a</abbr> <time datetime="2025-06-13">t</time>',
    '<details open><summary>More</summary>Text</details>',
    '<ol start="3" type="a" reversed><li value="7">x</li></ol>',
    '<a rel="nofollow" title="t" href="https://example.org/?a=1&amp;b=2">x</a>',
    '<a href="mailto:me@example.org">x</a> <a href="matrix:r/room:example.org">x</a> <a href="/relative">x</a>',
    '<code class="language-c++">x</code>',
    '<table><tr><td colspan="2" rowspan="3" align="right">x</td></tr></table>',
    '<p dir="rtl" lang="ar">x</p>',
  ];
  for (const html of kept) t.equal(sanitise(html, 's'), html);
});

t.test('ids and the links to them begin with the scope', async (t) => {
  t.equal(sanitise('<p id="a">x</p><a href="#a">y</a>', 's'), '<p id="s--a">x</p><a href="#s--a">y</a>');
  t.equal(sanitise('<a name="a">x</a>', 's'), '<a id="s--a">x</a>');
  t.equal(sanitise('<a name="a" id="b">x</a><p name="c" id="">y</p>', 's'), '<a id="s--b">x</a><p>y</p>');
});

t.test('a link to nothing but # is plain text', async (t) => {
  t.equal(sanitise('<a href="#">x</a>', 's'), '<a>x</a>');
});

t.test('tables are aligned without styles, and images load late', async (t) => {
  const cell = (style: string): string =>
    sanitise(`<table><tr><td style="${style}">x</td></tr></table>`, 's');
  t.match(cell('text-align:center'), '<td align="center">x</td>');
  t.match(cell('text-align:center;color:red'), '<td>x</td>');
  t.equal(
    sanitise('<img src="https://e.org/a.png" alt="a" width="1" loading="eager">', 's'),
    '<img src="https://e.org/a.png" alt="a" width="1" loading="lazy" />',
  );
});

t.test('only classes that the renderer makes stay', async (t) => {
  t.equal(sanitise('<sup class="footnote-ref evil">1</sup>', 's'), '<sup class="footnote-ref">1</sup>');
  t.equal(sanitise('<p class="modal">x</p><code class="btn">x</code>', 's'), '<p>x</p><code>x</code>');
});
