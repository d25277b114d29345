import t from 'tap';
import { TooComplex } from '../../../src/content/html/too-complex.ts';
import { PLAIN, plainInstead } from '../../../src/content/rendering/plain.ts';

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

t.test('an answer whose thread was lost is shown so; other errors are faults of ours', async (t) => {
  const input = { markdown: '# a' };
  t.equal(plainInstead('text', input, new TooComplex('takes too long to render')), '# a');
  const fault = new TypeError('no');
  t.throws(() => plainInstead('text', input, fault), fault);
});
