import t from 'tap';
import { pageHeaders } from '../../../src/http/input/page.ts';
import { searchesAfter } from '../../insights/searches.ts';
import { buildTestApp } from '../../support/app.ts';
import { buildEditor } from '../../support/editor.ts';
import { buildLibrary } from '../../support/library.ts';

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const { inject } = await buildLibrary(t);

const PAGES = ['/', '/categories/general', '/entries/both', '/search?q=both'];

t.test('every page is HTML under a strict policy, and can be kept', async (t) => {
  for (const url of PAGES) {
    const { headers, statusCode } = await inject(url);
    t.equal(statusCode, 200, url);
    t.match(headers, {
      ...pageHeaders(),
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'en',
      'cache-control': 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
      etag: /^"/,
    });
    const again = await inject({ url, headers: { 'if-none-match': String(headers.etag) } });
    t.equal(again.statusCode, 304, url);
  }
});

t.test('a page is chosen by language, and says so', async (t) => {
  for (const url of PAGES) {
    const { headers } = await inject({ url, headers: { 'accept-language': 'de' } });
    t.match(headers, { 'content-language': 'de', vary: 'Accept-Language' }, url);
    const wanted = await inject(`${url}${url.includes('?') ? '&' : '?'}locale=de`);
    t.match(wanted.headers, { 'content-language': 'de' }, url);
    t.notMatch(String(wanted.headers.vary), 'Accept-Language', url);
  }
});

t.test('what links add to an address does no harm', async (t) => {
  for (const url of [
    '/?utm_source=mail',
    '/entries/both?fbclid=1',
    '/?locale=???',
    '/search?q=a&q=b&cursor=',
  ]) {
    t.equal((await inject(url)).statusCode, 200, url);
  }
});

t.test('a former address leads to the present one', async (t) => {
  const { headers, statusCode } = await inject('/entries/old-name?locale=en');
  t.equal(statusCode, 308);
  t.match(headers, { location: '/entries/new-name?locale=en', 'cache-control': 'public, max-age=3600' });
});

t.test('where one of its languages has a new address, it is for those who prefer that one', async (t) => {
  const { create, change, inject } = await buildEditor(t);
  await create({ slug: 'first', locale: 'de', question: 'Erste?' });
  await change('/v1/entries/first?locale=en', { slug: 'renamed' });
  const { headers, statusCode } = await inject({
    url: '/entries/first',
    headers: { 'accept-language': 'en' },
  });
  t.equal(statusCode, 308);
  t.match(headers, { location: '/entries/renamed', vary: 'Accept-Language' });
});

t.test('what is not there is a page for people and a problem for programs', async (t) => {
  const cases: [url: string, status: number, says: RegExp][] = [
    ['/entries/nothing', 404, /Page not found/],
    ['/entries/draft', 404, /Page not found/],
    ['/entries/taken-down', 410, /removed on <time datetime="[^"]+">2 January 2026<\/time>/],
    ['/categories/secret', 404, /Page not found/],
    ['/nothing', 404, /Page not found/],
    ['/search?q=both&cursor=nonsense', 400, /Bad link/],
    ['/categories/general?cursor=nonsense', 400, /Bad link/],
  ];
  for (const [url, status, says] of cases) {
    const page = await inject({ url, headers: BROWSER });
    t.equal(page.statusCode, status, url);
    t.match(page.headers, { ...pageHeaders(), 'content-type': 'text/html; charset=utf-8', vary: 'Accept' });
    t.match(page.payload, says, url);
    const problem = await inject(url);
    t.equal(problem.statusCode, status, url);
    t.match(problem.headers, { 'content-type': /^application\/problem\+json/, vary: 'Accept' }, url);
  }
});

t.test('a token that was typed into the search comes not back, and no cache keeps it', async (t) => {
  const { headers, payload } = await inject('/search?q=what+is+syt_YWxpY2U_abcdefghijklmnopqrst_0abcDE');
  t.equal(headers['cache-control'], 'no-store');
  t.notMatch(payload, 'YWxpY2U');
  t.match(payload, 'syt_');
});

t.test('files have addresses that never change', async (t) => {
  const { payload } = await inject('/');
  const paths = [...payload.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
  t.equal(paths.length, 3);
  for (const path of paths) {
    const { headers, statusCode } = await inject(path);
    t.equal(statusCode, 200, path);
    t.match(headers, {
      'content-type': /^(text\/css|text\/javascript|image\/svg\+xml)/,
      'cache-control': 'public, max-age=31536000, immutable',
      etag: /^"/,
    });
  }
});

t.test('a page from before an update still finds its files', async (t) => {
  const { headers, statusCode } = await inject('/assets/help-centre.0123456789ab.css');
  t.equal(statusCode, 200);
  t.match(headers, { 'content-type': /^text\/css/, 'cache-control': /^public, max-age=60,/ });
});

t.test('a browser that asks for an icon by itself gets it', async (t) => {
  const { headers, payload } = await inject('/favicon.ico');
  t.match(headers, { 'content-type': 'image/svg+xml', 'cache-control': /^public, max-age=86400/ });
  t.match(payload, /^<svg /);
});

t.test('there are no other files', async (t) => {
  for (const name of [
    'help-centre.css',
    'other.0123456789ab.css',
    '..%2fpackage.json',
    'help-centre.css.map',
    '__proto__',
  ]) {
    t.equal((await inject(`/assets/${name}`)).statusCode, 404, name);
  }
});

t.test('readers are asked whether an answer helped where the service wants to know', async (t) => {
  t.match((await inject('/entries/both')).payload, 'data-action="/v1/entries/both/feedback?locale=en"');
  t.match((await inject('/search?q=name')).payload, 'data-opened="/v1/search/opened" data-query="name"');
  const silent = await buildLibrary(t, { insightsDays: 0 });
  for (const url of ['/entries/both', '/search?q=name']) {
    t.notMatch((await silent.inject(url)).payload, /feedback|data-opened/, url);
  }
});

t.test('what people search for is counted, what pages look up by themselves is not', async (t) => {
  const library = await buildLibrary(t);
  for (const url of ['/search?q=name', '/entries/both', '/', '/search']) {
    await library.inject(url);
  }
  t.same(await searchesAfter(library), ['name en 1/0/0']);
});

t.test('the settings of the site are on every page', async (t) => {
  const { inject } = await buildTestApp(t, {
    content: 'seed',
    site: {
      name: 'Nordlicht',
      logo: 'https://example.org/logo.svg',
      color: '#7c3aed',
      contact: 'https://example.org/',
    },
  });
  for (const url of ['/', '/entries/can-spaces-be-deleted', '/search']) {
    const { payload } = await inject(url);
    t.match(payload, 'Nordlicht</title>', url);
    t.match(payload, 'src="https://example.org/logo.svg"', url);
    t.match(payload, '<a href="https://example.org/">Contact us</a>', url);
    const [, css = ''] = /href="(\/assets\/help-centre[^"]+\.css)"/.exec(payload) ?? [];
    t.match((await inject(css)).payload, '--accent:#7c3aed');
  }
});

t.test('the first view is small', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  for (const url of [
    '/',
    '/categories/element-general',
    '/entries/how-do-i-manually-tombstone-a-room',
    '/search?q=room',
  ]) {
    const page = await inject(url);
    const files = [...page.payload.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
      ([, path = '']) => path,
    );
    let bytes = page.rawPayload.length;
    for (const path of files) bytes += (await inject(path)).rawPayload.length;
    t.ok(bytes < 34_000, `${url} and its files are ${bytes} bytes, not compressed`);
  }
});
