import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import t from 'tap';
import { ENTRY_SORTS, type EntryFilter, entryQueries } from '../../src/store/entries.ts';
import { tables } from '../../src/store/sqlite/schema.ts';
import { openStore } from '../../src/store/store.ts';
import { entriesContract } from './contract/entries.ts';
import { openInMemory } from './open.ts';
import { entryRow } from './rows.ts';

await entriesContract(t, openInMemory);

t.test('every list is read along an index, filtered in it and never sorted', async (t) => {
  const path = `${t.testdir({})}/plans.db`;
  openStore(`file:${path}`).close();
  const database = new Database(path);
  t.teardown(() => database.close());
  const queries: [sql: string, parameters: unknown[]][] = [];
  const logger = { logQuery: (sql: string, parameters: unknown[]) => queries.push([sql, parameters]) };
  const entries = entryQueries(drizzle(database, { logger }), tables);

  for (const sort of ENTRY_SORTS)
    for (const categoryId of [undefined, 'c1'])
      for (const tags of [undefined, ['x', 'y']])
        for (const updatedSince of [undefined, 5])
          for (const isFirst of [true, false]) {
            const filter: EntryFilter = { status: 'published', locale: 'en', categoryId, tags, updatedSince };
            const after = isFirst ? undefined : entries.positionOf(entryRow(), filter, sort);
            queries.length = 0;
            await entries.list(filter, { sort, after, limit: 21 });
            const [sql = '', parameters = []] = queries[0] ?? [];
            const plan = database
              .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
              .all(...parameters)
              .map(({ detail }) => detail);
            const name = JSON.stringify({ sort, isFirst, categoryId, tags, updatedSince });
            t.notOk(
              plan.some((step) => /TEMP B-TREE|^SCAN/.test(step)),
              name,
              { plan },
            );
            const index =
              sort === 'position'
                ? categoryId === undefined
                  ? 'entries_by_position'
                  : 'entries_by_category'
                : sort === '-updatedAt'
                  ? 'entries_by_updated'
                  : 'entries_by_question';
            t.match(plan.join('\n'), new RegExp(`SEARCH entries USING INDEX ${index} \\(`), name);
          }
});

t.test('the walks and the languages are read along an index as well', async (t) => {
  const path = `${t.testdir({})}/plans.db`;
  openStore(`file:${path}`).close();
  const database = new Database(path);
  t.teardown(() => database.close());
  const queries: [sql: string, parameters: unknown[]][] = [];
  const logger = { logQuery: (sql: string, parameters: unknown[]) => queries.push([sql, parameters]) };
  const entries = entryQueries(drizzle(database, { logger }), tables);
  await entries.listPublishedAfter('e1', 5);
  await entries.listAllAfter('e1', 5);
  await entries.locales();
  for (const [sql, parameters] of queries) {
    const plan = database
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters);
    t.notOk(
      plan.some(({ detail }) => /TEMP B-TREE|SCAN entries/.test(detail)),
      sql,
      { plan },
    );
  }
  t.equal(queries.length, 3);
});
