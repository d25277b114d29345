import t from 'tap';
import { PLAIN } from '../../../src/content/rendering/plain.ts';

t.test('what cannot be rendered is shown as it is written, and is safe', async (t) => {
  const markdown = '# a <b> & "c"';
  const html = '<pre tabindex="0"># a &lt;b&gt; &amp; "c"</pre>';
  const message = { markdown, base: 'https://kb.example.org', max: 100 };
  t.equal(PLAIN.html({ markdown, scope: 's' }), html);
  const labels = { linkToSection: '', code: '', table: '' };
  t.same(PLAIN.page({ markdown, scope: 's', labels }), { html, headings: [] });
  t.equal(PLAIN.frame({ markdown, scope: 's' }), html);
  t.equal(PLAIN.text({ markdown }), markdown);
  const nothing = { text: '', isWhole: false };
  t.same(PLAIN.matrix(message), { body: nothing, html: nothing });
  t.same(PLAIN.slack(message), nothing);
  t.same(PLAIN.digest({ markdown }), { text: markdown, excerpt: markdown, lostLinks: [] });
});
