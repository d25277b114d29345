import t, { type Test } from 'tap';
import { CHANGE_TYPES } from '../../src/store/tables.ts';
import { buildEditor } from '../support/editor.ts';
import { lookupIn } from '../support/names.ts';

const URL_OF_PORTAL = 'https://portal.example.org/lectern';

const setUp = async (t: Test) => {
  const lookup = lookupIn({ 'portal.example.org': ['8.8.8.8'], 'inside.example.org': ['10.0.0.1'] });
  const editor = await buildEditor(t, { webhooks: { allowPrivate: false, lookup } });
  const ask = (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    payload?: Record<string, unknown>,
    headers: Record<string, string> = {},
  ) =>
    editor.as(method, url, { headers: { ...editor.headers.admin, ...headers }, ...(payload && { payload }) });
  const register = async (over: Record<string, unknown> = {}) =>
    (await ask('POST', '/v1/webhooks', { url: URL_OF_PORTAL, ...over })).json();
  return { ...editor, ask, register };
};

t.test('a webhook is registered, and its secret is shown once', async (t) => {
  const { ask, logLines, runtime } = await setUp(t);
  const response = await ask('POST', '/v1/webhooks', { url: URL_OF_PORTAL, description: ' The portal. ' });
  t.equal(response.statusCode, 201);
  t.equal(response.headers['cache-control'], 'private, no-store');
  const { secret, ...webhook } = response.json();
  t.match(secret, /^whsec_/);
  t.equal(response.headers.location, webhook.links.self);
  t.same(webhook, {
    ...{ id: webhook.id, url: URL_OF_PORTAL, events: [...CHANGE_TYPES], description: 'The portal.' },
    ...{ status: 'active', pausedBecause: null, createdAt: '2026-01-02T03:04:05Z', createdBy: 'admin' },
    links: { self: `/v1/webhooks/${webhook.id}`, deliveries: `/v1/webhooks/${webhook.id}/deliveries` },
  });
  runtime.time += 1_000;
  const read = await ask('GET', webhook.links.self);
  t.same(read.json(), webhook);
  t.equal(read.headers['cache-control'], 'private, no-store');
  t.same((await ask('GET', '/v1/webhooks')).json(), { items: [webhook] });
  const again = await ask('GET', webhook.links.self, undefined, {
    'if-none-match': String(read.headers.etag),
  });
  t.equal(again.statusCode, 304);
  t.notMatch(logLines.join(''), secret.slice('whsec_'.length));
});

t.test('every route needs a key with the role admin', async (t) => {
  const { inject, headers, register } = await setUp(t);
  const { links } = await register();
  for (const [method, url] of [
    ['POST', '/v1/webhooks'],
    ['GET', '/v1/webhooks'],
    ['GET', links.self],
    ['PATCH', links.self],
    ['DELETE', links.self],
    ['POST', `${links.self}/secret`],
  ] as const) {
    t.equal((await inject({ method, url })).statusCode, 401, `${method} ${url}`);
    t.equal((await inject({ method, url, headers: headers.editor })).statusCode, 403, `${method} ${url}`);
  }
});

const REFUSED: [what: string, body: Record<string, unknown>, error: Record<string, string>][] = [
  ['no URL', {}, { pointer: '/url' }],
  ['a URL that is none', { url: 'portal' }, { pointer: '/url', code: 'invalid-url' }],
  ['a private address', { url: 'http://169.254.169.254/' }, { pointer: '/url', code: 'private-address' }],
  ['a name of one', { url: 'https://inside.example.org/' }, { pointer: '/url', code: 'private-address' }],
  ['a password', { url: 'https://a:b@portal.example.org/' }, { pointer: '/url', code: 'invalid-url' }],
  ['a very long URL', { url: `https://portal.example.org/${'x'.repeat(2_000)}` }, { code: 'too-big' }],
  ['no events', { url: URL_OF_PORTAL, events: [] }, { pointer: '/events' }],
  ['an unknown event', { url: URL_OF_PORTAL, events: ['entry.created'] }, { pointer: '/events/0' }],
  ['an event twice', { url: URL_OF_PORTAL, events: ['moved', 'moved'] }, { pointer: '/events' }],
  ['events as text', { url: URL_OF_PORTAL, events: 'moved' }, { pointer: '/events' }],
  ['a long description', { url: URL_OF_PORTAL, description: 'x'.repeat(201) }, { pointer: '/description' }],
  [
    'a secret of the caller',
    { url: URL_OF_PORTAL, secret: 'x' },
    { pointer: '/secret', code: 'unknown-field' },
  ],
];

