import t from 'tap';
import { importContent } from '../../../src/import/import.ts';
import { contentRoutes } from '../../../src/site/discovery/content-routes.ts';
import { MAX_ENTRIES } from '../../../src/site/discovery/read-part.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';
import { buildTestApp } from '../../support/app.ts';
import { contentSet } from '../../support/content.ts';
import { testEdge } from '../../support/edge.ts';
import { buildLibrary } from '../../support/library.ts';
import { SITE } from './site.ts';

const ROUTES = [
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/llms.txt', 'text/plain; charset=utf-8'],
  ['/llms-full.txt', 'text/plain; charset=utf-8'],
] as const;

for (const [url, mediaType] of ROUTES) {
  t.test(`${url} is there, and costs nothing until the content changes`, async (t) => {
    const { inject, store, runtime } = await buildTestApp(t, { content: 'seed' });
    const first = await inject(url);
    t.match(first.headers, { 'content-type': mediaType, etag: /^"/, 'last-modified': /GMT$/ });
    t.match(first.payload, 'can-spaces-be-deleted');
    const headers = { 'if-none-match': String(first.headers.etag) };
    t.equal((await inject({ url, headers })).statusCode, 304);
    t.match(await inject({ method: 'HEAD', url }), { statusCode: 200, payload: '' });
    await importContent(store, contentSet({ slug: 'new' }), runtime);
    const changed = await inject({ url, headers });
    t.equal(changed.statusCode, 200);
    t.match(changed.payload, 'new');
  });
}

t.test('texts are in the reader’s language', async (t) => {
  const { inject } = await buildLibrary(t);
  const german = await inject({ url: '/llms.txt', headers: { 'accept-language': 'de' } });
  t.match(german.payload, 'In beiden?');
  t.match(german.headers, { 'content-language': 'de', vary: 'Accept-Language' });
  const asked = await inject('/llms-full.txt?locale=de');
  t.match(asked.payload, 'Beides.');
  t.equal(asked.headers.vary, 'Accept-Encoding');
  t.not(asked.headers.etag, (await inject('/llms-full.txt?locale=en')).headers.etag);
});

t.test('the parts of a large site map are where it says', async (t) => {
  const store = openInMemory(t);
  await fill(store, ...Array.from({ length: 5 }, (_, n) => ({ id: `e${n}` })));
  const app = testEdge(t);
  await app.register(contentRoutes, { store, ...SITE, maxUrls: 3 });
  const index = (await app.inject('/sitemap.xml')).payload;
  const paths = [...index.matchAll(/https:\/\/kb\.example\.org(\/sitemap-\d\.xml)/g)].map(
    ([, path = '']) => path,
  );
  t.equal(paths.length, 3);
  for (const path of paths) t.match((await app.inject(path)).payload, '<urlset');
});

t.test('a part of the site map that is not there is not found', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  t.equal((await inject('/sitemap-1.xml')).statusCode, 404);
  t.equal((await inject('/sitemap-x.xml')).statusCode, 400);
});

t.test('a part of a text has a link to the next one', async (t) => {
  const store = openInMemory(t);
  await fill(store, ...Array.from({ length: MAX_ENTRIES + 1 }, (_, n) => ({ id: `e${n}` })));
  const app = testEdge(t);
  await app.register(contentRoutes, { store, ...SITE });
  const first = await app.inject('/llms.txt?category=slug-of-c1');
  const next = /^<(\S+)>; rel="next"$/.exec(String(first.headers.link))?.[1];
  t.match(next, /^\/llms\.txt\?category=slug-of-c1&cursor=/);
  const last = await app.inject(String(next));
  t.equal(last.payload.match(/^- /gm)?.length, 1);
  t.notOk('link' in last.headers);
});
