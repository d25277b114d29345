import t from 'tap';
import type { Document } from '../../../../src/site/pages/layout/document.ts';
import { head } from '../../../../src/site/pages/layout/head.ts';
import { html, write } from '../../../../src/site/pages/layout/html.ts';
import { linksBelow } from '../../../../src/site/pages/layout/links.ts';
import { DEFAULT_SITE, type Site } from '../../../../src/site/pages/layout/site.ts';
import { contextOver, ENGLISH } from '../page-context.ts';

const context = contextOver({ store: {} as never });
const show = (document: Partial<Document> = {}, site: Partial<Site> = {}): Promise<string> =>
  write(
    head({ kind: 'home', main: html``, ...document }, ENGLISH, {
      ...context,
      site: { ...DEFAULT_SITE, ...site },
    }),
  );

t.test('what a page loads has addresses that never change', async (t) => {
  const page = await show({ scripts: [context.assets['feedback.js'].path] });
  const loaded = [...page.matchAll(/ (?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  t.same(
    loaded,
    (['icon.svg', 'help-centre.css', 'help-centre.js', 'feedback.js'] as const).map(
      (name) => context.assets[name].path,
    ),
  );
});

t.test('a page is named after itself and the site', async (t) => {
  t.match(await show(), '<title>Help centre</title>');
  const page = await show({ title: 'A & B', description: '"C"', canonical: '/' }, { name: 'D <E>' });
  t.match(page, '<title>A &amp; B – D &lt;E&gt;</title>');
  t.match(page, '<meta name="description" content="&quot;C&quot;">');
  t.match(page, '<meta property="og:title" content="A &amp; B">');
  t.match(page, '<meta property="og:description" content="&quot;C&quot;">');
  t.match(page, '<meta property="og:site_name" content="D &lt;E&gt;">');
});

t.test('only a page with a home of its own is for search engines', async (t) => {
  const without = await show();
  t.match(without, '<meta name="robots" content="noindex">');
  t.notMatch(without, /og:|rel="alternate"/);
  const page = await show({ canonical: '/entries/a?b&c' });
  t.match(page, '<link rel="canonical" href="https://kb.example.org/entries/a?b&amp;c">');
  t.match(page, '<meta property="og:url" content="https://kb.example.org/entries/a?b&amp;c">');
  t.match(page, '<meta property="og:locale" content="en">');
  t.notMatch(page, 'noindex');
});

t.test('it is an article, or it is not', async (t) => {
  t.match(await show({ canonical: '/' }), '<meta property="og:type" content="website">');
  t.match(await show({ canonical: '/', kind: 'entry' }), '<meta property="og:type" content="article">');
});

t.test('a picture is shown with a link to the page when others can load it', async (t) => {
  const canonical = '/';
  t.match(
    await show({ canonical }, { logo: 'https://example.org/a.svg' }),
    '<meta property="og:image" content="https://example.org/a.svg">',
  );
  t.notMatch(await show({ canonical }, { logo: 'data:image/png;base64,AA==' }), 'og:image');
});

t.test('the other forms of a page are linked', async (t) => {
  const page = await show({
    canonical: '/',
    translations: [{ locale: 'en', href: '/?locale=en' }],
    alternates: [{ mediaType: 'text/markdown', href: '/v1/a.md' }],
    data: [{ a: 1 }],
  });
  t.match(page, '<link rel="alternate" hreflang="en" href="https://kb.example.org/?locale=en">');
  t.match(page, '<link rel="alternate" type="text/markdown" href="https://kb.example.org/v1/a.md">');
  t.match(page, '<script type="application/ld+json">{"a":1}</script>');
  t.match(page, ' href="/opensearch.xml" title="Help centre">', 'a browser learns how to search here');
});

t.test('it is below the path of the public URL', async (t) => {
  const links = linksBelow('https://example.org/kb');
  const page = await write(head({ kind: 'home', main: html`` }, ENGLISH, { ...context, links }));
  t.notMatch(page, /"\/assets/);
});
