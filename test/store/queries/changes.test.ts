import t from 'tap';
import { changeQueries } from '../../../src/store/queries/changes.ts';
import { tables } from '../../../src/store/sqlite/schema.ts';
import { changesContract } from '../contract/changes.ts';
import { openInMemory } from '../open.ts';
import { planQueries } from '../plans.ts';

await changesContract(t, openInMemory);

t.test('changes are read from where the poll goes on, however long the log is', async (t) => {
  const { db, plans } = planQueries(t);
  const changes = changeQueries(db, tables);
  await changes.listAfter(7, 20);
  await changes.lastSeq();
  t.same(
    plans().map(({ steps }) => steps.join()),
    ['SEARCH changes USING INTEGER PRIMARY KEY (rowid>?)', 'SEARCH changes'],
  );
});
