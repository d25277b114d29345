import t from 'tap';
import { AppError } from '../../../src/core/errors.ts';
import { healthRoutes } from '../../../src/http/monitoring/health.ts';
import { buildTestApp } from '../../support/app.ts';
import { testEdge } from '../../support/edge.ts';

const probed = (t: Parameters<typeof testEdge>[0], options: Partial<Parameters<typeof healthRoutes>[1]>) => {
  const app = testEdge(t);
  app.register(healthRoutes, { check: () => {}, isDraining: () => false, ...options });
  return app;
};

t.test('all is well', async (t) => {
  const app = probed(t, {});
  for (const url of ['/livez', '/readyz']) {
    const { headers, statusCode, payload } = await app.inject(url);
    t.equal(statusCode, 200, url);
    t.equal(payload, '{"status":"ok"}', url);
    t.match(headers, { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' }, url);
  }
});

t.test('a service that stops is alive, but not ready', async (t) => {
  const app = probed(t, { isDraining: () => true });
  t.equal((await app.inject('/livez')).statusCode, 200);
  const { headers, json, statusCode } = await app.inject('/readyz');
  t.equal(statusCode, 503);
  t.match(headers, { 'retry-after': '2', 'cache-control': 'no-store' });
  t.match(json(), { type: '/problems/unavailable', detail: 'The service is stopping.' });
});

t.test(
  'a service that cannot use its database is alive, but not ready, and keeps the reason to itself',
  async (t) => {
    const app = probed(t, {
      check: () => {
        throw new Error('disk I/O error');
      },
    });
    t.equal((await app.inject('/livez')).statusCode, 200);
    const response = await app.inject('/readyz');
    t.equal(response.statusCode, 503);
    t.match(response.json(), { type: '/problems/unavailable', detail: 'The database cannot be used.' });
    t.notMatch(response.payload, 'disk');
  },
);

t.test('a reason that is meant for the caller is told', async (t) => {
  const app = probed(t, {
    check: () => {
      throw new AppError('unavailable', 'The index lacks entries.');
    },
  });
  t.match((await app.inject('/readyz')).json(), { status: 503, detail: 'The index lacks entries.' });
});

t.test('that a service stops is nothing to be logged', async (t) => {
  const { inject, logLines } = await buildTestApp(t, { isDraining: () => true });
  t.equal((await inject('/readyz')).statusCode, 503);
  t.same(
    logLines.filter((line) => JSON.parse(line).level === 40),
    [],
  );
});

t.test('a service that never drains is ready', async (t) => {
  const app = testEdge(t);
  app.register(healthRoutes, { check: () => {} });
  t.equal((await app.inject('/readyz')).statusCode, 200);
});

t.test('that a service is not ready is logged, and once that it is again', async (t) => {
  let isBroken = true;
  const app = probed(t, {
    check: () => {
      if (isBroken) throw new Error('disk I/O error');
    },
  });
  const lines: string[] = [];
  app.addHook('onRequest', async (request) => {
    const note = (first: unknown, message?: string) => lines.push(message ?? String(first));
    request.log = { ...request.log, info: note, error: note };
  });
  await app.inject('/readyz');
  isBroken = false;
  for (const _ of [1, 2]) await app.inject('/readyz');
  t.same(lines, ['not ready', 'ready again']);
});
