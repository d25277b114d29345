import t from 'tap';
import { Delivery, Webhook } from '../../src/webhooks/schema.ts';
import { toDelivery, toWebhook } from '../../src/webhooks/view.ts';
import { webhookRow } from '../store/rows.ts';
import { hookedStore } from './hooked-store.ts';

t.test('a webhook is shown without its secrets', async (t) => {
  const row = webhookRow({ formerSecret: 'whsec_former', formerSecretUntil: 5 });
  const shown = toWebhook(row);
  t.same(Webhook.parse(shown), shown);
  t.notMatch(JSON.stringify(shown), 'whsec_');
  t.match(shown, { links: { self: '/v1/webhooks/w1', deliveries: '/v1/webhooks/w1/deliveries' } });
});

t.test('a delivery is shown with its change and its times', async (t) => {
  const { store, runtime, change, owed } = await hookedStore(t, {});
  await change({ revision: 4 });
  const [row] = await owed();
  const shown = toDelivery(row!);
  t.same(Delivery.parse(shown), shown);
  t.match(shown, {
    ...{ id: row?.id, state: 'pending', attempts: 0, change: { id: 'e1', revision: 4 } },
    ...{ createdAt: '2026-01-02T03:04:05Z', nextAttemptAt: '2026-01-02T03:04:05Z' },
    ...{ lastAttemptAt: null, lastStatus: null, lastError: null, endedAt: null },
    links: { replay: `/v1/webhooks/w1/deliveries/${row?.id}/replay` },
  });
  const at = runtime.time;
  await store.write(async ({ write }) => {
    const claim = { webhookId: 'w1', claim: 'c', now: at, until: at + 1, limit: 1 };
    for (const delivery of await write.claimDeliveries(claim)) {
      await write.settleDelivery(delivery, {
        state: 'dead',
        responseStatus: 410,
        error: 'Gone.',
        at: at + 1_000,
        dueAt: null,
      });
    }
  });
  const [ended] = await owed();
  t.match(toDelivery(ended!), {
    ...{
      state: 'dead',
      attempts: 1,
      lastAttemptAt: '2026-01-02T03:04:05Z',
      lastStatus: 410,
      lastError: 'Gone.',
    },
    ...{ nextAttemptAt: null, endedAt: '2026-01-02T03:04:06Z' },
  });
});
