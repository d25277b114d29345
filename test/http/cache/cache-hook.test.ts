import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import zlib from 'node:zlib';
import t, { type Test } from 'tap';
import { answerFromMemory } from '../../../src/http/cache/cache-hook.ts';
import { ResponseCache } from '../../../src/http/cache/response-cache.ts';
import { sendRepresentation } from '../../../src/http/cache/send.ts';
import type { App } from '../../../src/http/fastify.ts';
import type { Representation } from '../../../src/http/representation.ts';
import { testEdge } from '../../support/edge.ts';

const TEXT = 'How do I sign in? '.repeat(100);

/** An edge with a cache, over content that tells how often it was looked at. */
const remembering = (t: Test, over: Partial<Representation> = {}, routes: (app: App) => void = () => {}) => {
  const content = { version: 1, reads: 0, broken: false };
  const cache = new ResponseCache({
    bytes: 4_000_000,
    version: () => {
      if (content.broken) throw new Error('disk full');
      return content.version;
    },
  });
  const app = testEdge(t, (edge) => answerFromMemory(edge, cache));
  app.get('/:name', async (request, reply) => {
    content.reads += 1;
    // As if the database took its time.
    await new Promise(setImmediate);
    const body = `${TEXT}${content.version}`;
    return sendRepresentation({ body, mediaType: 'text/plain', ...over }, request, reply);
  });
  routes(app);
  const get = (headers: Record<string, string> = {}, url = '/a') => app.inject({ url, headers });
  return { app, cache, content, get };
};

t.test('a second reader gets what the first one got, without another look', async (t) => {
  const { content, get } = remembering(t, { headers: { link: '<b>' } });
  const [first, second] = [await get(), await get()];
  t.equal(content.reads, 1);
  t.equal(second.payload, first.payload);
  t.match(second.headers, { link: '<b>', vary: 'Accept-Encoding', 'content-length': String(1_801) });
  const { 'x-request-id': one, date: _, ...headers } = first.headers;
  const { 'x-request-id': two, date: __, ...others } = second.headers;
  t.same(others, headers);
  t.not(one, two);
});

t.test('a change of the content is seen at once', async (t) => {
  const { content, get } = remembering(t);
  await get();
  content.version = 2;
  t.match((await get()).payload, /2$/);
  t.match((await get()).payload, /2$/);
  t.equal(content.reads, 2);
});

t.test('what was begun before a change is not kept', async (t) => {
  const { content, get } = remembering(t);
  const early = get();
  await new Promise(setImmediate);
  content.version = 2;
  await early;
  await get();
  t.equal(content.reads, 2);
});

t.test('HEAD, 304 and each coding are answered from the same', async (t) => {
  const { app, content, get } = remembering(t);
  const whole = await get();
  const head = await app.inject({ method: 'HEAD', url: '/a' });
  t.same([head.statusCode, head.payload, head.headers['content-length']], [200, '', '1801']);
  const held = await get({ 'if-none-match': String(whole.headers.etag) });
  t.same([held.statusCode, held.payload], [304, '']);
  const gzip = await get({ 'accept-encoding': 'gzip' });
  t.equal(String(zlib.gunzipSync(gzip.rawPayload)), whole.payload);
  const compressedHead = await app.inject({
    method: 'HEAD',
    url: '/a',
    headers: { 'accept-encoding': 'gzip' },
  });
  t.same(
    [compressedHead.payload, compressedHead.headers['content-length']],
    ['', gzip.headers['content-length']],
  );
  t.equal(content.reads, 1);
});

t.test('the first answer is compressed too', async (t) => {
  const { get } = remembering(t);
  const { headers, rawPayload } = await get({ 'accept-encoding': 'br' });
  t.equal(headers['content-encoding'], 'br');
  t.match(String(zlib.brotliDecompressSync(rawPayload)), TEXT);
});

t.test('a long body is compressed by and by', async (t) => {
  const { get } = remembering(t, { body: TEXT.repeat(30) });
  for (const _ of [1, 2]) {
    const { headers, rawPayload } = await get({ 'accept-encoding': 'br' });
    t.equal(headers['content-encoding'], 'br');
    t.equal(String(zlib.brotliDecompressSync(rawPayload)), TEXT.repeat(30));
  }
});

