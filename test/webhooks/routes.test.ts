import t, { type Test } from 'tap';
import { webhookRow } from '../store/rows.ts';
import { buildEditor } from '../support/editor.ts';

const setUp = async (t: Test) => {
  const editor = await buildEditor(t);
  await editor.store.write(async ({ write }) => {
    await write.insertWebhook(
      webhookRow({ id: 'b', createdAt: 2, events: ['removed'], description: 'The bot.' }),
    );
    await write.insertWebhook(webhookRow({ id: 'a', createdAt: 1 }));
  });
  const get = (url: string, headers = {}) =>
    editor.as('GET', url, { headers: { ...editor.headers.admin, ...headers } });
  return { ...editor, get };
};

t.test('webhooks are listed in the order they were registered, without their secrets', async (t) => {
  const { get } = await setUp(t);
  const response = await get('/v1/webhooks');
  t.equal(response.statusCode, 200);
  t.equal(response.headers['cache-control'], 'private, no-store');
  t.match(response.json().items, [{ id: 'a' }, { id: 'b', events: ['removed'], description: 'The bot.' }]);
  t.notMatch(response.payload, 'whsec_');
});

t.test('one is read by its id, and again only when it has changed', async (t) => {
  const { get } = await setUp(t);
  const response = await get('/v1/webhooks/b');
  t.match(response.json(), { id: 'b', status: 'active', links: { self: '/v1/webhooks/b' } });
  t.notMatch(response.payload, 'whsec_');
  const again = await get('/v1/webhooks/b', { 'if-none-match': String(response.headers.etag) });
  t.equal(again.statusCode, 304);
  t.match((await get('/v1/webhooks/c')).json(), { status: 404, type: '/problems/not-found' });
});

t.test('they are for admins', async (t) => {
  const { inject, headers } = await setUp(t);
  for (const url of ['/v1/webhooks', '/v1/webhooks/a']) {
    t.equal((await inject(url)).statusCode, 401, url);
    t.equal((await inject({ url, headers: headers.editor })).statusCode, 403, url);
  }
});

t.test('they take no parameters', async (t) => {
  const { get } = await setUp(t);
  for (const url of ['/v1/webhooks?limit=1', '/v1/webhooks/a?fields=id']) {
    t.equal((await get(url)).statusCode, 400, url);
  }
});
