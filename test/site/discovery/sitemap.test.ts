import t from 'tap';
import { MAX_URLS, writeSitemap, writeSitemapPart } from '../../../src/site/discovery/sitemap.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';
import { faultsOf } from '../../support/xml.ts';
import { SITE } from './site.ts';

const whole = async (chunks: AsyncIterable<string> = (async function* () {})()): Promise<string> => {
  let all = '';
  for await (const chunk of chunks) all += chunk;
  return all;
};

const faults = (documents: readonly string[]) =>
  faultsOf(documents, 'test/site/discovery/fixtures/sitemap.xsd', [
    'test/site/discovery/fixtures/xhtml-link.xsd',
  ]);

const locationsIn = (xml: string): string[] =>
  [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => url);

t.test('every page is there, with its languages and when it last changed', async (t) => {
  const store = openInMemory(t);
  await fill(
    store,
    { id: 'e1', slug: 'both', updatedAt: 1_000 },
    { id: 'e2', slug: 'both', locale: 'de' },
    { id: 'e3', slug: 'größer', locale: 'de', categoryId: 'c2' },
    { id: 'e4', slug: 'draft', status: 'draft' },
    { id: 'e5', slug: 'gone', status: 'archived' },
    { id: 'e6', slug: 'both', locale: 'fr', status: 'draft' },
  );
  const map = await whole(writeSitemap(store, SITE, MAX_URLS));
  t.same(await faults([map]), []);
  t.same(locationsIn(map), [
    'https://kb.example.org/',
    'https://kb.example.org/categories/slug-of-c1',
    'https://kb.example.org/categories/slug-of-c2',
    'https://kb.example.org/entries/both?locale=de',
    'https://kb.example.org/entries/both',
    'https://kb.example.org/entries/gr%C3%B6%C3%9Fer?locale=de',
  ]);
  const english = map
    .split('\n')
    .find((line) => line.includes('<loc>https://kb.example.org/entries/both</loc>'));
  t.match(english, '<lastmod>1970-01-01T00:00:01Z</lastmod>');
  for (const [language, url] of [
    ['de', 'both?locale=de'],
    ['en', 'both'],
    ['x-default', 'both'],
  ])
    t.match(english, `hreflang="${language}" href="https://kb.example.org/entries/${url}"/>`);
  t.notMatch(map, /hreflang="fr"/);
  t.notMatch(map.split('\n').at(-3), 'xhtml:link', 'a page in one language has no others');
});

t.test('a base without entries has a home page', async (t) => {
  const map = await whole(writeSitemap(openInMemory(t), SITE, MAX_URLS));
  t.same(await faults([map]), []);
  t.same(locationsIn(map), ['https://kb.example.org/']);
});

t.test('where there are too many for one file there are several', async (t) => {
  const store = openInMemory(t);
  const rows = ['en', 'de'].flatMap((locale) =>
    Array.from({ length: 25 }, (_, n) => ({
      id: `${locale}${n}`,
      slug: `s${String(n).padStart(2, '0')}`,
      locale,
    })),
  );
  await fill(store, ...rows);
  const index = await whole(writeSitemap(store, SITE, 20));
  t.match(index, '<sitemapindex');
  t.same(
    locationsIn(index),
    [0, 1, 2, 3].map((n) => `https://kb.example.org/sitemap-${n}.xml`),
  );
  const parts = await Promise.all(
    [0, 1, 2, 3].map(async (n) => whole(await writeSitemapPart(store, n, SITE, 20))),
  );
  t.same(await faults([index, ...parts]), []);
  for (const part of parts) t.ok(locationsIn(part).length <= 20);
  const pages = parts.flatMap(locationsIn);
  t.equal(new Set(pages).size, pages.length);
  t.equal(pages.filter((url) => url.includes('/entries/')).length, 50);
  t.equal(await writeSitemapPart(store, 4, SITE, 20), undefined);
});

t.test('where one file has room there are no parts', async (t) => {
  const store = openInMemory(t);
  await fill(store, {});
  t.equal(await writeSitemapPart(store, 0, SITE, MAX_URLS), undefined);
  t.equal(await writeSitemapPart(store, 1, SITE, MAX_URLS), undefined);
});

t.test('more entries than are read at a time are all there', async (t) => {
  const store = openInMemory(t);
  await fill(store, ...Array.from({ length: 2_100 }, (_, n) => ({ id: `e${n}`, slug: `s${n}` })));
  t.equal(
    locationsIn(await whole(writeSitemap(store, SITE, MAX_URLS))).filter((url) => url.includes('/entries/'))
      .length,
    2_100,
  );
});

t.test('a file has as many URLs as the protocol allows', async (t) => t.equal(MAX_URLS, 50_000));