t.test('a key passes it by in both directions', async (t) => {
  const { content, get } = remembering(t);
  await get({ authorization: 'Bearer a' });
  await get();
  const { headers } = await get({ authorization: 'Bearer a', 'accept-encoding': 'gzip' });
  t.equal(content.reads, 3);
  t.notOk('content-encoding' in headers, 'nor is anything compressed that a key has a part in');
  t.notOk('vary' in headers);
});

t.test('what is not public is neither kept nor compressed', async (t) => {
  for (const cacheControl of ['no-store', 'private, no-store', 'private']) {
    const { content, get } = remembering(t, { cacheControl });
    const { headers } = await get({ 'accept-encoding': 'gzip' });
    await get();
    t.equal(content.reads, 2, cacheControl);
    t.notOk('content-encoding' in headers);
  }
});

t.test('a route can ask for its answers not to be kept', async (t) => {
  const { content, get } = remembering(t, { isKept: false });
  await get();
  await get();
  t.equal(content.reads, 2);
});

t.test('what is very large is not kept', async (t) => {
  const { content, get } = remembering(t, { body: 'x'.repeat(130_000) });
  await get();
  await get();
  t.equal(content.reads, 2);
});

t.test('other ways to write a URL are answered, and not kept', async (t) => {
  const { app, cache, content } = remembering(t);
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  for (const path of ['/%61', '/a#b', 'http://elsewhere.example/a']) {
    for (const _ of [1, 2]) {
      const [answer] = await once(request({ port, path }).end(), 'response');
      t.match(await text(answer), TEXT, path);
    }
    t.notOk(cache.has(path));
  }
  t.equal(content.reads, 6);
});

t.test('a flood of what is not there leaves nothing behind', async (t) => {
  const { cache, get } = remembering(t, {}, (app) => {
    app.get('/missing/:n', (_request, reply) => reply.code(404).send('no'));
  });
  for (let n = 0; n < 20; n += 1) await get({}, `/missing/${n}`);
  t.notOk(cache.has('/missing/0'));
});

t.test('those who come while an answer is worked out wait for it', async (t) => {
  const { content, get } = remembering(t);
  const answers = await Promise.all(Array.from({ length: 10 }, () => get()));
  t.equal(content.reads, 1);
  for (const { payload } of answers) t.equal(payload, answers[0]?.payload);
});

t.test('those who wait for nothing work it out themselves', async (t) => {
  const { content, get } = remembering(t, { cacheControl: 'no-store' });
  const answers = await Promise.all([get(), get(), get()]);
  for (const { payload } of answers) t.match(payload, TEXT);
  t.equal(content.reads, 3);
});

t.test('those who waited see a change that was made meanwhile', async (t) => {
  const { content, get } = remembering(t);
  const early = get();
  await new Promise(setImmediate);
  content.version = 2;
  const late = get();
  await early;
  t.match((await late).payload, /2$/);
});

t.test('whoever waits does not wait for one who went away', async (t) => {
  const { app, content } = remembering(t, {}, (app) => {
    app.get('/never/ends', () => new Promise(() => {}));
    app.get('/slow/:name', async (request, reply) => {
      content.reads += 1;
      if (content.reads === 1) await new Promise(() => {});
      return sendRepresentation({ body: 'there', mediaType: 'text/plain' }, request, reply);
    });
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const leaving = new AbortController();
  const first = fetch(`${url}/slow/a`, { signal: leaving.signal }).catch(() => 'left');
  while (content.reads === 0) await new Promise(setImmediate);
  const second = fetch(`${url}/slow/a`).then((response) => response.text());
  leaving.abort();
  t.equal(await first, 'left');
  t.equal(await second, 'there');
});

t.test('where the database cannot be read the caller is told', async (t) => {
  const { content, get } = remembering(t);
  await get();
  content.broken = true;
  t.equal((await get()).statusCode, 500);
  content.broken = false;
  t.equal((await get()).statusCode, 200);
  content.version = 2;
  const [first, waiting] = [get(), get()];
  await new Promise(setImmediate);
  content.broken = true;
  t.same([(await first).statusCode, (await waiting).statusCode], [500, 500]);
});
