import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import zlib from 'node:zlib';
import t, { type Test } from 'tap';
import { openFrontDoor } from '../../../src/http/cache/cache-handler.ts';
import { answerFromMemory } from '../../../src/http/cache/cache-hook.ts';
import { ResponseCache } from '../../../src/http/cache/response-cache.ts';
import { sendRepresentation } from '../../../src/http/cache/send.ts';
import { limitRate } from '../../../src/http/clients/rate-limit.ts';
import { RateLimiter } from '../../../src/http/clients/rate-limiter.ts';
import { headEveryAnswer } from '../../../src/http/default-headers.ts';
import type { App } from '../../../src/http/fastify.ts';
import { AnswerTimes } from '../../../src/http/monitoring/request-duration.ts';
import { endConnectionsWhenStopping } from '../../../src/http/stopping.ts';
import { testEdge } from '../../support/edge.ts';
import { overTheWire } from '../../support/wire.ts';

const TEXT = 'How do I sign in? '.repeat(100);

interface Over {
  quota?: number;
  body?: string;
  isWatched?: boolean;
}

/** An edge with a front door, whose routes tell whether Fastify had anything to do. */
const withFrontDoor = async (t: Test, { quota, body = TEXT, isWatched = true }: Over = {}) => {
  const content = { version: 1, looks: 0, reads: 0, broken: false };
  const cache = new ResponseCache({
    bytes: 200_000_000,
    version: () => {
      if (content.broken) throw new Error('disk full');
      content.looks += 1;
      return content.version;
    },
  });
  const times = new AnswerTimes();
  const watched: string[] = [];
  const limiter = quota === undefined ? undefined : new RateLimiter({ quota, now: () => 1_000_000 });
  const hooks = { fastify: 0 };
  const prepare = (app: App): void => {
    app.addHook('onRequest', (_request, _reply, done) => {
      hooks.fastify += 1;
      done();
    });
    headEveryAnswer(app);
    if (limiter !== undefined) limitRate(app, limiter);
    const isStopping = endConnectionsWhenStopping(app);
    answerFromMemory(app, cache);
    openFrontDoor(app, {
      cache,
      requestIdOf: () => 'made-here',
      addressOf: ({ socket }) => String(socket.remoteAddress),
      limiter,
      times,
      isStopping,
      onAnswered: isWatched
        ? ({ url }, route, { status }) => watched.push(`${url} ${route} ${status}`)
        : undefined,
    });
  };
  const app = testEdge(t, prepare);
  app.get('/:name', (request, reply) => {
    content.reads += 1;
    return sendRepresentation({ body: `${body}${content.version}`, mediaType: 'text/plain' }, request, reply);
  });
  const { ask, port } = await overTheWire(t, app);
  /** What was counted by the front door, and how often. */
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
  const { ask, content, hooks, counted } = await withFrontDoor(t, { quota: 100 });
  const first = await ask('/a');
  const second = await ask('/a');
  t.same([content.reads, hooks.fastify], [1, 1]);
  t.equal(String(second.body), String(first.body));
  t.same(withoutThose(second.headers), withoutThose(first.headers));
  t.equal(second.headers['x-request-id'], 'made-here');
  t.same(await counted(), { 'GET /:name 200': 1 });
});

t.test('whoever watches is told of what Fastify does not see', async (t) => {
  const { ask, watched } = await withFrontDoor(t);
  await ask('/a?b=c');
  t.same(watched, []);
  await ask('/a?b=c');
  t.same(watched, ['/a?b=c /:name 200']);
  const unwatched = await withFrontDoor(t, { isWatched: false });
  await unwatched.ask('/a');
  t.equal((await unwatched.ask('/a')).status, 200);
});

t.test('HEAD, 304 and each coding too', async (t) => {
  const { ask, hooks, counted } = await withFrontDoor(t);
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
  t.same(await counted(), { 'HEAD /:name 200': 1, 'GET /:name 304': 1, 'GET /:name 200': 1 });
});

t.test('a long body is compressed by and by', async (t) => {
  const { ask, hooks } = await withFrontDoor(t, { body: TEXT.repeat(50) });
  await ask('/a');
  const br = await ask('/a', { 'accept-encoding': 'br' });
  t.equal(br.headers['content-encoding'], 'br');
  t.equal(String(zlib.brotliDecompressSync(br.body)), `${TEXT.repeat(50)}1`);
  t.equal(hooks.fastify, 1);
});

t.test('a change is seen by every request that begins behind it', async (t) => {
  const { ask, content } = await withFrontDoor(t);
  await ask('/a');
  content.version = 2;
  t.match(String((await ask('/a')).body), /2$/);
  t.match(String((await ask('/a')).body), /2$/);
  t.equal(content.reads, 2);
});

t.test('requests that come in together cost one look at the database', async (t) => {
  const { ask, port, content, counted } = await withFrontDoor(t);
  await ask('/a');
  content.looks = 0;
  const socket = connect(port, '127.0.0.1');
  const request = 'GET /a HTTP/1.1\r\nHost: a\r\n';
  for (let n = 1; n < 10; n += 1) socket.write(`${request}\r\n`);
  socket.write(`${request}Connection: close\r\n\r\n`);
  const answers = await text(socket);
  t.equal(answers.split('HTTP/1.1 200 OK').length, 11);
  t.same(await counted(), { 'GET /:name 200': 10 });
  t.ok(content.looks < 10, String(content.looks));
});

t.test('a change between requests on one connection is seen, however they come in', async (t) => {
  const { ask, port, content } = await withFrontDoor(t);
  await ask('/a');
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /a HTTP/1.1\r\nHost: a\r\n\r\nGET /a HTTP/1.1\r\n');
  await once(socket, 'data');
  content.version = 2;
  socket.write('Host: a\r\nConnection: close\r\n\r\n');
  t.match(await text(socket), /2$/);
});

t.test('a key, a body and what is not known are for Fastify', async (t) => {
  const { ask, hooks } = await withFrontDoor(t);
  await ask('/a');
  await ask('/a', { authorization: 'Bearer a' });
  await ask('/a', { 'content-length': '0' });
  await ask('/b');
  await ask('/a', {}, 'OPTIONS');
  t.equal(hooks.fastify, 5);
});

t.test('every request counts, 304 does not, and one too many is refused by Fastify', async (t) => {
  const { ask, hooks } = await withFrontDoor(t, { quota: 3 });
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
  const { ask, content } = await withFrontDoor(t);
  await ask('/a');
  content.broken = true;
  t.equal((await ask('/a')).status, 500);
});

t.test('a service that stops tells it, and does not wait for a connection behind its answer', async (t) => {
  // More than the system takes off our hands at once.
  const { app, ask, port, counted } = await withFrontDoor(t, { body: 'x'.repeat(5_000_000) });
  app.server.keepAliveTimeout = 600_000;
  await ask('/a');
  const slow = connect(port, '127.0.0.1');
  slow.write('GET /a HTTP/1.1\r\nHost: a\r\n\r\n');
  slow.pause();
  while ((await counted())['GET /:name 200'] !== 1) await new Promise(setImmediate);
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
