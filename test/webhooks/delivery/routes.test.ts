import t, { type Test } from 'tap';
import { buildEditor } from '../../support/editor.ts';

const setUp = async (t: Test) => {
  const editor = await buildEditor(t, { webhooks: { allowPrivate: true } });
  const ask = (method: 'GET' | 'POST' | 'PATCH', url: string, payload?: Record<string, unknown>) =>
    editor.as(method, url, { headers: editor.headers.admin, ...(payload && { payload }) });
  const webhook = (await ask('POST', '/v1/webhooks', { url: 'http://127.0.0.1:1/' })).json();
  /** Attempts everything that is due, without success. */
  const fail = (state: 'pending' | 'dead') =>
    editor.store.write(async ({ write }) => {
      const now = editor.runtime.time;
      const claim = { webhookId: webhook.id, claim: 'c', now, until: now + 1, limit: 9 };
      for (const delivery of await write.claimDeliveries(claim)) {
        const dueAt = state === 'pending' ? now + 5_000 : null;
        await write.settleDelivery(delivery, {
          state,
          responseStatus: 500,
          error: 'It failed.',
          at: now,
          dueAt,
        });
      }
    });
  return { ...editor, ask, webhook, fail };
};

t.test('every write of an entry is owed to the webhook, and what became of it can be seen', async (t) => {
  const { ask, webhook, create, change, fail } = await setUp(t);
  t.equal((await create({ slug: 'new' })).statusCode, 201);
  t.equal((await change('/v1/entries/new', { answer: 'Other.' })).statusCode, 200);
  await create({ slug: 'secret-plan', status: 'draft' });
  await fail('pending');
  const response = await ask('GET', webhook.links.deliveries);
  t.equal(response.statusCode, 200);
  const { items, page } = response.json();
  t.same(page, { limit: 20, next: null });
  t.match(items, [
    {
      state: 'pending',
      change: { type: 'updated', slug: 'new', revision: 2 },
      attempts: 0,
      nextAttemptAt: null,
    },
    {
      ...{ state: 'pending', change: { type: 'created', slug: 'new', revision: 1 }, attempts: 1 },
      ...{ lastStatus: 500, lastError: 'It failed.', nextAttemptAt: '2026-01-02T03:04:10Z', endedAt: null },
    },
  ]);
  t.notMatch(response.payload, 'secret-plan', 'drafts are nobody’s business');
});

t.test('deliveries are paged, and filtered by state', async (t) => {
  const { ask, webhook, create, fail } = await setUp(t);
  for (const slug of ['a', 'b']) await create({ slug });
  await fail('dead');
  await create({ slug: 'c' });
  const first = await ask('GET', `${webhook.links.deliveries}?state=dead&limit=1`);
  const { items, page } = first.json();
  t.match(items, [{ state: 'dead', change: { slug: 'b' } }]);
  t.equal(
    first.headers.link,
    `<${webhook.links.deliveries}?state=dead&limit=1&cursor=${page.next}>; rel="next"`,
  );
  const second = await ask('GET', `${webhook.links.deliveries}?state=dead&limit=1&cursor=${page.next}`);
  t.match(second.json(), { items: [{ change: { slug: 'a' } }], page: { next: null } });
  t.equal(second.headers.link, undefined);
  const mismatch = await ask('GET', `${webhook.links.deliveries}?limit=1&cursor=${page.next}`);
  t.match(mismatch.json(), { status: 400, type: '/problems/invalid-cursor' });
  const unknown = await ask('GET', `${webhook.links.deliveries}?state=lost`);
  t.match(unknown.json(), { status: 400, errors: [{ pointer: '#/query/state' }] });
});

t.test('a delivery that was given up is sent again on demand', async (t) => {
  const { ask, webhook, create, fail } = await setUp(t);
  await create({ slug: 'a' });
  await fail('dead');
  const [dead] = (await ask('GET', webhook.links.deliveries)).json().items;
  const response = await ask('POST', dead.links.replay);
  t.equal(response.statusCode, 202);
  t.match(response.json(), {
    id: dead.id,
    state: 'pending',
    attempts: 0,
    nextAttemptAt: '2026-01-02T03:04:05Z',
  });
  t.equal((await ask('POST', dead.links.replay.replace(dead.id, 'msg_x'))).statusCode, 404);
  t.equal((await ask('POST', dead.links.replay.replace(webhook.id, 'other'))).statusCode, 404);
});

t.test('deliveries are for admins', async (t) => {
  const { inject, headers, webhook } = await setUp(t);
  for (const [method, url] of [
    ['GET', webhook.links.deliveries],
    ['POST', `${webhook.links.deliveries}/msg_x/replay`],
  ] as const) {
    t.equal((await inject({ method, url })).statusCode, 401);
    t.equal((await inject({ method, url, headers: headers.editor })).statusCode, 403);
  }
});
