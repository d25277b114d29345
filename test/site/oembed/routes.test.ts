import t from 'tap';
import { DEFAULT_SITE } from '../../../src/site/pages/layout/site.ts';
import { buildTestApp } from '../../support/app.ts';
import { buildLibrary } from '../../support/library.ts';
import { faultsOf } from '../../support/xml.ts';

const BASE = 'https://kb.example.org';
const ask = (url: string, more = ''): string => `/oembed?url=${encodeURIComponent(url)}${more}`;

t.test('an answer is shown by its address', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed', site: { ...DEFAULT_SITE, name: 'Help' } });
  for (const path of ['/entries/', '/v1/entries/', '/embed/entries/']) {
    const { statusCode, headers, json } = await inject(ask(`${BASE}${path}can-spaces-be-deleted`));
    t.equal(statusCode, 200, path);
    t.match(headers, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': /^public, max-age=60,/,
      etag: /^"/,
      'content-language': 'en',
      'access-control-allow-origin': '*',
    });
    t.match(json(), {
      type: 'rich',
      title: 'Can spaces be deleted?',
      provider_name: 'Help',
      html: /^<iframe src="https:\/\/kb\.example\.org\/embed\/entries\/can-spaces-be-deleted" /,
    });
  }
});

t.test('every answer of the seed is valid XML', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  const { items } = (await inject('/v1/entries?fields=slug&limit=100')).json();
  const documents = await Promise.all(
    items.map(async ({ slug }: { slug: string }) => {
      const { headers, payload } = await inject(ask(`${BASE}/entries/${slug}`, '&format=xml'));
      t.equal(headers['content-type'], 'text/xml; charset=utf-8');
      return payload;
    }),
  );
  t.equal(documents.length, 15);
  t.same(await faultsOf(documents, 'test/site/oembed/fixtures/oembed.rng'), []);
});

t.test('the frame is as large as the consumer allows', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  const url = `${BASE}/entries/how-do-i-manually-tombstone-a-room`;
  t.match((await inject(ask(url, '&maxwidth=300&maxheight=200'))).json(), {
    width: 300,
    height: 200,
    html: / width="300" height="200" /,
  });
  t.match((await inject(ask(url, '&maxwidth=2000&maxheight=2000'))).json(), { width: 640, height: 600 });
  for (const size of ['maxwidth=0', 'maxwidth=x', 'maxheight=-1', 'maxwidth=1&maxwidth=2']) {
    t.equal((await inject(ask(url, `&${size}`))).statusCode, 400, size);
  }
});

t.test('what consumers send beyond the specification is ignored', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  const url = ask(`${BASE}/entries/can-spaces-be-deleted`, '&dnt=1&lang=de&callback=alert');
  const { statusCode, payload } = await inject(url);
  t.equal(statusCode, 200);
  t.notMatch(payload, 'alert');
});

t.test('the language is that of the address, whoever asks', async (t) => {
  const { inject } = await buildLibrary(t);
  const german = await inject(ask(`${BASE}/entries/both?locale=de`));
  t.match(german.json(), { title: 'In beiden?', html: /both\?locale=de"/ });
  const asked = await inject({ url: ask(`${BASE}/entries/both`), headers: { 'accept-language': 'de' } });
  t.match(asked.json(), { title: 'In both?' });
  t.notMatch(asked.headers.vary, 'Accept-Language');
});

t.test('a former slug shows what it is called now, an id as well', async (t) => {
  const { inject, store } = await buildLibrary(t);
  const [entry] = await store.entries.findBySlug('new-name');
  for (const name of ['old-name', entry?.id]) {
    t.match((await inject(ask(`${BASE}/entries/${name}`))).json().html, '/embed/entries/new-name"');
  }
});

t.test('what cannot be shown is refused as the specification asks', async (t) => {
  const { inject } = await buildLibrary(t);
  for (const [url, status] of [
    [ask('https://evil.example/entries/both'), 404],
    [ask(`${BASE}/categories/general`), 404],
    [ask(`${BASE}/entries/nothing`), 404],
    [ask(`${BASE}/entries/draft`), 404],
    [ask(`${BASE}/entries/both?locale=fr`), 404],
    [ask(`${BASE}/entries/taken-down`), 410],
    [ask(`${BASE}/entries/both`, '&format=yaml'), 501],
    [ask(`${BASE}/entries/both`, '&format='), 501],
    [ask(`${BASE}/entries/both`, '&format=json&format=xml'), 400],
    ['/oembed', 400],
    ['/oembed?url=a&url=b', 400],
    [ask('x'.repeat(3000)), 400],
  ] as const) {
    t.equal((await inject(url)).statusCode, status, url.slice(0, 100));
  }
  t.match((await inject(ask(`${BASE}/entries/both`, '&format=yaml'))).json(), {
    type: '/problems/unsupported-format',
    detail: 'On offer are json and xml.',
  });
});
