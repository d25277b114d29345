import t from 'tap';
import type { Peers } from '../../src/http/clients/peers.ts';
import type { RateLimiter } from '../../src/http/clients/rate-limiter.ts';
import { buildTestApp } from '../support/app.ts';
import { overTheWire } from '../support/wire.ts';

/** Headers of one response alone. */
const OF_EACH = new Set(['x-request-id', 'date', 'ratelimit']);

t.test('a cached response has the headers, the log line and the counts of an uncached one', async (t) => {
  const { app, logLines } = await buildTestApp(t, { content: 'seed', rateLimit: 100, requestTimeout: 5_000 });
  const { ask } = await overTheWire(t, app);
  const plain = (headers: object) => Object.entries(headers).filter(([name]) => !OF_EACH.has(name));
  for (const url of ['/v1/entries?limit=2', '/', '/v1/categories']) {
    const [uncached, cached] = [await ask(url), await ask(url)];
    t.same(plain(cached.headers), plain(uncached.headers), url);
    t.match(cached.headers, { ratelimit: /^"default";r=\d+;t=\d+$/, 'x-request-id': /./ });
    t.equal(String(cached.body), String(uncached.body));
    const validator = { 'if-none-match': String(uncached.headers.etag) };
    const notModified = await ask(url, validator);
    t.equal(notModified.status, 304);
    t.match(
      (await ask(url, validator)).headers,
      { ratelimit: notModified.headers.ratelimit },
      'a 304 is free',
    );
    const lines = logLines.map((line) => JSON.parse(line)).filter(({ route }) => route === url.split('?')[0]);
    const [first, ...others] = lines.map(({ reqId, time, ms, status, ...line }) => line);
    t.same(
      others,
      others.map(() => first),
    );
    t.same(
      lines.map(({ status }) => status),
      [200, 200, 304, 304],
    );
    t.equal(new Set(lines.map(({ reqId }) => reqId)).size, 4);
  }
  const { body } = await ask('/metrics');
  t.match(String(body), '_count{method="GET",route="/v1/entries",status="200"} 2\n');
  t.match(String(body), '_count{method="GET",route="/v1/entries",status="304"} 2\n');
});

t.test('what other processes count of a client counts here', async (t) => {
  let shared: RateLimiter | undefined;
  const peers: Peers = {
    offerMetrics: () => {},
    gatherMetrics: async () => [],
    stopListening: async () => {},
    shareUse: (limiter) => {
      shared = limiter;
    },
  };
  const { inject } = await buildTestApp(t, { rateLimit: 10, peers });
  t.equal((await inject('/v1/categories')).headers.ratelimit, '"default";r=9;t=60');
  for (const [client, used] of shared?.takeNews() ?? []) shared?.add(client, used);
  t.match((await inject('/v1/categories')).headers.ratelimit, /^"default";r=7;/);
});

t.test('without a rate limit and a cache everything is as right', async (t) => {
  const { app } = await buildTestApp(t, { content: 'seed', rateLimit: 0, cacheBytes: 0 });
  const { ask } = await overTheWire(t, app);
  for (const url of ['/v1/categories', '/v1/categories']) {
    const { status, headers } = await ask(url);
    t.equal(status, 200);
    t.notOk('ratelimit' in headers);
    t.match(headers, { etag: /^"/, 'x-content-type-options': 'nosniff' });
  }
});
