import t, { type Test } from 'tap';
import { authenticate, callerOf, requireRoles } from '../../../src/http/clients/authentication.ts';
import type { App } from '../../../src/http/fastify.ts';
import { makeKey } from '../../../src/keys/key-text.ts';
import { buildTestApp } from '../../support/app.ts';
import { testEdge } from '../../support/edge.ts';
import { authorize } from '../../support/keys.ts';

/** An application with a route for each role. */
const setUp = async (t: Test) => {
  const routes = (app: App): void => {
    for (const role of ['reader', 'editor', 'admin'] as const) {
      app.get(
        `/for/${role}`,
        { schema: { hide: true }, config: { role } },
        async (request) => callerOf(request).name,
      );
    }
  };
  return buildTestApp(t, { content: 'seed', routes });
};

t.test('without a key everybody reads, and what has a role asks for one', async (t) => {
  const { inject, store, runtime } = await setUp(t);
  t.equal((await inject('/v1/entries')).statusCode, 200);
  const none = await inject('/for/editor');
  t.match(none.json(), { type: '/problems/key-required', status: 401, requiredRole: 'editor' });
  t.match(none.json().detail, /This service has no keys, so it can only be read/);
  t.equal(none.headers['www-authenticate'], 'Bearer realm="lectern"');
  await authorize({ store, runtime }, 'reader');
  t.match((await inject('/for/editor')).json().detail, /send Authorization: Bearer/);
});

t.test('a key opens what its role allows', async (t) => {
  const { inject, store, runtime } = await setUp(t);
  const headers = await authorize({ store, runtime }, 'editor', 'twilight');
  t.equal((await inject({ url: '/for/reader', headers })).payload, 'twilight');
  t.equal((await inject({ url: '/for/editor', headers })).payload, 'twilight');
  const refused = await inject({ url: '/for/admin', headers });
  t.match(refused.json(), {
    type: '/problems/role-required',
    status: 403,
    role: 'editor',
    requiredRole: 'admin',
  });
  t.equal(refused.headers['www-authenticate'], 'Bearer realm="lectern", error="insufficient_scope"');
});

t.test('a key that is not good is refused everywhere but by health checks, and never repeated', async (t) => {
  const { inject, logLines } = await setUp(t);
  const key = makeKey();
  for (const authorization of [
    `Bearer ${key}`,
    `bearer  ${key} `,
    key,
    `Basic ${key}`,
    'Bearer',
    `Bearer ${key} x`,
  ]) {
    for (const url of ['/v1/entries', '/for/reader', '/v1/entries/nothing']) {
      const answer = await inject({ url, headers: { authorization } });
      t.match(answer.json(), { type: '/problems/key-refused', status: 401 }, `${authorization} ${url}`);
      t.equal(answer.headers['www-authenticate'], 'Bearer realm="lectern", error="invalid_token"');
      t.notOk(answer.payload.includes(key));
    }
    t.equal((await inject({ url: '/livez', headers: { authorization } })).statusCode, 200);
    t.equal((await inject({ url: '/no/such/path', headers: { authorization } })).statusCode, 404);
  }
  t.notOk(logLines.join('').includes(key));
});

t.test('the scheme may be written in any case', async (t) => {
  const { inject, store, runtime } = await setUp(t);
  const { authorization } = await authorize({ store, runtime }, 'reader');
  t.equal(
    (await inject({ url: '/for/reader', headers: { authorization: authorization.replace('B', 'b') } }))
      .statusCode,
    200,
  );
});

t.test('what the holder of a key gets is kept by nobody, errors too', async (t) => {
  const { inject, store, runtime } = await setUp(t);
  const headers = await authorize({ store, runtime }, 'reader');
  const cacheOf = async (url: string, with_: object) =>
    (await inject({ url, ...with_ })).headers['cache-control'];
  t.equal(await cacheOf('/v1/entries', { headers }), 'private, no-store');
  t.equal(await cacheOf('/v1/entries/nothing', { headers }), 'no-store');
  t.match(await cacheOf('/v1/entries', {}), /^public/);
  const missing = await inject('/v1/entries/nothing');
  t.match(missing.headers, { 'cache-control': 'public, max-age=30', vary: 'Authorization' });
});

t.test('the same bytes have the same entity tag with a key and without', async (t) => {
  const { inject, store, runtime } = await setUp(t);
  const headers = await authorize({ store, runtime }, 'admin');
  const url = '/v1/categories/element-general';
  t.equal((await inject({ url, headers })).headers.etag, (await inject(url)).headers.etag);
});

t.test('a key has a rate limit of its own, wherever it comes from', async (t) => {
  const { inject, store, runtime } = await buildTestApp(t, { rateLimit: 2, trustProxy: true });
  const headers = await authorize({ store, runtime }, 'reader');
  const statuses = [];
  for (const n of [1, 2, 3]) {
    const { statusCode } = await inject({
      url: '/v1/categories',
      headers: { ...headers, 'x-forwarded-for': `192.0.2.${n}` },
    });
    statuses.push(statusCode);
  }
  t.same(statuses, [200, 200, 429]);
  t.equal(
    (await inject({ url: '/v1/categories', headers: { 'x-forwarded-for': '192.0.2.1' } })).statusCode,
    200,
  );
});

t.test('a store that fails while a key is looked up is a failure of the service', async (t) => {
  const fail = () => Promise.reject(new Error('disk'));
  const app = testEdge(t, (app) => authenticate(app, { findCaller: fail, hasKeys: fail }));
  requireRoles(app, { findCaller: fail, hasKeys: fail });
  app.get('/open', async () => 'open');
  app.get('/closed', { config: { role: 'reader' } }, async () => 'closed');
  t.equal((await app.inject({ url: '/open', headers: { authorization: 'Bearer x' } })).statusCode, 500);
  t.equal((await app.inject('/closed')).statusCode, 500);
  t.equal((await app.inject('/open')).payload, 'open');
});

t.test('a handler that wants to know who asks has a role', async (t) => {
  const app = testEdge(t, (app) =>
    authenticate(app, { findCaller: async () => undefined, hasKeys: async () => false }),
  );
  app.get('/careless', async (request) => callerOf(request).name);
  t.equal((await app.inject('/careless')).statusCode, 500);
});

t.test('what needs a role only when it is asked for is refused to others', async (t) => {
  const { inject, store, runtime } = await setUp(t);
  const url = '/v1/entries?status=archived';
  t.match((await inject(url)).json(), { status: 401, requiredRole: 'editor' });
  const reader = await authorize({ store, runtime }, 'reader');
  t.match((await inject({ url, headers: reader })).json(), { status: 403, role: 'reader' });
  const editor = await authorize({ store, runtime }, 'editor');
  t.equal((await inject({ url, headers: editor })).statusCode, 200);
  const patch = { method: 'PATCH', url: '/v1/entries/can-spaces-be-deleted', payload: {} } as const;
  const stale = await inject({ ...patch, headers: { ...editor, 'if-match': '"r0.x"' } });
  t.equal(stale.headers.etag, stale.json().etag);
});
