import t from 'tap';
import { CORS_HEADERS, setPreflightHeaders } from '../../../src/http/clients/cors.ts';
import { testEdge } from '../../support/edge.ts';

t.test('scripts of any origin may read, without credentials', async (t) => {
  t.equal(CORS_HEADERS['access-control-allow-origin'], '*');
  t.notOk('access-control-allow-credentials' in CORS_HEADERS);
});

t.test('the headers that the API speaks in can be read', async (t) => {
  const exposed = CORS_HEADERS['access-control-expose-headers'].split(', ');
  for (const name of [
    'ETag',
    'Link',
    'Location',
    'Retry-After',
    'RateLimit',
    'RateLimit-Policy',
    'X-Request-Id',
  ]) {
    t.ok(exposed.includes(name), name);
  }
});

t.test('a preflight is told the methods, the headers, and to ask no more for two hours', async (t) => {
  const app = testEdge(t);
  app.options('/', (_request, reply) => {
    setPreflightHeaders(reply, 'GET, HEAD');
    return reply.send();
  });
  const { headers } = await app.inject({ method: 'OPTIONS', url: '/' });
  t.equal(headers['access-control-allow-methods'], 'GET, HEAD');
  t.equal(headers['access-control-max-age'], '7200');
  const allowed = String(headers['access-control-allow-headers']).split(', ');
  for (const name of ['Authorization', 'Content-Type', 'If-Match', 'If-None-Match', 'Idempotency-Key']) {
    t.ok(allowed.includes(name), name);
  }
});
