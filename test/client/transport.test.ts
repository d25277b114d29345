import t from 'tap';
import { CACHE_SIZE, openTransport } from '../../src/client/transport.ts';
import { answering, json, problem } from './client.ts';

const BASE = 'https://kb.example.org';

t.test('asks below the base URL, which may have a path', async (t) => {
  for (const baseUrl of ['https://example.org/faq', 'https://example.org/faq/', '/faq']) {
    const { fetch, asked } = answering(json({ a: 1 }));
    t.same(await openTransport({ baseUrl, fetch }).get('/v1/entries', { limit: 1 }), { a: 1 });
    t.equal(asked[0]?.url, `${baseUrl.replace(/\/$/, '')}/v1/entries?limit=1`);
  }
});

t.test(
  'without a key, a language and a kept answer no header is sent that browsers ask leave for',
  async (t) => {
    const { fetch, asked } = answering(json({}), new Response('text'));
    const lectern = openTransport({ baseUrl: BASE, fetch });
    await lectern.get('/v1/entries');
    await lectern.getText('/v1/entries.md');
    t.same(
      asked.map(({ headers }) => headers),
      [{ accept: 'application/json' }, {}],
    );
  },
);

t.test('sends the key, the language and the signal that it is given', async (t) => {
  const { fetch, asked } = answering(json({}));
  const { signal } = new AbortController();
  await openTransport({ baseUrl: BASE, key: 'lct_x', fetch }).get(
    '/v1/entries',
    {},
    { language: 'de', signal },
  );
  t.match(asked[0]?.headers, { authorization: 'Bearer lct_x', 'accept-language': 'de' });
  t.equal(asked[0]?.init.signal, signal);
});

t.test('an answer that it has is asked for under its entity tag', async (t) => {
  const { fetch, asked } = answering(
    json({ a: [1] }, { headers: { etag: '"1"' } }),
    new Response(null, { status: 304 }),
    json({ a: [2] }, { headers: { etag: '"2"' } }),
    json({ a: [3] }),
  );
  const lectern = openTransport({ baseUrl: BASE, fetch });
  const first = await lectern.get<{ a: number[] }>('/v1/entries');
  first.a.push(9);
  t.same(await lectern.get('/v1/entries'), { a: [1] }, 'what a caller does to it is its own affair');
  t.same(await lectern.get('/v1/entries'), { a: [2] });
  await lectern.get('/v1/entries', {}, { language: 'de' });
  t.same(
    asked.map(({ headers }) => headers['if-none-match']),
    [undefined, '"1"', '"1"', undefined],
    'in another language it is another answer',
  );
});

t.test('what must not be stored is not kept', async (t) => {
  const secret = () => json({}, { headers: { etag: '"1"', 'cache-control': 'private, no-store' } });
  const { fetch, asked } = answering(secret(), secret());
  const lectern = openTransport({ baseUrl: BASE, fetch });
  await lectern.get('/v1/entries');
  await lectern.get('/v1/entries');
  t.equal(asked[1]?.headers['if-none-match'], undefined);
});

t.test('a page in a browser leaves it to the browser to keep answers', async (t) => {
  const tagged = () => json({}, { headers: { etag: '"1"' } });
  const conditions = async (cacheSize?: number): Promise<(string | undefined)[]> => {
    const { fetch, asked } = answering(tagged(), tagged());
    const lectern = openTransport({ baseUrl: BASE, fetch, cacheSize });
    await lectern.get('/v1/entries');
    await lectern.get('/v1/entries');
    return asked.map(({ headers }) => headers['if-none-match']);
  };
  t.equal(CACHE_SIZE, 2_000_000);
  t.same(await conditions(), [undefined, '"1"']);
  t.same(await conditions(0), [undefined, undefined]);
  Object.assign(globalThis, { document: {} });
  t.teardown(() => Reflect.deleteProperty(globalThis, 'document'));
  t.same(await conditions(), [undefined, undefined]);
  t.same(await conditions(1000), [undefined, '"1"'], 'unless it is told to');
});

t.test('posts JSON', async (t) => {
  const { fetch, asked } = answering(json({ prefix: 'mat_' }));
  t.same(await openTransport({ baseUrl: BASE, fetch }).post('/v1/x', { token: 'mat_' }), { prefix: 'mat_' });
  t.match(asked[0], {
    init: { method: 'POST', body: '{"token":"mat_"}' },
    headers: { 'content-type': 'application/json', accept: 'application/json' },
  });
});

t.test('an answer that is no success is thrown', async (t) => {
  const { fetch } = answering(
    problem('not-found', 404),
    problem('gone', 410),
    problem('invalid-request', 400),
  );
  const lectern = openTransport({ baseUrl: BASE, fetch });
  await t.rejects(lectern.get('/v1/entries/x'), { code: 'not-found' });
  await t.rejects(lectern.getText('/v1/entries/x.md'), { code: 'gone' });
  await t.rejects(lectern.post('/v1/x', {}), { code: 'invalid-request' });
});

t.test('a page where JSON was asked for tells that the base URL is wrong', async (t) => {
  const { fetch } = answering(
    new Response('<h1>It works!</h1>', { headers: { 'content-type': 'text/html' } }),
  );
  await t.rejects(openTransport({ baseUrl: BASE, fetch }).get('/v1/entries'), {
    name: 'LecternError',
    message: /is the base URL right\?$/,
  });
});

t.test('what fetch throws is passed on, and a stopped call stops', async (t) => {
  const { fetch } = answering(new TypeError('fetch failed'));
  await t.rejects(openTransport({ baseUrl: BASE, fetch }).get('/v1/entries'), new TypeError('fetch failed'));
  const stopped = AbortSignal.abort();
  await t.rejects(openTransport({ baseUrl: BASE }).get('/v1/entries', {}, { signal: stopped }), {
    name: 'AbortError',
  });
});
