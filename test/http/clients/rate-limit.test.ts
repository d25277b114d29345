import t from 'tap';
import { limitRate } from '../../../src/http/clients/rate-limit.ts';
import { RateLimiter } from '../../../src/http/clients/rate-limiter.ts';
import { responseHeaders, setResponseHeaders } from '../../../src/http/response-headers.ts';
import { testEdge } from '../../support/edge.ts';

const limited = (t: Parameters<typeof testEdge>[0], quota = 2, options = {}) => {
  const clock = { time: 1_000_000 };
  const limiter = new RateLimiter({ quota, now: () => clock.time, ...options });
  const app = testEdge(t, (app) => {
    limitRate(app, limiter);
    setResponseHeaders(
      app,
      responseHeaders(limiter, () => false),
    );
  });
  app.get('/', () => 'hello');
  app.get('/same', (_request, reply) => reply.code(304).send());
  app.get('/slow', (_request, reply) => {
    clock.time += 61_000;
    return reply.code(304).send();
  });
  app.get('/late', async (_request, reply) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return reply.code(304).send();
  });
  app.get('/probe', { config: { isProbe: true } }, () => 'alive');
  app.get('/probe/same', { config: { isProbe: true } }, (_request, reply) => reply.code(304).send());
  const get = (url: string, remoteAddress = '192.0.2.1') => app.inject({ url, remoteAddress });
  return { get, clock };
};

t.test('every answer tells the policy and what is left', async (t) => {
  const { get, clock } = limited(t);
  t.match((await get('/')).headers, {
    'ratelimit-policy': '"default";q=2;w=60',
    ratelimit: '"default";r=1;t=60',
  });
  clock.time += 20_500;
  t.match(
    (await get('/nowhere')).headers,
    { ratelimit: '"default";r=0;t=40' },
    'errors count, and tell it too',
  );
});

t.test('over the quota a client is refused and told when to come again', async (t) => {
  const { get, clock } = limited(t);
  await get('/');
  await get('/');
  clock.time += 15_000;
  const refused = await get('/');
  t.equal(refused.statusCode, 429);
  t.match(refused.headers, {
    'retry-after': '45',
    ratelimit: '"default";r=0;t=45',
    'cache-control': 'no-store',
  });
  t.match(refused.json(), {
    type: '/problems/rate-limited',
    detail: 'The limit is 2 requests a minute; try again in 45 seconds.',
  });
  t.equal((await get('/nowhere')).statusCode, 429, 'before the route is looked at');
  clock.time += 45_000;
  t.equal((await get('/')).statusCode, 200, 'a new window');
});

t.test('clients are counted one by one', async (t) => {
  const { get } = limited(t, 1);
  t.equal((await get('/', '192.0.2.1')).statusCode, 200);
  t.equal((await get('/', '192.0.2.2')).statusCode, 200);
  t.equal((await get('/', '192.0.2.1')).statusCode, 429);
});

t.test('304 is free', async (t) => {
  const { get } = limited(t);
  for (let n = 0; n < 10; n += 1) {
    const { headers, statusCode } = await get('/same');
    t.equal(statusCode, 304);
    t.equal(headers.ratelimit, '"default";r=2;t=60');
  }
  t.match((await get('/')).headers, { ratelimit: '"default";r=1;t=60' });
});

t.test('a 304 that ends in another window tells the seconds that are left: at least one', async (t) => {
  const { get } = limited(t);
  t.match((await get('/slow')).headers, { ratelimit: '"default";r=2;t=1' });
});

t.test('probes are not limited', async (t) => {
  const { get } = limited(t, 1);
  for (let n = 0; n < 5; n += 1) {
    const { headers, statusCode } = await get('/probe');
    t.equal(statusCode, 200);
    t.notOk('ratelimit' in headers);
  }
  t.notOk('ratelimit' in (await get('/probe/same')).headers);
  t.equal((await get('/')).statusCode, 200);
});

t.test('a flood of addresses makes it forget the oldest, instead of filling the memory', async (t) => {
  const { get } = limited(t, 1, { maxClients: 2 });
  const statuses = [];
  for (const client of [1, 2, 2, 3, 1, 3]) statuses.push((await get('/', `192.0.2.${client}`)).statusCode);
  t.same(statuses, [200, 200, 429, 200, 200, 429]);
});

t.test('a 304 to a client that was forgotten meanwhile is just a 304', async (t) => {
  const { get } = limited(t, 1, { maxClients: 1 });
  const [first] = await Promise.all([get('/late', '192.0.2.1'), get('/', '192.0.2.2')]);
  t.equal(first.statusCode, 304);
});
