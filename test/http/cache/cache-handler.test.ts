import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import zlib from 'node:zlib';
import t, { type Test } from 'tap';
import { serveFromCache } from '../../../src/http/cache/cache-handler.ts';
import { cacheHook } from '../../../src/http/cache/cache-hook.ts';
import { ResponseCache } from '../../../src/http/cache/response-cache.ts';
import { sendRepresentation } from '../../../src/http/cache/send.ts';
import { limitRate } from '../../../src/http/clients/rate-limit.ts';
import { RateLimiter } from '../../../src/http/clients/rate-limiter.ts';
import type { App } from '../../../src/http/fastify.ts';
import { RequestDuration } from '../../../src/http/monitoring/request-duration.ts';
import type { ResponseEvents } from '../../../src/http/response-events.ts';
import { responseHeaders, setResponseHeaders } from '../../../src/http/response-headers.ts';
import { closeConnectionsOnStop } from '../../../src/http/stopping.ts';
import { testEdge } from '../../support/edge.ts';
import { overTheWire } from '../../support/wire.ts';

const TEXT = 'How do I sign in? '.repeat(100);

interface Over {
  quota?: number;
  body?: string;
}

/** An edge with a cache, whose routes tell whether Fastify had anything to do. */
const withCache = async (t: Test, { quota, body = TEXT }: Over = {}) => {
  const content = { version: 1, looks: 0, reads: 0, broken: false };
  const cache = new ResponseCache({
    bytes: 200_000_000,
    version: () => {
      if (content.broken) throw new Error('disk full');
      content.looks += 1;
      return content.version;
    },
  });
  const times = new RequestDuration();
  const watched: string[] = [];
  const limiter = quota === undefined ? undefined : new RateLimiter({ quota, now: () => 1_000_000 });
  const hooks = { fastify: 0 };
  const prepare = (app: App, events: ResponseEvents): void => {
    events.add(times.count, ({ request, route, status }) =>
      watched.push(`${request.url} ${route} ${status}`),
    );
    app.addHook('onRequest', (_request, _reply, done) => {
      hooks.fastify += 1;
      done();
    });
    if (limiter !== undefined) limitRate(app, limiter);
    const headersOf = responseHeaders(limiter, closeConnectionsOnStop(app));
    setResponseHeaders(app, headersOf);
    cacheHook(app, cache);
    serveFromCache(app, {
      cache,
      requestIdOf: () => 'made-here',
      addressOf: ({ socket }) => String(socket.remoteAddress),
      limiter,
      headersOf,
      onResponse: events.emit,
    });
  };
  const app = testEdge(t, prepare);
  app.get('/:name', (request, reply) => {
    content.reads += 1;
    return sendRepresentation({ body: `${body}${content.version}`, mediaType: 'text/plain' }, request, reply);
  });
  const { ask, port } = await overTheWire(t, app);
  /** The responses that were counted, and how often. */
  const counted = async (): Promise<Record<string, number>> =>
    Object.fromEntries(
      (await times.get()).values
        .filter(({ metricName }) => metricName.endsWith('_count'))
        .map(({ labels: { method, route, status }, value }) => [`${method} ${route} ${status}`, value]),
    );
  return { app, ask, port, cache, content, counted, watched, hooks };
};

/** Headers that are of this answer alone. */
const OF_EACH = ['x-request-id', 'date', 'ratelimit', 'connection', 'keep-alive'];

const withoutThose = (headers: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OF_EACH.includes(name)));

t.test('what is known does not get to Fastify, and is the same to the last header', async (t) => {
  const { ask, content, hooks, counted } = await withCache(t, { quota: 100 });
  const first = await ask('/a');
  const second = await ask('/a');
  t.same([content.reads, hooks.fastify], [1, 1]);
  t.equal(String(second.body), String(first.body));
  t.same(withoutThose(second.headers), withoutThose(first.headers));
  t.equal(second.headers['x-request-id'], 'made-here');
  t.same(await counted(), { 'GET /:name 200': 2 });
});

t.test('listeners get both the responses of Fastify and those of the cache', async (t) => {
  const { ask, watched } = await withCache(t);
  await ask('/a?b=c');
  await ask('/a?b=c');
  t.same(watched, ['/a?b=c /:name 200', '/a?b=c /:name 200']);
});

t.test('HEAD, 304 and each coding too', async (t) => {
  const { ask, hooks, counted } = await withCache(t);
  const whole = await ask('/a');
  const head = await ask('/a', {}, 'HEAD');
  t.same([head.status, head.body.length], [200, 0]);
  t.same(withoutThose(head.headers), withoutThose(whole.headers));
  const held = await ask('/a', { 'if-none-match': String(whole.headers.etag) });
  t.same([held.status, held.body.length, held.headers.etag], [304, 0, whole.headers.etag]);
  t.notOk('content-length' in held.headers);
  const gzip = await ask('/a', { 'accept-encoding': 'gzip' });
  t.equal(String(zlib.gunzipSync(gzip.body)), String(whole.body));
  t.equal(hooks.fastify, 1);
  t.same(await counted(), { 'HEAD /:name 200': 1, 'GET /:name 304': 1, 'GET /:name 200': 2 });
});

