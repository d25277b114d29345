import t from 'tap';
import { listDeliveries } from '../../../src/webhooks/delivery/list.ts';
import { hookedStore } from '../hooked-store.ts';

t.test('pages follow each other, whatever comes meanwhile', async (t) => {
  const { store, change } = await hookedStore(t, {});
  await change(...[1, 2, 3, 4, 5].map((revision) => ({ revision })));
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const { items, page } = await listDeliveries(store, 'w1', { state: 'pending', limit: 2, cursor });
    seen.push(...items.map((item) => item.change.revision));
    cursor = page.next ?? undefined;
    await change({ revision: 9 });
  } while (cursor !== undefined);
  t.same(seen, [5, 4, 3, 2, 1]);
});

t.test('a cursor is of one webhook and one state', async (t) => {
  const { store, change } = await hookedStore(t, { id: 'w1' }, { id: 'w2' });
  await change({}, {});
  const { page } = await listDeliveries(store, 'w1', { state: undefined, limit: 1, cursor: undefined });
  const cursor = page.next ?? '';
  for (const [id, state] of [
    ['w2', undefined],
    ['w1', 'dead'],
  ] as const) {
    await t.rejects(listDeliveries(store, id, { state, limit: 1, cursor }), { code: 'invalid-cursor' });
  }
  t.match(await listDeliveries(store, 'w1', { state: 'dead', limit: 1, cursor: undefined }), {
    items: [],
    page: { limit: 1, next: null },
  });
});

t.test('an unknown webhook has none', async (t) => {
  const { store } = await hookedStore(t);
  await t.rejects(listDeliveries(store, 'w1', { state: undefined, limit: 1, cursor: undefined }), {
    code: 'not-found',
  });
});
