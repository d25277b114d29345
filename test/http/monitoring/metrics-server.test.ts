import { once } from 'node:events';
import { createServer } from 'node:net';
import t from 'tap';
import { serveMetrics } from '../../../src/http/monitoring/metrics-server.ts';
import { testEdge } from '../../support/edge.ts';

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
};

t.test('a port of their own has the metrics, and nothing else', async (t) => {
  const port = await freePort();
  const app = testEdge(t);
  let isBroken = false;
  const read = async () => {
    if (isBroken) throw new Error('secret of the inside');
    return { contentType: 'text/plain; version=0.0.4', text: 'up 1\n' };
  };
  serveMetrics(app, read, { host: '127.0.0.1', port });
  await app.ready();
  const ask = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${port}${path}`, { method });
  const found = await ask('/metrics');
  t.equal(found.status, 200);
  t.equal(found.headers.get('content-type'), 'text/plain; version=0.0.4');
  t.equal(await found.text(), 'up 1\n');
  t.equal((await ask('/metrics', 'HEAD')).status, 200);
  for (const [path, method] of [
    ['/', 'GET'],
    ['/metrics/x', 'GET'],
    ['/v1/entries', 'GET'],
    ['/metrics', 'POST'],
  ] as const) {
    t.equal((await ask(path, method)).status, 404, `${method} ${path}`);
  }
  isBroken = true;
  const broken = await ask('/metrics');
  t.equal(broken.status, 500);
  t.equal(await broken.text(), '');
  await app.close();
  await t.rejects(ask('/metrics'), 'it ends with the application');
});

t.test('a port that is taken keeps the application from starting', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.teardown(() => taken.close());
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const app = testEdge(t);
  serveMetrics(app, async () => ({ contentType: '', text: '' }), { host: '127.0.0.1', port });
  await t.rejects(async () => app.ready(), { code: 'EADDRINUSE' });
});
