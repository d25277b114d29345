import type { Test } from 'tap';
import type { Db } from '../../src/store/engine.ts';
import { Database, queriesOver } from '../../src/store/sqlite/driver.ts';
import { openStore } from '../../src/store/store.ts';

/** A query as SQLite would run it: its SQL, and the steps of its plan. */
export interface Plan {
  sql: string;
  steps: string[];
}

/** A handle over an empty database, and a function that answers the plans of the queries made on it since the last time. */
export const planQueries = (t: Test): { db: Db; plans: () => Plan[] } => {
  const path = `${t.testdir({})}/plans.db`;
  openStore(`file:${path}`).close();
  const database = new Database(path);
  t.teardown(() => database.close());
  const queries: [sql: string, parameters: unknown[]][] = [];
  const logger = { logQuery: (sql: string, parameters: unknown[]) => queries.push([sql, parameters]) };
  const plan = ([sql, parameters]: (typeof queries)[number]): Plan => ({
    sql,
    steps: database
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail),
  });
  return { db: queriesOver(database, { logger }), plans: () => queries.splice(0).map(plan) };
};

/** Whether a query reads a whole table of entries or puts rows in order after it has read them. */
export const isCostly = ({ steps }: Plan): boolean =>
  steps.some((step) => /TEMP B-TREE|SCAN (entries|entry_tags|former_slugs|changes)\b/.test(step));
