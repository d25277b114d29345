import t from 'tap';
import { replayDelivery } from '../../../src/webhooks/delivery/replay.ts';
import { hookedStore } from '../hooked-store.ts';

t.test('a delivery that was given up is owed again, under its id', async (t) => {
  const { store, runtime, change, owed } = await hookedStore(t, {});
  await change({});
  const [first] = await owed();
  await store.write(async ({ write }) => {
    const claim = { webhookId: 'w1', claim: 'c', now: runtime.time, until: runtime.time + 1, limit: 1 };
    for (const delivery of await write.claimDeliveries(claim)) {
      await write.settleDelivery(delivery, {
        state: 'dead',
        responseStatus: 500,
        error: 'no',
        at: 1,
        dueAt: null,
      });
    }
  });
  runtime.time += 1_000;
  t.match(await store.write((transaction) => replayDelivery(transaction, 'w1', first?.id ?? '', runtime)), {
    ...{ id: first?.id, state: 'pending', attempts: 0, dueAt: runtime.time },
  });
});

t.test('what is not there cannot be sent', async (t) => {
  const { store, runtime, change, owed } = await hookedStore(t, { id: 'w1' }, { id: 'w2' });
  await change({});
  const [first] = await owed();
  const replay = (webhook: string, id: string) =>
    store.write((transaction) => replayDelivery(transaction, webhook, id, runtime));
  await t.rejects(replay('w3', first?.id ?? ''), { code: 'not-found', message: /no webhook/ });
  await t.rejects(replay('w1', 'msg_x'), { code: 'not-found', message: /no delivery/ });
});
