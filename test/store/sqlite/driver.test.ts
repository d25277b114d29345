import { createRequire } from 'node:module';
import { sql } from 'drizzle-orm';
import t from 'tap';
import { Database, driverFor, loadDriver, queriesOver } from '../../../src/store/sqlite/driver.ts';

t.test('the version of Node decides which driver is taken', async (t) => {
  for (const node of ['20.0.0', '20.20.2', '21.7.3']) t.equal(driverFor(node), 'better-sqlite3', node);
  for (const node of ['22.0.0', '24.21.0', '26.12.1', '100.0.0'])
    t.equal(driverFor(node), 'better-sqlite3-13', node);
});

t.test('this process has the one that its Node takes', async (t) => {
  t.equal(Database, createRequire(import.meta.url)(driverFor(process.versions.node)));
});

// No package is there.
const fromNowhere = (name: string) => createRequire(import.meta.url)(`/nowhere/${name}`);

t.test('a driver that is not installed is told in one sentence', async (t) => {
  t.throws(() => loadDriver('20.19.0', fromNowhere), {
    name: 'StoreOpenError',
    message:
      /^SQLite \(better-sqlite3\) is not installed for Node 20\.19\.0 on .*npm rebuild better-sqlite3.*\.$/,
  });
  t.throws(() => loadDriver('24.21.0', fromNowhere), {
    message: /^SQLite \(better-sqlite3-13\) is not installed for Node 24\.21\.0 on .*npm ci.*\.$/,
    cause: { code: 'MODULE_NOT_FOUND' },
  });
});

t.test('so is one whose binary is missing', async (t) => {
  const cause = new Error('Could not locate the bindings file.');
  class WithoutBinary {
    constructor() {
      throw cause;
    }
  }
  const load = (): typeof Database => WithoutBinary as unknown as typeof Database;
  t.throws(() => loadDriver('20.19.0', load), { name: 'StoreOpenError', message: /npm rebuild/, cause });
});

t.test('queries are built over a connection, and run on it', async (t) => {
  const database = new Database(':memory:');
  t.teardown(() => database.close());
  const queries: string[] = [];
  const db = queriesOver(database, { logger: { logQuery: (query) => queries.push(query) } });
  t.same(await db.all(sql`SELECT ${7} AS n`), [{ n: 7 }]);
  t.same(queries, ['SELECT ? AS n']);
});
