import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import t from 'tap';
import { buildApp } from '../src/app.ts';
import { BODY_LIMIT, REQUEST_TIMEOUT } from '../src/http/server.ts';
import { buildTestApp } from './support/app.ts';
import { authorize } from './support/keys.ts';
import { buildLibrary } from './support/library.ts';

const { app, inject } = await buildLibrary(t, { publicHistory: 'published' });

/** Every GET of the document that needs no key, with an example for each parameter of the path. */
const GETS = Object.entries((await app.openapi()).paths ?? {})
  .filter(([, item]) => item?.get !== undefined && item.get.security === undefined)
  .map(([path]) =>
    path.replace('{slug}', path.includes('entries') ? 'both' : 'general').replace('{code}', 'gone'),
  )
  .filter((path) => !path.includes('{'))
  .map((path) => (/\/(search|suggestions)$/.test(path) ? `${path}?q=both` : path))
  .map((path) => (path === '/oembed' ? `${path}?url=https://kb.example.org/entries/both` : path));

t.test('limits', async (t) => t.same([BODY_LIMIT, REQUEST_TIMEOUT], [1_048_576, 15_000]));

t.test('every path that is read', async (t) => {
  t.ok(GETS.length >= 10);
  for (const url of [
    ...GETS,
    '/',
    '/categories/general',
    '/entries/both',
    '/search?q=both',
    '/docs',
    '/openapi.json',
    '/openapi.yaml',
    '/v1/entries.md',
    '/v1/entries/both.md',
  ]) {
    t.test(url, async (t) => {
      const full = await inject(url);
      t.equal(full.statusCode, 200);
      t.match(full.headers, {
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
        'x-request-id': /^[0-9a-f-]{36}$/,
      });

      const head = await inject({ method: 'HEAD', url });
      t.equal(head.statusCode, full.statusCode, 'HEAD is GET');
      t.equal(head.payload, '', 'without the body');
      for (const name of ['content-type', 'etag', 'cache-control', 'vary', 'link', 'content-language']) {
        t.equal(head.headers[name], full.headers[name], name);
      }

      const options = await inject({
        method: 'OPTIONS',
        url,
        headers: { origin: 'https://a.example', 'access-control-request-method': 'GET' },
      });
      t.equal(options.statusCode, 204, 'OPTIONS says what there is');
      t.match(options.headers.allow, 'GET, HEAD, OPTIONS');
      t.equal(options.headers['access-control-allow-methods'], options.headers.allow);
      t.equal(options.headers['access-control-allow-origin'], '*');

      const refused = await inject({
        method: url.startsWith('/v1/entries') ? 'PUT' : 'PATCH',
        url,
        headers: { 'content-type': 'text/xml' },
        payload: '<a/>',
      });
      t.equal(refused.statusCode, 405, 'what it lacks is refused');
      t.equal(refused.headers.allow, options.headers.allow);

      if (full.headers.etag === undefined) return;
      t.match(full.headers.etag, /^"/, 'the tag is strong');
      const again = await inject({ url, headers: { 'if-none-match': String(full.headers.etag) } });
      t.equal(again.statusCode, 304);
      t.equal(again.payload, '');
      for (const name of ['etag', 'cache-control', 'vary', 'link', 'content-language', 'last-modified']) {
        t.equal(again.headers[name], full.headers[name], `${name} of 304`);
      }
    });
  }
});

t.test('every path of the API refuses a parameter that it does not know', async (t) => {
  for (const url of GETS.filter((path) => path.startsWith('/v1/'))) {
    const response = await inject(`${url}${url.includes('?') ? '&' : '?'}lmit=5`);
    t.equal(response.statusCode, 400, url);
    t.match(response.json(), { errors: [{ pointer: '#/query/lmit', code: 'unknown-parameter' }] });
  }
});

t.test('what leads nowhere is a problem', async (t) => {
  for (const url of ['/nothing', '/v3', '/v2/entries', '/v1/entries/a/b', '//', '/V1/entries', '*']) {
    for (const method of ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS', 'PROPFIND'] as const) {
      const response = await inject({ method: method as 'GET', url });
      t.equal(response.statusCode, 404, `${method} ${url}`);
    }
  }
  t.match((await inject('/nothing')).json(), { type: '/problems/unknown-route', detail: /\/docs/ });
});

t.test('a POST is judged by its method, whatever its conditions and its body', async (t) => {
  const headers = { 'if-none-match': '*', 'content-type': 'application/json' };
  t.equal((await inject({ method: 'POST', url: '/v1/categories', headers, payload: '{' })).statusCode, 405);
});

t.test('a failure tells nothing but the id that the log has too', async (t) => {
  const { inject, store, logLines } = await buildTestApp(t);
  store.categories.list = async () => {
    throw new Error('SELECT secret FROM sqlite_master');
  };
  const response = await inject({ url: '/v1/categories', headers: { 'x-request-id': 'trace-7' } });
  t.equal(response.statusCode, 500);
  t.match(response.json(), { instance: 'trace-7', type: '/problems/internal' });
  t.notMatch(response.payload, /SELECT|secret|at /);
  t.equal(response.headers['cache-control'], 'no-store');
  t.match(logLines.join(''), /"reqId":"trace-7".*SELECT secret FROM sqlite_master/);
});

t.test('limits apply to all but probes, when they are set', async (t) => {
  const { inject, runtime } = await buildTestApp(t, { rateLimit: 3 });
  t.match((await inject('/v1/categories')).headers, {
    'ratelimit-policy': '"default";q=3;w=60',
    ratelimit: '"default";r=2;t=60',
  });
  await inject('/nothing');
  await inject('/v1/entries');
  const refused = await inject('/v1/entries');
  t.equal(refused.statusCode, 429);
  t.match(refused.headers, { 'retry-after': '60', 'x-content-type-options': 'nosniff' });
  t.equal((await inject('/nothing')).statusCode, 429);
  for (const url of ['/livez', '/readyz', '/metrics']) t.equal((await inject(url)).statusCode, 200, url);
  runtime.time += 60_000;
  t.equal((await inject('/v1/entries')).statusCode, 200);
  t.notOk('ratelimit' in (await buildTestApp(t).then(({ inject }) => inject('/v1/entries'))).headers);
});

t.test('the proxy in front says who asks only where it is trusted', async (t) => {
  const asking = async (trustProxy: boolean): Promise<number[]> => {
    const { inject } = await buildTestApp(t, { rateLimit: 1, trustProxy });
    const statuses = [];
    for (const client of ['192.0.2.1', '192.0.2.2']) {
      statuses.push(
        (await inject({ url: '/v1/entries', headers: { 'x-forwarded-for': client } })).statusCode,
      );
    }
    return statuses;
  };
  t.same(await asking(true), [200, 200]);
  t.same(await asking(false), [200, 429]);
});

t.test('a service that stops says so, and answers who is connected', async (t) => {
  let isDraining = false;
  const arrived: (() => void)[] = [];
  const { app, inject } = await buildTestApp(t, {
    isDraining: () => isDraining,
    routes: (app) => {
      app.get(
        '/slow',
        { schema: { hide: true } },
        () => new Promise((resolve) => arrived.push(() => resolve('done'))),
      );
    },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  isDraining = true;
  t.equal((await inject('/readyz')).statusCode, 503);
  t.equal((await inject('/livez')).statusCode, 200);

  const socket = connect(port, '127.0.0.1');
  const ended = once(socket, 'close');
  let answers = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    answers += chunk;
  });
  socket.write('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n');
  while (arrived.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const closed = app.close();
  // Behind the other on the same connection, when the service is stopping already.
  socket.write('GET /livez HTTP/1.1\r\nHost: a\r\n\r\n');
  await new Promise((resolve) => setTimeout(resolve, 50));
  for (const answer of arrived) answer();
  await Promise.all([closed, ended]);
  t.match(answers, /^HTTP\/1\.1 200 OK\r\n[\s\S]*done/, 'what was in flight ends');
  t.notMatch(answers, 'HTTP/1.1 503', 'and nobody is turned away without need');
});

t.test('what is no HTTP is answered on the socket, as a problem', async (t) => {
  const { app } = await buildTestApp(t);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const send = async (request: string): Promise<string> => {
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
    });
    socket.write(request);
    await once(socket, 'close');
    return answer;
  };
  const cases: [string, RegExp][] = [
    ['nonsense\r\n\r\n', /^HTTP\/1\.1 400 [\s\S]*"type":"\/problems\/invalid-request"/],
    ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 400 [\s\S]*requires a Host header/],
    [
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(60_000)}\r\n\r\n`,
      /^HTTP\/1\.1 431 [\s\S]*headers-too-large/,
    ],
    [
      'GET http://evil.example/v1/entries?limit=1 HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 200 [\s\S]*\r\nlink: <\/v1\/entries\?limit=1&cursor=|"items":\[\]/i,
    ],
  ];
  for (const [request, expected] of cases) t.match(await send(request), expected, request.slice(0, 40));
});

t.test('an index that lacks entries makes the service not ready', async (t) => {
  const { inject, store } = await buildLibrary(t, { publicHistory: 'published' });
  t.equal((await inject('/readyz')).statusCode, 200);
  await store.write(({ write }) => write.clearIndex());
  t.match((await inject('/readyz')).json(), { status: 503, detail: /lectern reindex/ });
});

t.test(
  'whoever writes is asked for a key; that its use cannot be noted is no reason to refuse',
  async (t) => {
    const { store, runtime, inject } = await buildTestApp(t);
    const payload = { question: 'Q?', answer: 'A', category: 'x' };
    t.equal((await inject({ method: 'POST', url: '/v1/entries', payload })).statusCode, 401);
    const headers = await authorize({ store, runtime }, 'reader');
    const full = { ...store, write: () => Promise.reject(new Error('full')) };
    const lines: string[] = [];
    const logger = { level: 'warn', stream: { write: (line: string) => void lines.push(line) } };
    const options = { runtime, publicUrl: 'http://x', defaultLocale: 'en', rateLimit: 0, logger };
    const app = await buildApp({ store: full, ...options });
    t.equal((await app.inject({ url: '/v1/categories', headers })).statusCode, 200);
    t.equal((await app.inject('/v1/search?q=anything')).statusCode, 200);
    await app.close();
    t.match(lines.join(''), /last use of a key/);
    t.match(lines.join(''), /insights/);
  },
);

t.test('other processes on the port are told of the limiter, where there is one', async (t) => {
  let told = 0;
  const peers = {
    offerMetrics: () => {},
    gatherMetrics: async () => [],
    stopListening: async () => {},
    shareUse: () => {
      told += 1;
    },
  };
  await buildTestApp(t, { peers, rateLimit: 0 });
  t.equal(told, 0);
  await buildTestApp(t, { peers, rateLimit: 5 });
  t.equal(told, 1);
});

t.test('who may read the metrics is a setting', async (t) => {
  const open = await buildTestApp(t);
  t.equal((await open.inject('/metrics')).statusCode, 200);

  const keyed = await buildTestApp(t, { metrics: 'key' });
  t.equal((await keyed.inject('/metrics')).statusCode, 401);
  t.equal(
    (await keyed.inject({ url: '/metrics', headers: { authorization: 'Bearer lct_wrong' } })).statusCode,
    401,
  );
  const headers = await authorize(keyed, 'reader');
  const { statusCode, payload } = await keyed.inject({ url: '/metrics', headers });
  t.equal(statusCode, 200);
  t.match(payload, 'route="/metrics",status="401"');

  const off = await buildTestApp(t, { metrics: 'off' });
  t.equal((await off.inject('/metrics')).statusCode, 404);

  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const apart = await buildTestApp(t, { metrics: { host: '127.0.0.1', port } });
  t.equal((await apart.inject('/metrics')).statusCode, 404);
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  t.match(metrics, 'route="none",status="404"');
});
