import t, { type Test } from 'tap';
import { entryReader, joinedEntries } from '../../../../src/store/queries/entries/joined-entries.ts';
import { tables } from '../../../../src/store/sqlite/schema.ts';
import { planQueries } from '../../plans.ts';
import { categoryRow, entryRow } from '../../rows.ts';

const fill = async (t: Test) => {
  const { db } = planQueries(t);
  const row = entryRow({ aliases: ['"a"', ''], tags: ['x'], archivedAt: 5 });
  await db.insert(tables.categories).values(categoryRow());
  await db.insert(tables.entries).values(row);
  return { db, row };
};

t.test('a row reads as Drizzle reads it, with the category beside the columns of the entry', async (t) => {
  const { db, row } = await fill(t);
  const read = entryReader(tables);
  const query = joinedEntries(db, tables);
  const category = { slug: 'slug-of-c1', title: 'General', modifiedAt: 1 };
  t.same((await query.values()).map(read), [{ ...row, category }]);
  t.same(await query.all(), [{ entry: row, category }]);
});

t.test('a column behind those does not disturb', async (t) => {
  const { db, row } = await fill(t);
  const [found = []] = await joinedEntries(db, tables, tables.entries.locale).values();
  t.equal(found.at(-1), 'en');
  t.match(entryReader(tables)(found), row);
});
