import t from 'tap';
import { createClient } from '../../src/client/index.ts';
import { contentSet } from '../support/content.ts';
import { authorize } from '../support/keys.ts';
import { lookupIn } from '../support/names.ts';
import { answering, json, serveClient } from './client.ts';

const TARGET = 'https://portal.example.org/lectern';

t.test('a webhook is registered, changed, given another secret and removed', async (t) => {
  const lookup = lookupIn({ 'portal.example.org': ['8.8.8.8'] });
  const served = await serveClient(t, {
    content: contentSet({ slug: 'first', question: 'The first?' }),
    webhooks: { allowPrivate: false, lookup },
  });
  const { authorization } = await authorize(served, 'admin');
  const lectern = createClient({ baseUrl: served.url, key: authorization.replace('Bearer ', '') });
  const { secret, ...webhook } = await lectern.registerWebhook({ url: TARGET, events: ['removed'] });
  t.match(await lectern.getWebhook(webhook.id), webhook);
  t.same((await lectern.listWebhooks()).items, [webhook]);
  t.equal((await lectern.changeWebhook(webhook.id, { status: 'paused' })).status, 'paused');
  t.not((await lectern.rotateWebhookSecret(webhook.id)).secret, secret);
  t.same((await lectern.listDeliveries(webhook.id)).items, []);
  await t.rejects(lectern.replayDelivery(webhook.id, '00000000-0000-7000-8000-000000000099'), {
    code: 'not-found',
  });
  await lectern.removeWebhook(webhook.id);
  await t.rejects(lectern.getWebhook(webhook.id), { code: 'not-found' });
});

t.test('deliveries are listed page by page', async (t) => {
  const { fetch, asked } = answering(
    json({ items: [{ id: 'a' }], page: { limit: 1, next: 'c' } }),
    json({ items: [{ id: 'b' }], page: { limit: 1, next: null } }),
  );
  const lectern = createClient({ baseUrl: 'https://kb.example.org', fetch });
  const ids: string[] = [];
  for await (const { id } of lectern.listDeliveries('w', { state: 'dead', limit: 1 })) ids.push(id);
  t.same(ids, ['a', 'b']);
  t.match(asked[1]?.url, '/v1/webhooks/w/deliveries?state=dead&limit=1&cursor=c');
});
