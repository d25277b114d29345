import t from 'tap';
import { DEFAULT_SITE } from '../../../src/site/pages/layout/site.ts';
import { buildTestApp } from '../../support/app.ts';
import { buildLibrary } from '../../support/library.ts';
import { faultsOf } from '../../support/xml.ts';

const FEEDS = [
  ['/feed.atom', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
] as const;

t.test('the feeds of the content that comes with it are valid', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed', site: { ...DEFAULT_SITE, name: 'Element' } });
  const atom = await inject('/feed.atom');
  t.same(await faultsOf(atom.payload, 'test/site/feeds/fixtures/atom.rng'), []);
  t.match(atom.payload, '<title>Element</title>');
  t.equal((await inject('/feed.json')).json().items.length, 15);
});

for (const [url, mediaType] of FEEDS) {
  t.test(`${url} is read by readers that poll`, async (t) => {
    const { inject } = await buildTestApp(t, { content: 'seed' });
    const first = await inject(url);
    t.match(first.headers, {
      'content-type': mediaType,
      'content-language': 'en',
      'cache-control': /^public/,
      etag: /^"/,
      'last-modified': /GMT$/,
    });
    const headers = { 'if-none-match': String(first.headers.etag) };
    t.equal((await inject({ url, headers })).statusCode, 304);
    const head = await inject({ method: 'HEAD', url });
    t.equal(head.headers['content-length'], first.headers['content-length']);
  });

  t.test(`${url} is in the reader’s language, of a category, and never tells of drafts`, async (t) => {
    const { inject } = await buildLibrary(t);
    const german = await inject({ url, headers: { 'accept-language': 'de' } });
    t.match(german.payload, 'In beiden?');
    t.match(german.headers, { vary: 'Accept-Language, Accept-Encoding', 'content-language': 'de' });
    const other = await inject(`${url}?category=other&locale=en`);
    t.match(other.payload, 'Another?');
    t.notMatch(other.payload, 'In both?');
    t.equal(other.headers.vary, 'Accept-Encoding');
    t.notMatch((await inject(url)).payload, /hidden/i);
    t.match(await inject(`${url}?category=secret`), { statusCode: 400 });
    t.match(await inject(`${url}?limit=5`), { statusCode: 400 });
  });
}
