import t from 'tap';
import { JOBS } from '../../../src/content/rendering/jobs.ts';

t.test('each kind of job', async (t) => {
  const markdown = '## A\n\n[b](c)';
  const message = { markdown, base: 'https://kb.example.org/entries/one', max: 1_000 };
  const labels = { linkToSection: 'here', code: '', table: '' };
  t.match(JOBS.html({ markdown, scope: 's' }), '<a href="c">b</a>');
  t.match(JOBS.html({ markdown, scope: 's', page: message.base }), 'https://kb.example.org/entries/c');
  t.match(JOBS.page({ markdown, scope: 's', labels }), {
    html: /aria-label="here"/,
    headings: [{ id: 's--a' }],
  });
  t.match(JOBS.frame({ markdown, scope: 's' }), 'href="../../entries/c"');
  t.equal(JOBS.text({ markdown }), 'A\n\nb (c)');
  t.match(JOBS.matrix(message), { body: { isWhole: true }, html: { isWhole: true, text: /<h2>/ } });
  t.match(JOBS.slack(message), { isWhole: true, text: '*A*' });
  const digest = { text: 'A\n\nb', excerpt: 'A b', lostLinks: [] };
  t.same(JOBS.digest({ markdown }), digest);
  t.same(JOBS.check({ markdown }), digest);
});

t.test(
  'what is too complex is told where it is written, and shown as Markdown where it is read',
  async (t) => {
    const markdown = '<b>'.repeat(1_000);
    const message = { markdown, base: 'https://kb.example.org', max: 1_000 };
    t.throws(() => JOBS.check({ markdown }), { name: 'TooComplex' });
    t.match(JOBS.html({ markdown, scope: 's' }), /^<pre/);
    t.equal(JOBS.matrix(message).html.text, '');
    const deep = '*a '.repeat(300) + ' a*'.repeat(300);
    t.throws(() => JOBS.check({ markdown: deep }), { name: 'TooComplex' });
    t.equal(JOBS.text({ markdown: deep }), deep);
    t.equal(JOBS.digest({ markdown: deep }).text, deep);
    t.same(JOBS.slack({ ...message, markdown: deep }), { text: '', isWhole: false });
  },
);
