import t from 'tap';
import { changeCursor } from '../../src/changes/cursor.ts';
import { listChanges } from '../../src/changes/list.ts';
import { buildTestApp } from '../support/app.ts';
import { buildLibrary } from '../support/library.ts';

t.test('changes are told in order, from one place to the next', async (t) => {
  const { store } = await buildLibrary(t);
  const all = await listChanges(store, { limit: 100 });
  const first = await listChanges(store, { limit: 1 });
  t.same(first.items, all.items.slice(0, 1));
  const rest = await listChanges(store, { since: first.page.next, limit: 100 });
  t.same([...first.items, ...rest.items], all.items);
  const nothing = await listChanges(store, { since: rest.page.next, limit: 100 });
  t.same(nothing, { items: [], page: { limit: 100, next: rest.page.next } });
});

t.test('a place that this log has not reached is of another one', async (t) => {
  const { store } = await buildLibrary(t);
  const since = changeCursor(1_000, (await store.state()).history);
  await t.rejects(listChanges(store, { since, limit: 1 }), { code: 'invalid-cursor' });
});

t.test('a log that is empty has a place to go on from', async (t) => {
  const { store } = await buildTestApp(t);
  t.match(await listChanges(store, { limit: 1 }), {
    items: [],
    page: { next: changeCursor(0, (await store.state()).history) },
  });
});
