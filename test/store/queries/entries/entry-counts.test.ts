import { join } from 'node:path';
import fc from 'fast-check';
import t from 'tap';
import { entryCountQueries } from '../../../../src/store/queries/entries/entry-counts.ts';
import { Database } from '../../../../src/store/sqlite/driver.ts';
import { tables } from '../../../../src/store/sqlite/schema.ts';
import { openStore } from '../../../../src/store/store.ts';
import { STATUSES } from '../../../../src/store/tables.ts';
import { openInMemory } from '../../open.ts';
import { planQueries } from '../../plans.ts';
import { fill } from '../../rows.ts';

/** Few values, so that entries share slugs and categories. */
const Place = fc.record({
  category: fc.constantFrom('c1', 'c2'),
  status: fc.constantFrom(...STATUSES),
  locale: fc.constantFrom('en', 'de', 'fr'),
  slug: fc.constantFrom('a', 'b', 'c'),
});
const Step = fc.record({
  what: fc.constantFrom('insert', 'update', 'update-all', 'delete'),
  id: fc.integer({ min: 1, max: 6 }),
  place: Place,
});

const COUNTED = `
  SELECT category_id, status, locale, count(*) FROM entries GROUP BY 1, 2, 3
  UNION ALL SELECT category_id, status, '', count(DISTINCT slug) FROM entries GROUP BY 1, 2
  ORDER BY 1, 2, 3`;
const KEPT = 'SELECT * FROM entry_counts WHERE entries <> 0 ORDER BY 1, 2, 3';

t.test('the counts are right whatever is written, moved, renamed and deleted', async (t) => {
  const path = join(t.testdir({}), 'lectern.db');
  const store = openStore(`file:${path}`);
  await fill(store, { id: 'model' });
  store.close();
  const db = new Database(path);
  t.teardown(() => db.close());
  const columns = Object.keys(db.prepare('SELECT * FROM entries').get() as object);
  const place = ['id', 'category_id', 'status', 'locale', 'slug'];
  const insert = db.prepare(
    `INSERT OR IGNORE INTO entries (${columns.join()}) SELECT ${columns
      .map((column) => (place.includes(column) ? `@${column}` : column))
      .join()} FROM entries WHERE id = 'model'`,
  );
  const set = 'UPDATE OR IGNORE entries SET category_id = @category_id, status = @status';
  const update = db.prepare(`${set}, locale = @locale, slug = @slug WHERE id = @id`);
  const updateAll = db.prepare(`${set} WHERE slug = @slug`);
  const remove = db.prepare('DELETE FROM entries WHERE id = @id');
  const statements = { insert, update, delete: remove, 'update-all': updateAll };
  const rows = (sql: string): unknown[] => db.prepare(sql).raw().all();
  t.same(rows(KEPT), rows(COUNTED));
  fc.assert(
    fc.property(fc.array(Step, { maxLength: 30 }), (steps) => {
      db.exec("DELETE FROM entries WHERE id <> 'model'");
      for (const { what, id, place: at } of steps) {
        const { category: category_id, ...rest } = at;
        const values = { id: `e${id}`, category_id, ...rest };
        statements[what].run(values);
        if (JSON.stringify(rows(KEPT)) !== JSON.stringify(rows(COUNTED))) return false;
      }
      return true;
    }),
    { numRuns: 60 },
  );
});

t.test('they are told by language and category, and read without an entry', async (t) => {
  const store = openInMemory(t);
  await fill(
    store,
    { id: 'e1', slug: 'a' },
    { id: 'e2', slug: 'a', locale: 'de' },
    { id: 'e3', slug: 'b', categoryId: 'c2' },
    { id: 'e4', slug: 'c', status: 'draft' },
  );
  const { count, countByCategory, countPublished } = store.entries;
  t.equal(await countPublished(), 3);
  t.equal(await count({ status: 'published', locale: 'en' }), 2);
  t.equal(await count({ status: 'published', locale: 'en', categoryId: 'c2', tags: [] }), 1);
  t.equal(await count({ status: 'archived', locale: 'en' }), 0);
  t.same(
    [...(await countByCategory({ status: 'published', locale: 'en' }))],
    [
      ['c1', 1],
      ['c2', 1],
    ],
  );
  t.same([...(await countByCategory({ status: 'published', locale: 'de' }))], [['c1', 1]]);

  const { db, plans } = planQueries(t);
  const queries = entryCountQueries(db, tables);
  await queries.countAll({ status: 'published', locale: 'en' });
  await queries.countAll({ status: 'published', locale: 'en', categoryId: 'c1' });
  await queries.countByCategory({ status: 'published', locale: 'en' });
  await queries.countPublished();
  for (const { sql } of plans()) t.notMatch(sql, /from "entries"/);
});