for (const [what, body, error] of REFUSED) {
  t.test(`registering with ${what} is refused`, async (t) => {
    const { ask } = await setUp(t);
    const response = await ask('POST', '/v1/webhooks', body);
    t.equal(response.statusCode, 400);
    t.match(response.json().errors, [error]);
    t.same((await ask('GET', '/v1/webhooks')).json(), { items: [] });
  });
}

t.test('a webhook is changed by a merge patch, in either media type', async (t) => {
  const { ask, register } = await setUp(t);
  const { secret, ...before } = await register({ description: 'The portal.' });
  const patched = await ask('PATCH', before.links.self, {
    status: 'paused',
    description: null,
    events: ['removed'],
  });
  t.equal(patched.statusCode, 200);
  const after = { ...before, status: 'paused', description: '', events: ['removed'] };
  t.same(patched.json(), after);
  const active = await ask(
    'PATCH',
    before.links.self,
    { status: 'active', url: 'https://PORTAL.example.org' },
    { 'content-type': 'application/merge-patch+json' },
  );
  t.same(active.json(), { ...after, status: 'active', url: 'https://portal.example.org/' });
  t.same((await ask('GET', before.links.self)).json(), active.json());
});

t.test('a patch is held to the same rules', async (t) => {
  const { ask, register } = await setUp(t);
  const { links } = await register();
  for (const [patch, error] of [
    [{ url: 'http://127.0.0.1/' }, { code: 'private-address' }],
    [{ status: 'gone' }, { pointer: '/status' }],
    [{ secret: 'x' }, { code: 'unknown-field' }],
  ] as const) {
    const response = await ask('PATCH', links.self, patch);
    t.equal(response.statusCode, 400);
    t.match(response.json().errors, [error]);
  }
});

t.test('a webhook is removed', async (t) => {
  const { ask, register } = await setUp(t);
  const { links } = await register();
  t.equal((await ask('DELETE', links.self)).statusCode, 204);
  for (const [method, url, body] of [
    ['GET', links.self],
    ['DELETE', links.self],
    ['PATCH', links.self, {}],
    ['POST', `${links.self}/secret`],
    ['GET', links.deliveries],
  ] as const) {
    const response = await ask(method, url, body);
    t.equal(response.statusCode, 404, `${method} ${url}`);
    t.match(response.json(), { type: '/problems/not-found', detail: /no webhook of this id/ });
  }
});

t.test('a secret is exchanged for a new one, which is shown once', async (t) => {
  const { ask, register } = await setUp(t);
  const { secret, ...webhook } = await register();
  const response = await ask('POST', `${webhook.links.self}/secret`);
  t.equal(response.statusCode, 200);
  const { secret: next, ...same } = response.json();
  t.same(same, webhook);
  t.match(next, /^whsec_/);
  t.not(next, secret);
  t.notMatch((await ask('GET', webhook.links.self)).payload, 'whsec_');
});

t.test('the public internet is where webhooks go unless the application says otherwise', async (t) => {
  const editor = await buildEditor(t);
  const register = () =>
    editor.as('POST', '/v1/webhooks', {
      headers: editor.headers.admin,
      payload: { url: 'http://127.0.0.1/' },
    });
  t.equal((await register()).statusCode, 400);
  const allowed = await buildEditor(t, { webhooks: { allowPrivate: true } });
  const url = 'http://127.0.0.1/';
  const response = await allowed.as('POST', '/v1/webhooks', {
    headers: allowed.headers.admin,
    payload: { url },
  });
  t.equal(response.statusCode, 201);
});
