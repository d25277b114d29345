import t from 'tap';
import {
  isFresh,
  sendCached,
  sendJson,
  sendNotModified,
  sendPrivateJson,
  sendRepresentation,
} from '../../../src/http/cache/send.ts';
import { authenticate } from '../../../src/http/clients/authentication.ts';
import {
  entityTag,
  PRIVATE_CACHE,
  PUBLIC_CACHE,
  type Representation,
} from '../../../src/http/representation.ts';
import { testEdge } from '../../support/edge.ts';

const CHANGED = Date.UTC(2025, 5, 13, 11, 53, 36);
const CHANGED_HTTP = 'Fri, 13 Jun 2025 11:53:36 GMT';

const serving = (t: Parameters<typeof testEdge>[0], representation: Partial<Representation> = {}) => {
  const app = testEdge(t);
  app.get('/', (request, reply) =>
    sendRepresentation(
      { body: 'hello', mediaType: 'text/plain; charset=utf-8', ...representation },
      request,
      reply,
    ),
  );
  return (headers: Record<string, string> = {}) => app.inject({ url: '/', headers });
};

t.test('public answers may be kept for a minute, and used longer when we are slow or down', async (t) => {
  t.equal(PUBLIC_CACHE, 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400');
});

t.test('an entity tag is strong, of the very bytes, and tells the revision', async (t) => {
  t.match(entityTag('a'), /^"[A-Za-z0-9_-]{22}"$/);
  t.not(entityTag('a'), entityTag('b'));
  t.equal(entityTag('a', 2), entityTag('a').replace('"', '"r2.'));
});

t.test('an answer has its validators and says how long it may be kept', async (t) => {
  const { headers, payload } = await serving(t, { lastModified: CHANGED })();
  t.equal(payload, 'hello');
  t.match(headers, {
    etag: entityTag('hello'),
    'last-modified': CHANGED_HTTP,
    'cache-control': PUBLIC_CACHE,
    'content-type': 'text/plain; charset=utf-8',
  });
  t.notOk('vary' in headers, 'nothing was negotiated');
  t.notOk('content-language' in headers);
});

t.test('an answer says what it was chosen by, its language, and more', async (t) => {
  const { headers } = await serving(t, {
    etag: '"mine"',
    vary: ['Accept', 'Accept-Language'],
    language: 'de',
    cacheControl: 'public, no-cache',
    headers: { link: '<a>; rel="next"' },
  })();
  t.match(headers, {
    etag: '"mine"',
    vary: 'Accept, Accept-Language',
    'content-language': 'de',
    'cache-control': 'public, no-cache',
    link: '<a>; rel="next"',
  });
  t.notOk('last-modified' in headers, 'nobody knows when it changed');
});

t.test('what the holder of a key gets is private, and no date tells it from what others see', async (t) => {
  const app = testEdge(t, (app) =>
    authenticate(app, {
      findCaller: async () => ({ id: 'k1', name: 'ann', role: 'reader' }),
      hasKeys: async () => true,
    }),
  );
  app.get('/', (request, reply) =>
    sendRepresentation({ body: 'hello', mediaType: 'text/plain', lastModified: CHANGED }, request, reply),
  );
  const { headers } = await app.inject({ url: '/', headers: { authorization: 'Bearer key' } });
  t.equal(headers['cache-control'], PRIVATE_CACHE);
  t.notOk('last-modified' in headers);
  t.match((await app.inject('/')).headers, { 'cache-control': PUBLIC_CACHE, 'last-modified': CHANGED_HTTP });
});

t.test('304 for whoever has it already', async (t) => {
  const get = serving(t, { etag: '"a"', lastModified: CHANGED });
  const later = 'Sat, 14 Jun 2025 00:00:00 GMT';
  const earlier = 'Thu, 12 Jun 2025 00:00:00 GMT';
  const cases: [Record<string, string>, number][] = [
    [{}, 200],
    [{ 'if-none-match': '"a"' }, 304],
    [{ 'if-none-match': 'W/"a"' }, 304],
    [{ 'if-none-match': '"x", "a"' }, 304],
    [{ 'if-none-match': '"x" ,W/"a","y"' }, 304],
    [{ 'if-none-match': '*' }, 304],
    [{ 'if-none-match': '"b"' }, 200],
    [{ 'if-none-match': 'a' }, 200],
    [{ 'if-none-match': '"A"' }, 200],
    [{ 'if-none-match': '' }, 200],
    [{ 'if-modified-since': CHANGED_HTTP }, 304],
    [{ 'if-modified-since': later }, 304],
    [{ 'if-modified-since': earlier }, 200],
    [{ 'if-modified-since': 'yesterday' }, 200],
    // The tag is the better validator: RFC 9110, section 13.2.2.
    [{ 'if-none-match': '"b"', 'if-modified-since': later }, 200],
    [{ 'if-none-match': '"a"', 'if-modified-since': earlier }, 304],
    // A word to the caches on the way, which fetch adds to every conditional request.
    [{ 'if-none-match': '"a"', 'cache-control': 'no-cache' }, 304],
  ];
  for (const [headers, status] of cases) {
    t.equal((await get(headers)).statusCode, status, JSON.stringify(headers));
  }
});

t.test('304 has the headers that a cache updates what it holds with, and no body', async (t) => {
  const get = serving(t, {
    lastModified: CHANGED,
    vary: ['Accept'],
    language: 'en',
    headers: { link: '<a>; rel="next"', 'content-location': '/there' },
  });
  const full = await get();
  const { headers, payload } = await get({ 'if-none-match': String(full.headers.etag) });
  t.equal(payload, '');
  for (const name of ['etag', 'cache-control', 'vary', 'link', 'content-location', 'last-modified', 'date']) {
    t.ok(name in headers, name);
    if (name !== 'date') t.equal(headers[name], full.headers[name], name);
  }
  t.notOk('content-type' in headers);
  t.notOk('content-length' in headers);
});

t.test('Last-Modified is not sent within the second of a change, nor from the future', async (t) => {
  const young = serving(t, { lastModified: Date.now() });
  t.notOk('last-modified' in (await young()).headers);
  const since = new Date(Date.now() + 60_000).toUTCString();
  t.equal((await young({ 'if-modified-since': since })).statusCode, 200, 'and is not compared with');
  t.notOk('last-modified' in (await serving(t, { lastModified: Date.now() + 60_000 })()).headers);
  t.ok('last-modified' in (await serving(t, { lastModified: Date.now() - 2_000 })()).headers);
});

t.test('what is too large to be finished has validators, and 304, all the same', async (t) => {
  const app = testEdge(t);
  let lastModified = CHANGED;
  app.get('/', (request, reply) =>
    isFresh({ etag: '"a"', lastModified }, request, reply) ? sendNotModified(reply) : reply.send('hello'),
  );
  const { headers } = await app.inject('/');
  t.match(headers, { etag: '"a"', 'last-modified': CHANGED_HTTP });
  const held = await app.inject({ url: '/', headers: { 'if-none-match': '"a"' } });
  t.same([held.statusCode, held.payload, held.headers.etag], [304, '', '"a"']);
  lastModified = Date.now();
  t.notOk('last-modified' in (await app.inject('/')).headers);
});

t.test('an answer that has yet to be compressed is sent when it is, or fails as others do', async (t) => {
  const app = testEdge(t);
  app.get('/later', (_request, reply) =>
    sendCached(
      Promise.resolve({ status: 200, headers: ['x-thing', 'a'], language: undefined, body: 'hello' }),
      reply,
    ),
  );
  app.get('/never', (_request, reply) => sendCached(Promise.reject(new Error('no memory')), reply));
  const later = await app.inject('/later');
  t.same([later.payload, later.headers['x-thing']], ['hello', 'a']);
  t.equal((await app.inject('/never')).statusCode, 500);
});

t.test('a value is sent as JSON, with validators', async (t) => {
  const app = testEdge(t);
  app.get('/', (request, reply) => sendJson({ a: 1 }, request, reply, { link: '</>; rel="next"' }));
  app.get('/plain', (request, reply) => sendJson([], request, reply));
  const { headers, payload } = await app.inject('/');
  t.equal(payload, '{"a":1}');
  t.match(headers, { etag: entityTag('{"a":1}'), 'content-type': /^application\/json/, link: /next/ });
  t.equal((await app.inject('/plain')).payload, '[]');
});

t.test('what a write answers is kept by nobody', async (t) => {
  const app = testEdge(t);
  app.post('/', (_request, reply) => sendPrivateJson({ a: 1 }, reply.code(201)));
  const { headers, payload, statusCode } = await app.inject({ method: 'POST', url: '/' });
  t.same([statusCode, payload, headers.etag], [201, '{"a":1}', undefined]);
  t.match(headers, { 'cache-control': 'private, no-store', 'content-type': /^application\/json/ });
});

t.test('who asks for one state alone gets no other', async (t) => {
  const ask = serving(t, { etag: '"b"', lastModified: CHANGED, language: 'en', vary: ['Accept'] });
  for (const headers of [
    { 'if-match': '"b"' },
    { 'if-match': '"b-gzip"' },
    { 'if-match': '"a", "b"' },
    { 'if-match': '*' },
    { 'if-unmodified-since': CHANGED_HTTP },
    { 'if-unmodified-since': 'soon' },
  ]) {
    t.equal((await ask(headers)).statusCode, 200, JSON.stringify(headers));
  }
  for (const headers of [
    { 'if-match': '"a"' },
    { 'if-match': 'W/"b"' },
    { 'if-unmodified-since': 'Fri, 13 Jun 2025 11:53:35 GMT' },
    // What would be answered with 304 comes behind.
    { 'if-match': '"a"', 'if-none-match': '"b"' },
  ]) {
    const { statusCode, headers: sent, json } = await ask(headers);
    t.equal(statusCode, 412, JSON.stringify(headers));
    t.match(json(), { type: '/problems/precondition-failed', etag: '"b"' });
    t.match(sent, { etag: '"b"', 'cache-control': 'no-store' });
    t.notOk('vary' in sent || 'content-language' in sent);
  }
  t.equal((await ask({ 'if-match': '"b"', 'if-none-match': '"b"' })).statusCode, 304);
});

t.test('holders of keys get the present state, uncached and without a date', async (t) => {
  const app = testEdge(t);
  app.decorateRequest('caller', undefined);
  app.get('/', (request, reply) => {
    request.caller = { id: 'a', name: 'a', role: 'reader' };
    const representation = { body: 'hello', mediaType: 'text/plain', lastModified: CHANGED };
    return sendRepresentation(representation, request, reply);
  });
  const { headers } = await app.inject('/');
  t.equal(headers['cache-control'], PRIVATE_CACHE);
  t.notOk('last-modified' in headers);
});
