import t from 'tap';
import { buildTestApp } from '../support/app.ts';
import { contentCategory, contentSet } from '../support/content.ts';
import { buildLibrary } from '../support/library.ts';

const { inject } = await buildLibrary(t);

t.test('categories are listed in order, each entry counted once however many languages it has', async (t) => {
  const { headers, json } = await inject('/v1/categories');
  t.match(json(), {
    items: [
      {
        slug: 'general',
        title: 'general',
        description: '',
        position: 1,
        entryCount: 4,
        links: { self: '/v1/categories/general', entries: '/v1/entries?category=general' },
      },
      { slug: 'other', entryCount: 1 },
    ],
  });
  t.equal(json().items.length, 2, 'the one with nothing but drafts is not there');
  t.match(headers, {
    'cache-control': 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
    'last-modified': 'Fri, 02 Jan 2026 03:05:05 GMT',
    etag: /^"/,
  });
  t.equal(headers.vary, 'Accept-Encoding', 'nothing else is negotiated');
});

t.test('a category is what it is in the list', async (t) => {
  const [first] = (await inject('/v1/categories')).json().items;
  t.same((await inject('/v1/categories/general')).json(), first);
});

t.test('a category of drafts cannot be told from one that does not exist', async (t) => {
  const { instance: _, ...absent } = (await inject('/v1/categories/nothing')).json();
  t.equal(absent.status, 404);
  t.match((await inject('/v1/categories/secret')).json(), absent);
  const refusal = (await inject('/v1/entries?category=nothing')).json();
  t.equal(refusal.status, 400);
  t.match((await inject('/v1/entries?category=secret')).json(), { status: 400, detail: refusal.detail });
});

t.test('a new category without entries is there, and a slug of any script works in its links', async (t) => {
  const category = contentCategory({
    slug: 'räume',
    title: 'Räume',
    description: 'Über *Räume*.',
    position: 7,
  });
  const { inject } = await buildTestApp(t, { content: { ...contentSet(), categories: [category] } });
  const [item] = (await inject('/v1/categories')).json().items;
  t.match(item, { slug: 'räume', title: 'Räume', description: 'Über *Räume*.', position: 7, entryCount: 0 });
  t.same((await inject(item.links.self)).json(), item);
  t.same((await inject(item.links.entries)).json().items, []);
});

t.test('conditional requests, HEAD and strict parameters', async (t) => {
  for (const url of ['/v1/categories', '/v1/categories/general']) {
    const full = await inject(url);
    const again = await inject({ url, headers: { 'if-none-match': String(full.headers.etag) } });
    t.equal(again.statusCode, 304);
    t.equal(again.headers['cache-control'], full.headers['cache-control']);
    const head = await inject({ method: 'HEAD', url });
    t.equal(head.headers['content-length'], full.headers['content-length']);
    t.equal(head.payload, '');
    t.match((await inject(`${url}?limit=5`)).json(), { status: 400, errors: [{ pointer: '#/query/limit' }] });
  }
});
