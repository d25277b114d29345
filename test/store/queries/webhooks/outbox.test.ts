import t, { type Test } from 'tap';
import type { NewChange } from '../../../../src/store/queries/changes.ts';
import { FORGET_BATCH, type Settlement } from '../../../../src/store/queries/webhooks/outbox.ts';
import type { Store } from '../../../../src/store/store.ts';
import { openInMemory } from '../../open.ts';
import { changeRow, webhookRow } from '../../rows.ts';

const setUp = async (t: Test, ...changes: Partial<NewChange>[]): Promise<Store> => {
  const store = openInMemory(t);
  await store.write(async ({ write }) => {
    await write.insertWebhook(webhookRow());
    await write.addChanges(changes.map(changeRow));
  });
  return store;
};

const owed = (store: Store, webhookId = 'w1') => store.deliveries.listBefore({ webhookId }, 1e9, 1e4);

const claim = (
  store: Store,
  now: number,
  over: { claim?: string; limit?: number; webhookId?: string } = {},
) =>
  store.write(({ write }) =>
    write.claimDeliveries({ webhookId: 'w1', claim: 'c', now, until: now + 60, limit: 10, ...over }),
  );

const DELIVERED: Settlement = { state: 'delivered', responseStatus: 204, error: null, at: 20, dueAt: null };
const FAILED: Settlement = { state: 'pending', responseStatus: 500, error: 'It failed.', at: 20, dueAt: 25 };

/** Entries and revisions, as they would be sent. */
const names = (deliveries: Awaited<ReturnType<typeof claim>>): string[] =>
  deliveries.map(({ change }) => `${change.entryId}.${change.revision}`);

t.test(
  'a change is owed to every active webhook that wants to know of its type, in its transaction',
  async (t) => {
    const store = openInMemory(t);
    await store.write(async ({ write }) => {
      await write.insertWebhook(webhookRow({ id: 'all' }));
      await write.insertWebhook(webhookRow({ id: 'some', events: ['moved', 'removed'] }));
      await write.insertWebhook(webhookRow({ id: 'paused', status: 'paused' }));
      await write.addChanges([
        changeRow({ type: 'removed', at: 7 }),
        changeRow({ type: 'created', entryId: 'e2' }),
      ]);
    });
    t.same(
      (await owed(store, 'all')).map(({ change }) => change.type),
      ['created', 'removed'],
    );
    t.same(
      (await owed(store, 'some')).map(({ change }) => change.type),
      ['removed'],
    );
    t.same(await owed(store, 'paused'), []);
    const [one] = await owed(store, 'some');
    t.match(one, { state: 'pending', attempts: 0, dueAt: 7, createdAt: 7, claim: null, endedAt: null });
    t.match(one?.id, /^msg_[0-9a-f-]{36}$/);
    t.equal((await owed(store, 'all'))[1]?.id, one?.id, 'a message has one id for all');
    const failing = store.write(async ({ write }) => {
      await write.addChanges([changeRow()]);
      throw new Error('no');
    });
    await t.rejects(failing, { message: 'no' });
    t.equal((await owed(store, 'all')).length, 2);
  },
);

t.test('what is due is claimed once, until the claim is over', async (t) => {
  const store = await setUp(t, { at: 5 }, { entryId: 'e2', at: 6 }, { entryId: 'e3', at: 60 });
  t.same(await claim(store, 4), []);
  const first = await claim(store, 10, { limit: 1 });
  t.same(names(first), ['e1.1']);
  t.match(first, [{ attempts: 1, claim: 'c', attemptedAt: 10, dueAt: 70 }]);
  t.same(names(await claim(store, 10)), ['e2.1']);
  t.same(names(await claim(store, 69)), ['e3.1']);
  t.match(
    await claim(store, 70, { claim: 'd', limit: 1 }),
    [{ attempts: 2, claim: 'd' }],
    'whoever had it died',
  );
  t.same(await claim(store, 70, { limit: 0 }), []);
});

t.test('a paused webhook is sent nothing', async (t) => {
  const store = await setUp(t, {});
  await store.write(({ write }) => write.updateWebhook(webhookRow({ status: 'paused' })));
  t.same(await claim(store, 10), []);
  await store.write(({ write }) => write.updateWebhook(webhookRow()));
  t.equal((await claim(store, 10)).length, 1, 'what it was owed waits');
});

t.test('changes of an entry are sent one behind the other, those of others meanwhile', async (t) => {
  const store = await setUp(t, { revision: 1 }, { revision: 2 }, { entryId: 'e2' }, { revision: 3 });
  const settle = (settlement: Settlement, delivery: Awaited<ReturnType<typeof claim>>[number] | undefined) =>
    store.write(({ write }) => write.settleDelivery(delivery!, settlement));
  const first = await claim(store, 10);
  t.same(names(first), ['e1.1', 'e2.1']);
  t.ok(await settle(FAILED, first[0]));
  t.same(await claim(store, 20), []);
  const again = await claim(store, 25);
  t.same(names(again), ['e1.1']);
  t.ok(await settle({ ...DELIVERED, at: 26 }, again[0]));
  const second = await claim(store, 26);
  t.same(names(second), ['e1.2']);
  t.ok(await settle({ ...DELIVERED, state: 'dead', at: 27 }, second[0]));
  t.same(names(await claim(store, 27)), ['e1.3'], 'one that is dead holds up nobody');
  await store.write(({ write }) => write.addChanges([changeRow({ revision: 4, at: 28 })]));
  t.same(await claim(store, 29), [], 'nor does a new one overtake');
});