t.test('a long body is compressed by and by', async (t) => {
  const { ask, hooks } = await withCache(t, { body: TEXT.repeat(50) });
  await ask('/a');
  const br = await ask('/a', { 'accept-encoding': 'br' });
  t.equal(br.headers['content-encoding'], 'br');
  t.equal(String(zlib.brotliDecompressSync(br.body)), `${TEXT.repeat(50)}1`);
  t.equal(hooks.fastify, 1);
});

t.test('a change is seen by every request that begins behind it', async (t) => {
  const { ask, content } = await withCache(t);
  await ask('/a');
  content.version = 2;
  t.match(String((await ask('/a')).body), /2$/);
  t.match(String((await ask('/a')).body), /2$/);
  t.equal(content.reads, 2);
});

t.test('requests that come in together cost one look at the database', async (t) => {
  const { ask, port, content, counted } = await withCache(t);
  await ask('/a');
  content.looks = 0;
  const socket = connect(port, '127.0.0.1');
  const request = 'GET /a HTTP/1.1\r\nHost: a\r\n';
  for (let n = 1; n < 10; n += 1) socket.write(`${request}\r\n`);
  socket.write(`${request}Connection: close\r\n\r\n`);
  const answers = await text(socket);
  t.equal(answers.split('HTTP/1.1 200 OK').length, 11);
  t.same(await counted(), { 'GET /:name 200': 11 });
  t.ok(content.looks < 10, String(content.looks));
});

t.test('a change between requests on one connection is seen, however they come in', async (t) => {
  const { ask, port, content } = await withCache(t);
  await ask('/a');
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /a HTTP/1.1\r\n');
  await once(socket, 'data');
  content.version = 2;
  socket.write('Host: a\r\nConnection: close\r\n\r\n');
  t.match(await text(socket), /2$/);
});

t.test('a key, a body and what is not known are for Fastify', async (t) => {
  const { ask, hooks } = await withCache(t);
  await ask('/a');
  await ask('/a', { authorization: 'Bearer a' });
  await ask('/a', { 'content-length': '0' });
  await ask('/b');
  await ask('/a', {}, 'OPTIONS');
  t.equal(hooks.fastify, 5);
});

t.test('every request counts, 304 does not, and one too many is refused by Fastify', async (t) => {
  const { ask, hooks } = await withCache(t, { quota: 3 });
  const etag = String((await ask('/a')).headers.etag);
  const held = await ask('/a', { 'if-none-match': etag });
  t.match(held.headers, { ratelimit: '"default";r=2;t=60', 'ratelimit-policy': '"default";q=3;w=60' });
  t.equal((await ask('/a')).headers.ratelimit, '"default";r=1;t=60');
  t.equal((await ask('/a')).headers.ratelimit, '"default";r=0;t=60');
  t.equal(hooks.fastify, 1);
  const refused = await ask('/a');
  t.equal(refused.status, 429);
  t.match(JSON.parse(String(refused.body)), { type: '/problems/rate-limited' });
  t.equal(hooks.fastify, 2);
});

t.test('where the database cannot be read Fastify says so', async (t) => {
  const { ask, content } = await withCache(t);
  await ask('/a');
  content.broken = true;
  t.equal((await ask('/a')).status, 500);
});

t.test('a service that stops tells it, and does not wait for a connection behind its answer', async (t) => {
  // More than the system takes off our hands at once.
  const { app, ask, port, counted } = await withCache(t, { body: 'x'.repeat(5_000_000) });
  app.server.keepAliveTimeout = 600_000;
  await ask('/a');
  const slow = connect(port, '127.0.0.1');
  slow.write('GET /a HTTP/1.1\r\nHost: a\r\n\r\n');
  slow.pause();
  while ((await counted())['GET /:name 200'] !== 2) await new Promise(setImmediate);
  const next = connect(port, '127.0.0.1');
  next.write('GET /a HTTP/1.1\r\nHost: a\r\n');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const closed = app.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  next.write('\r\n');
  t.match((await text(next)).slice(0, 1_000), /\r\nconnection: close\r\n/i);
  t.equal((await text(slow)).length > 5_000_000, true);
  await closed;
});

t.test('a client that goes while its response is compressed is reported as gone', async (t) => {
  const { app, ask, port, watched } = await withCache(t, { body: 'How do I sign in? '.repeat(20_000) });
  await ask('/a');
  app.server.once('request', ({ socket }) => socket.destroy());
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  socket.write('GET /a HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n');
  while (watched.length < 2) await new Promise(setImmediate);
  t.equal(watched[1], '/a /:name 499');
});
