import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { dataScript, html, trusted, write } from '../../../../src/site/pages/layout/html.ts';

const SOURCES = readdirSync('src/site/pages', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src/site/pages', name))
  .sort();

t.test('what goes in is escaped, and what is markup already is not escaped again', async (t) => {
  const inner = html`<b>${'<i>&"\''}</b>`;
  t.equal(
    await write(html`<p title="${'"><script>'}">${inner}</p>`),
    '<p title="&quot;&gt;&lt;script&gt;"><b>&lt;i&gt;&amp;&quot;&#39;</b></p>',
  );
  t.equal(
    await write(html`${[inner, '<']}${undefined}${null}${false}${0}`),
    '<b>&lt;i&gt;&amp;&quot;&#39;</b>&lt;0',
  );
});

t.test('data cannot end the element that it is in', async (t) => {
  const hostile = { a: '</script><script>alert(1)</script><!--', b: '\u2028' };
  const written = await write(dataScript(hostile));
  t.match(written, /^<script type="application\/ld\+json">[^<]*<\/script>$/);
  t.same(JSON.parse(written.replace(/<[^>]*>/g, '')), hostile);
});

t.test('the way past the escaping is taken where the HTML was sanitised, and nowhere else', async (t) => {
  t.equal(await write(html`${trusted('<b>')}`), '<b>');
  const users = SOURCES.filter((name) => /\b(raw|trusted)\(/.test(readFileSync(name, 'utf8')));
  t.same(users, [
    'src/site/pages/category.ts',
    'src/site/pages/entry/answer.ts',
    'src/site/pages/layout/html.ts',
  ]);
});

t.test('values stand between tags or in quotes', async (t) => {
  for (const name of SOURCES) {
    const source = readFileSync(name, 'utf8');
    t.notMatch(source, /<\/?\$\{|<(script|style)\b[^>]*>\$\{(?!trusted\(json\))/, name);
    t.notMatch(source, / [a-z-]+=\$\{/, `${name} has no attribute without quotes`);
    t.notMatch(source, / (on[a-z]+|style|srcdoc)="/, `${name} has nothing that the policy of pages refuses`);
  }
});
