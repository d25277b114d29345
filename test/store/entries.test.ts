import t from 'tap';
import { entryQueries } from '../../src/store/entries.ts';
import { tables } from '../../src/store/sqlite/schema.ts';
import { entriesContract } from './contract/entries.ts';
import { openInMemory } from './open.ts';
import { isCostly, planQueries } from './plans.ts';

await entriesContract(t, openInMemory);

t.test('one entry, the walks and the languages are read along an index', async (t) => {
  const { db, plans } = planQueries(t);
  const entries = entryQueries(db, tables);
  await entries.findBySlug('s');
  await entries.findById('e1');
  await entries.findByFormerSlug('s');
  await entries.listPublishedAfter('e1', 5);
  await entries.listAllAfter('e1', 5);
  const ofRows = plans();
  t.equal(ofRows.length, 5);
  await entries.locales();
  await entries.lastPosition('c1');
  await entries.isAnyIn('c1');
  await entries.listAddressesAfter(['s', 'en'], 5);
  await entries.slugsBy(10);
  const ofIndexes = plans();
  t.equal(ofIndexes.length, 5);
  for (const plan of [...ofRows, ...ofIndexes]) t.notOk(isCostly(plan), plan.sql, { plan });
  for (const { sql, steps } of ofIndexes) t.match(steps.join(), 'USING COVERING INDEX', sql);
});

t.test('a statement is made once, however often it runs', async (t) => {
  const { db, plans } = planQueries(t);
  const entries = entryQueries(db, tables);
  await entries.findByIds(['e1', 'e2', 'e3']);
  const made = plans();
  t.equal(made.length, 3);
  t.equal(new Set(made.map(({ sql }) => sql)).size, 1);
});
