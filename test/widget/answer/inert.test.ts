import { readFileSync } from 'node:fs';
import t, { type Test } from 'tap';
import { parseHtml, writeHtml } from '../../../src/content/html/html-tree.ts';
import { sanitise, TAGS } from '../../../src/content/html/sanitise.ts';
import { NO_BROWSER } from '../../support/browser.ts';
import { type Host, openHost, serve } from '../host.ts';

const browser = { skip: NO_BROWSER };

/** A page with an answer whose HTML is whatever the test says: what would come from a service that is not to be trusted. */
const show = async (
  t: Test,
  html: string,
  options: Parameters<typeof openHost>[3] = {},
): Promise<Host & { service: string }> => {
  const service = await serve(t);
  const entry = (await service.inject('/v1/entries/can-spaces-be-deleted?format=html')).json();
  const host = await openHost(t, service.url, '', options);
  await host.page.route('**/v1/entries/x?*', (route) =>
    route.fulfill({ json: { ...entry, answer: html }, headers: { 'access-control-allow-origin': '*' } }),
  );
  await host.page.evaluate(`(() => {
    window.ran = [];
    const element = document.createElement('lectern-answer');
    element.setAttribute('slug', 'x');
    document.querySelector('main').append(element);
  })()`);
  await host.page.locator('lectern-answer article').waitFor();
  return { ...host, service: service.url };
};

/** Each tag with its attributes in alphabetical order. */
const inOrder = (html: string): string =>
  html.replace(/<([a-z0-9]+)((?: [a-z]+="[^"]*")+)>/g, (_, name: string, attributes: string) => {
    const each = attributes.match(/ [a-z]+="[^"]*"/g) ?? [];
    return `<${name}${each.sort().join('')}>`;
  });

const bodyOf = ({ page }: Host): Promise<string> =>
  page.evaluate(`document.querySelector('lectern-answer').shadowRoot.querySelector('.body').innerHTML`);

t.test('an answer is made of the elements that the service lets through', async (t) => {
  const [, names = ''] =
    /'(a abbr [a-z0-9 ]+)'\.split/.exec(readFileSync('src/widget/answer/inert.ts', 'utf8')) ?? [];
  t.same(names.split(' ').sort(), [...TAGS].sort());
});

t.test('what the service lets through is shown as it is', browser, async (t) => {
  const html = `<h2 id="b">Head</h2><p align="center" dir="rtl" lang="he" title="t">Text <b>b</b> <em>e</em> <del>d</del>
<sup class="footnote-ref">1</sup> <kbd>k</kbd> <q>q</q><br><time datetime="2025">then</time></p>
<ul><li value="3">one<ol start="4" type="a" reversed=""><li>two</li></ol></li></ul><blockquote cite="x"><p>said</p></blockquote>
<dl><dt>dt</dt><dd>dd</dd></dl><details open=""><summary>more</summary>less</details><hr class="footnotes-sep">
<ruby>漢<rp>(</rp><rt>kan</rt></ruby><section class="footnotes"><p>note</p></section>`;
  const sent = writeHtml(sanitise(parseHtml(html), 'a'));
  t.match(sent, /<details open><summary>.*<ruby>.*<section class="footnotes">/s);
  const host = await show(t, sent);
  const asParsed: string = await host.page.evaluate(
    `new DOMParser().parseFromString(${JSON.stringify(sent)}, 'text/html').body.innerHTML`,
  );
  t.equal(inOrder((await bodyOf(host)).replace(/(?<=<\/?)h3/g, 'h2')), inOrder(asParsed));
});

t.test('pictures, links, code and tables get what they need on this page', browser, async (t) => {
  const host = await show(
    t,
    `<p><a href="/v1/entries">root</a><a href="b">beside</a><a href="#x">within</a><a href="https://example.org/">away</a>
<a href="matrix:r/a:example.org">matrix</a><a>none</a><a href="http://[">broken</a></p>
<p><img src="a.png" alt="A" width="1" height="2" loading="lazy"><img alt="none"></p><pre><code class="language-sh">ls</code></pre>
<table><tbody><tr><td colspan="2" align="right">1</td></tr></tbody></table>`,
  );
  const { url } = host;
  const service = await host.page.evaluate<string>(
    `document.querySelector('script').src.replace('/embed.js', '')`,
  );
  t.not(url, service);
  t.equal(
    inOrder(await bodyOf(host)),
    inOrder(`<p><a href="${service}/v1/entries">root</a><a href="${service}/entries/b">beside</a><a href="${service}/entries/can-spaces-be-deleted#x">within</a><a href="https://example.org/">away</a>
<a href="matrix:r/a:example.org">matrix</a><a>none</a><a>broken</a></p>
<p><img alt="A" width="1" height="2" loading="lazy" src="${service}/entries/a.png" referrerpolicy="no-referrer"><img alt="none" referrerpolicy="no-referrer"></p><pre tabindex="0"><code class="language-sh">ls</code></pre>
<div class="table" part="table" tabindex="0"><table><tbody><tr><td align="right" colspan="2">1</td></tr></tbody></table></div>`),
  );
});

