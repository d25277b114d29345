import t from 'tap';
import { openInMemory } from '../../open.ts';
import { changeRow, webhookRow } from '../../rows.ts';

t.test('webhooks are listed in the order they were registered', async (t) => {
  const store = openInMemory(t);
  const rows = [webhookRow({ id: 'b', createdAt: 1 }), webhookRow({ id: 'a', createdAt: 2 })];
  t.same(await store.webhooks.list(), []);
  await store.write(async ({ write }) => {
    for (const row of [...rows].reverse()) await write.insertWebhook(row);
  });
  t.same(await store.webhooks.list(), rows);
  t.equal(await store.webhooks.count(), 2);
  t.same(await store.webhooks.find('a'), rows[1]);
  t.equal(await store.webhooks.find('c'), undefined);
});

t.test('one is changed and removed by its id, with all that it is owed', async (t) => {
  const store = openInMemory(t);
  const row = webhookRow({ id: 'a', status: 'paused', events: ['removed'] });
  await store.write(async ({ write }) => {
    await write.insertWebhook(webhookRow({ id: 'a' }));
    await write.insertWebhook(webhookRow({ id: 'b' }));
    await write.addChanges([changeRow()]);
    await write.updateWebhook(row);
  });
  t.same(await store.webhooks.find('a'), row);
  await store.write(({ write }) => write.deleteWebhook('a'));
  t.same(
    (await store.webhooks.list()).map(({ id }) => id),
    ['b'],
  );
  t.same(await store.deliveries.listBefore({ webhookId: 'a' }, 100, 10), []);
  t.equal((await store.deliveries.listBefore({ webhookId: 'b' }, 100, 10)).length, 1);
});