t.test('what became of an attempt is kept', async (t) => {
  const store = await setUp(t, {}, { entryId: 'e2' });
  const [first, second] = await claim(store, 10);
  await store.write(async ({ write }) => {
    await write.settleDelivery(first!, FAILED);
    await write.settleDelivery(second!, DELIVERED);
  });
  t.match(await owed(store), [
    {
      state: 'delivered',
      responseStatus: 204,
      error: null,
      dueAt: null,
      claim: null,
      endedAt: 20,
      attempts: 1,
    },
    {
      state: 'pending',
      responseStatus: 500,
      error: 'It failed.',
      dueAt: 25,
      claim: null,
      endedAt: null,
      attempts: 1,
    },
  ]);
});

t.test('whoever has lost a claim settles nothing', async (t) => {
  const store = await setUp(t, {});
  const [lost] = await claim(store, 10);
  await claim(store, 70, { claim: 'd' });
  t.notOk(await store.write(({ write }) => write.settleDelivery(lost!, DELIVERED)));
  t.match(await owed(store), [{ state: 'pending', claim: 'd' }]);
  await store.write(({ write }) => write.deleteWebhook('w1'));
  t.notOk(await store.write(({ write }) => write.settleDelivery({ ...lost!, claim: 'd' }, DELIVERED)));
});

t.test('a replay sends what has ended from the beginning, before later ones that wait', async (t) => {
  const store = await setUp(t, { revision: 1 }, { revision: 2 });
  const [first] = await claim(store, 10);
  await store.write(({ write }) => write.settleDelivery(first!, { ...DELIVERED, state: 'dead' }));
  await store.write(({ write }) => write.replayDelivery(first!, 30));
  t.match(await owed(store), [
    { change: { revision: 2 }, dueAt: null },
    { change: { revision: 1 }, state: 'pending', attempts: 0, dueAt: 30, endedAt: null, error: null },
  ]);
  const again = await claim(store, 30);
  t.same(names(again), ['e1.1']);
  await store.write(({ write }) => write.settleDelivery(again[0]!, { ...DELIVERED, at: 31 }));
  t.same(names(await claim(store, 31)), ['e1.2']);
});

t.test('a replay takes nothing from whoever is at it', async (t) => {
  const store = await setUp(t, { revision: 1 }, { revision: 2 });
  const [first] = await claim(store, 10);
  await store.write(({ write }) => write.replayDelivery(first!, 11));
  t.match((await owed(store))[1], { claim: 'c', attempts: 1, dueAt: 70 });
  await store.write(({ write }) => write.settleDelivery(first!, DELIVERED));
  const [second] = await claim(store, 20);
  await store.write(({ write }) => write.replayDelivery(first!, 21));
  t.match(await owed(store), [
    { claim: 'c', dueAt: 80 },
    { claim: null, dueAt: 21 },
  ]);
  await store.write(({ write }) => write.settleDelivery(second!, { ...FAILED, at: 22 }));
  t.match(await owed(store), [{ dueAt: null }, { dueAt: 21 }], 'but that goes behind it when it fails');
});

t.test('a replay of one that waits to be tried again has it tried now', async (t) => {
  const store = await setUp(t, {});
  const [first] = await claim(store, 10);
  await store.write(({ write }) => write.settleDelivery(first!, { ...FAILED, dueAt: 1_000 }));
  await store.write(({ write }) => write.replayDelivery(first!, 30));
  t.equal((await claim(store, 30)).length, 1);
});

t.test('what ended long ago is forgotten by its kind, some at a time', async (t) => {
  const entries = Array.from({ length: FORGET_BATCH + 2 }, (_, n) => ({ entryId: `e${n}` }));
  const store = await setUp(t, ...entries, { entryId: 'dead' }, { entryId: 'later' }, { entryId: 'pending' });
  await store.write(async ({ write }) => {
    for (const delivery of await write.claimDeliveries({
      ...{ webhookId: 'w1', claim: 'c', now: 10, until: 60, limit: 1e4 },
    })) {
      const { entryId } = delivery;
      if (entryId === 'pending') continue;
      const state = entryId === 'dead' ? 'dead' : 'delivered';
      await write.settleDelivery(delivery, { ...DELIVERED, state, at: entryId === 'later' ? 30 : 20 });
    }
  });
  const forget = (state: 'delivered' | 'dead', before: number) =>
    store.write(({ write }) => write.forgetDeliveries(state, before));
  await forget('delivered', 20);
  t.equal((await owed(store)).length, FORGET_BATCH + 5);
  await forget('delivered', 25);
  t.equal((await owed(store)).length, 5);
  await forget('delivered', 25);
  t.same(
    (await owed(store)).map(({ entryId }) => entryId),
    ['pending', 'later', 'dead'],
  );
  await forget('dead', 25);
  t.equal((await owed(store)).length, 2);
});