/** What must not run, load or take effect, each noting its name when it does. */
const HOSTILE = [
  '<script>ran.push("script")</script>',
  '<img src=x onerror="ran.push(\'img\')">',
  '<svg onload="ran.push(\'svg\')"><script>ran.push("svg script")</script></svg>',
  '<math><mtext></form><form><mglyph><svg><mtext><textarea><path id="</textarea><img onerror=ran.push(\'mxss\') src=1>">',
  '<a href="javascript:ran.push(\'link\')" onclick="ran.push(\'click\')">click</a>',
  '<a href="  java\nscript:ran.push(\'link\')">click</a>',
  '<a href="data:text/html,<script>parent.ran.push(1)</script>">click</a>',
  '<iframe srcdoc="<script>parent.ran.push(\'srcdoc\')</script>"></iframe>',
  '<object data="javascript:ran.push(\'object\')"></object><embed src="javascript:ran.push(\'embed\')">',
  '<link rel="stylesheet" href="/steal.css"><style>* { display: none }</style><meta http-equiv="refresh" content="0;url=/gone">',
  '<base href="https://evil.example/"><form action="/steal"><input name="a" autofocus onfocus="ran.push(\'focus\')"><button>Send</button></form>',
  '<!-- a comment --><x-host></x-host><div is="x-host">is</div><slot name="secret">slot</slot><template shadowrootmode="open"><script>ran.push("t")</script></template>',
  '<p style="position:fixed;inset:0" part="question" slot="x" contenteditable onmouseover="ran.push(\'over\')" data-x="y" hx-get="/x">text</p>',
  '<details open ontoggle="ran.push(\'toggle\')"><summary>s</summary></details><video src=x onerror="ran.push(\'video\')"></video><audio src=x autoplay onerror="ran.push(\'audio\')"></audio>',
];

t.test('nothing else runs, loads or means anything to the page', browser, async (t) => {
  const host = await show(t, HOSTILE.join(''));
  const { page } = host;
  await page.evaluate(
    `customElements.define('x-host', class extends HTMLElement { connectedCallback() { ran.push('element') } })`,
  );
  for (const link of await page.getByText('click').all()) await link.click();
  await page.locator('.body').hover();
  // A picture that is not there fails after those before it.
  await page.evaluate(`new Promise((resolve) => {
    const last = new Image();
    last.onerror = resolve;
    last.src = 'x?last';
  })`);
  t.same(await page.evaluate('ran'), []);
  t.equal(page.url(), host.url);
  const html = await bodyOf(host);
  t.notMatch(
    html,
    /<(script|svg|math|iframe|object|embed|link|style|meta|base|form|input|button|x-|slot|template|video|audio)/,
  );
  t.notMatch(html, / (on\w+|style|part|slot|is|name|contenteditable|srcdoc|data-x|hx-get)=/);
  t.notMatch(html, /javascript:|data:/);
  t.match(html, '>text</p>', 'what is harmless is there');
});

t.test('browsers without Trusted Types show it as well', browser, async (t) => {
  const before = `Object.defineProperty(window, 'trustedTypes', { value: undefined })`;
  t.equal(await bodyOf(await show(t, '<p>Text</p>', { before })), '<p>Text</p>');
});

t.test('a page that demands Trusted Types gets them, from a policy of its own name', browser, async (t) => {
  const headers = {
    'content-security-policy': "require-trusted-types-for 'script'; trusted-types lectern",
  };
  const service = await serve(t);
  const { page, complaints } = await openHost(
    t,
    service.url,
    '<lectern-answer slug="can-spaces-be-deleted"></lectern-answer>',
    { headers, isCounted: false },
  );
  await page.getByRole('heading', { name: 'Can spaces be deleted?' }).waitFor();
  t.same(complaints, []);
});
