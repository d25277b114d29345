import t, { type Test } from 'tap';
import { AHEAD } from '../../../../src/store/queries/webhooks/deliveries.ts';
import { openInMemory } from '../../open.ts';
import { changeRow, webhookRow } from '../../rows.ts';

const setUp = async (t: Test) => {
  const store = openInMemory(t);
  await store.write(async ({ write }) => {
    for (const id of ['a', 'b']) await write.insertWebhook(webhookRow({ id }));
    await write.insertWebhook(webhookRow({ id: 'paused' }));
    await write.addChanges(
      [4, 2, 3].map((at) => changeRow({ entryId: `e${at}`, at, type: at === 2 ? 'removed' : 'created' })),
    );
    await write.updateWebhook(webhookRow({ id: 'paused', status: 'paused' }));
  });
  return store;
};

t.test('the schedule has the earliest time of each active webhook that is owed something', async (t) => {
  const store = await setUp(t);
  t.same(await store.deliveries.schedule(), [
    { webhookId: 'a', at: 2 },
    { webhookId: 'b', at: 2 },
  ]);
  const claimed = await store.write(({ write }) =>
    write.claimDeliveries({ webhookId: 'a', claim: 'c', now: 9, until: 60, limit: 9 }),
  );
  t.same(await store.deliveries.schedule(), [
    { webhookId: 'a', at: 60 },
    { webhookId: 'b', at: 2 },
  ]);
  await store.write(async ({ write }) => {
    for (const delivery of claimed) {
      await write.settleDelivery(delivery, {
        state: 'dead',
        responseStatus: 500,
        error: 'no',
        at: 10,
        dueAt: null,
      });
    }
  });
  t.same(await store.deliveries.schedule(), [{ webhookId: 'b', at: 2 }]);
});

t.test(
  'deliveries are listed with their changes, the latest first, by state and from a place on',
  async (t) => {
    const store = await setUp(t);
    const list = async (...[filter, before, limit]: Parameters<typeof store.deliveries.listBefore>) =>
      (await store.deliveries.listBefore(filter, before, limit)).map(({ change }) => change.entryId);
    t.same(await list({ webhookId: 'a' }, 100, 10), ['e3', 'e2', 'e4']);
    t.same(await list({ webhookId: 'a' }, 100, 2), ['e3', 'e2']);
    const [latest] = await store.deliveries.listBefore({ webhookId: 'a' }, 100, 1);
    t.same(await list({ webhookId: 'a' }, latest?.seq ?? 0, 10), ['e2', 'e4']);
    t.match(latest, { state: 'pending', attempts: 0, change: { slug: 'slug-of-e3', type: 'created' } });
    await store.write(async ({ write }) => {
      const claim = { webhookId: 'a', claim: 'c', now: 2, until: 60, limit: 9 };
      for (const delivery of await write.claimDeliveries(claim)) {
        await write.settleDelivery(delivery, {
          state: 'delivered',
          responseStatus: 204,
          error: null,
          at: 3,
          dueAt: null,
        });
      }
    });
    t.same(await list({ webhookId: 'a', state: 'delivered' }, 100, 10), ['e2']);
    t.same(await list({ webhookId: 'a', state: 'pending' }, 100, 10), ['e3', 'e4']);
  },
);

t.test('one is found by its webhook and its id', async (t) => {
  const store = await setUp(t);
  const [latest] = await store.deliveries.listBefore({ webhookId: 'a' }, 100, 1);
  t.same(await store.deliveries.find('a', latest?.id ?? ''), latest);
  t.match(await store.deliveries.find('b', latest?.id ?? ''), { webhookId: 'b' }, 'a message has one id');
  t.equal(await store.deliveries.find('a', 'msg_x'), undefined);
});

t.test('what waits for a clock that has gone back is brought forward', async (t) => {
  const store = openInMemory(t);
  const now = 1_000;
  await store.write(async ({ write }) => {
    await write.insertWebhook(webhookRow({ id: 'a' }));
    await write.addChanges([
      changeRow({ entryId: 'ahead', at: now + AHEAD + 1 }),
      changeRow({ entryId: 'soon', at: now + 10 }),
    ]);
    await write.bringForward(now);
  });
  const due = (await store.deliveries.listBefore({ webhookId: 'a' }, 1e9, 10)).map(({ change, dueAt }) => [
    change.entryId,
    dueAt,
  ]);
  t.same(new Map(due as [string, number][]).get('ahead'), now);
  t.same(new Map(due as [string, number][]).get('soon'), now + 10);
});

t.test('tells whether anything waits only because the clock has gone back', async (t) => {
  const store = openInMemory(t);
  const now = 1_000;
  await store.write(async ({ write }) => {
    await write.insertWebhook(webhookRow({ id: 'a' }));
    await write.addChanges([changeRow({ entryId: 'soon', at: now + 10 })]);
  });
  t.equal(await store.deliveries.isAnyAhead(now), false);
  await store.write(({ write }) => write.addChanges([changeRow({ entryId: 'ahead', at: now + AHEAD + 1 })]));
  t.equal(await store.deliveries.isAnyAhead(now), true);
});
