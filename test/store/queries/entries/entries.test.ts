import t from 'tap';
import { entryQueries } from '../../../../src/store/queries/entries/entries.ts';
import { tables } from '../../../../src/store/sqlite/schema.ts';
import { entriesContract } from '../../contract/entries.ts';
import { openInMemory } from '../../open.ts';
import { isCostly, planQueries } from '../../plans.ts';
import { fill } from '../../rows.ts';

await entriesContract(t, openInMemory);

t.test('one entry, the walks and the languages are read along an index', async (t) => {
  const { db, plans } = planQueries(t);
  const entries = entryQueries(db, tables);
  await entries.findById('e1');
  await entries.findByName('s');
  await entries.listPublishedAfter('e1', 5);
  await entries.listAllAfter('e1', 5);
  const ofRows = plans();
  t.equal(ofRows.length, 5);
  await entries.locales();
  await entries.lastPosition('c1');
  await entries.listAddressesAfter(['s', 'en'], 5);
  await entries.slugAhead('s', 10);
  const ofIndexes = plans();
  t.equal(ofIndexes.length, 4);
  await entries.placesIn('c1', 5);
  const [counted, named] = plans();
  t.match(counted?.steps.join(), 'USING COVERING INDEX');
  for (const plan of [...ofRows, ...ofIndexes, named!]) t.notOk(isCostly(plan), plan.sql, { plan });
  for (const { sql, steps } of ofIndexes) t.match(steps.join(), 'USING COVERING INDEX', sql);
});

t.test(
  'of a category it is known what is published in it, what is in it at all, and the last place',
  async (t) => {
    const store = openInMemory(t);
    await fill(store, { id: 'e1', position: 4 }, { id: 'e2', position: 7, status: 'draft' });
    t.same(await store.entries.listPublishedIn('c1'), [
      { id: 'e1', slug: 'slug-of-e1', locale: 'en', revision: 1 },
    ]);
    t.same(await store.entries.placesIn('c1', 1), {
      count: 2,
      some: [{ slug: 'slug-of-e2', locale: 'en', status: 'draft' }],
    });
    t.same(await store.entries.placesIn('c2', 1), { count: 0, some: [] });
    t.same([await store.entries.lastPosition('c1'), await store.entries.lastPosition('c2')], [7, 0]);
  },
);

t.test('outlines are of every entry once, also when there are more than are read at a time', async (t) => {
  const store = openInMemory(t);
  const ids = Array.from({ length: 501 }, (_, n) => `e${String(n).padStart(4, '0')}`);
  await fill(store, ...ids.map((id) => ({ id })));
  t.same(
    (await store.entries.outlines()).map(({ id }) => id),
    ids,
  );
});
