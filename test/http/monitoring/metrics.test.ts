import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import t from 'tap';
import type { Peers } from '../../../src/http/clients/peers.ts';
import { measure, metricsRoute } from '../../../src/http/monitoring/metrics.ts';
import { RequestDuration } from '../../../src/http/monitoring/request-duration.ts';
import { testEdge } from '../../support/edge.ts';

const metered = async (t: Parameters<typeof testEdge>[0], peers?: Peers) => {
  const durations = new RequestDuration();
  const app = testEdge(t, (_app, events) => events.add(durations.count));
  await metricsRoute(app, measure(durations, peers), 'open');
  app.get('/greet/:name', () => 'hello');
  return app;
};

t.test('requests are counted by route, method and status, those before the first look too', async (t) => {
  const app = await metered(t);
  await app.inject('/greet/hunter2?q=hunter2');
  await app.inject('/hunter2');
  await app.inject({ method: 'POST', url: '/hunter2' });
  await app.inject('/metrics');
  await app.inject('/greet/other');
  const { headers, payload, statusCode } = await app.inject('/metrics');
  t.equal(statusCode, 200);
  t.match(headers, {
    'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    'cache-control': 'no-store',
  });
  t.match(payload, 'http_request_duration_seconds_count{method="GET",route="/greet/:name",status="200"} 2');
  t.match(payload, 'http_request_duration_seconds_count{method="GET",route="none",status="404"} 1');
  t.match(payload, 'http_request_duration_seconds_count{method="POST",route="none",status="404"} 1');
  t.match(payload, 'process_resident_memory_bytes');
  t.notMatch(payload, 'hunter2', 'no user text');
});

t.test('metrics can be read before anything else', async (t) => {
  const app = await metered(t);
  t.match((await app.inject('/metrics')).payload, 'nodejs_version_info');
});

t.test('the numbers of several processes are added up', async (t) => {
  let collect = async (): Promise<object> => [];
  const peers: Peers = {
    offerMetrics: (own) => {
      collect = own;
    },
    // As they come through a channel between processes; the other one has counted the same.
    gatherMetrics: async () => JSON.parse(JSON.stringify([await collect(), await collect()])),
    stopListening: async () => {},
    shareUse: () => {},
  };
  const app = await metered(t, peers);
  await app.inject('/greet/you');
  await app.inject('/greet/you');
  const { payload } = await app.inject('/metrics');
  t.match(payload, '_count{method="GET",route="/greet/:name",status="200"} 4\n');
  t.match(payload, /_bucket\{le="\+Inf",method="GET",route="\/greet\/:name",status="200"\} 4\n/);
});

t.test('metrics can be on another port, or off', async (t) => {
  const off = testEdge(t);
  await metricsRoute(off, measure(new RequestDuration()), 'off');
  t.equal((await off.inject('/metrics')).statusCode, 404);
  const app = testEdge(t);
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await metricsRoute(app, measure(new RequestDuration()), { host: '127.0.0.1', port });
  t.equal((await app.inject('/metrics')).statusCode, 404);
  t.match(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text(), 'nodejs_version_info');
});

t.test('metrics can need a key', async (t) => {
  const app = testEdge(t);
  const roles: unknown[] = [];
  app.addHook('onRoute', ({ config }) => {
    roles.push(config?.role);
  });
  await metricsRoute(app, measure(new RequestDuration()), 'key');
  t.ok(roles.includes('reader'));
});
