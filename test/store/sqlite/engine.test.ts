import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import t, { type Test } from 'tap';
import { Database } from '../../../src/store/sqlite/driver.ts';
import { BUSY_TIMEOUT_MS, openSqlite } from '../../../src/store/sqlite/engine.ts';

const openFile = (t: Test, path: string) => {
  const engine = openSqlite(`file:${path}`);
  t.teardown(() => engine.close());
  return engine;
};

t.test('the limits that are promised', async (t) => {
  t.equal(BUSY_TIMEOUT_MS, 10_000);
});

t.test('two handles on one file wait for each other', async (t) => {
  const path = `${t.testdir({})}/lectern.db`;
  const [one, two] = [openFile(t, path), openFile(t, path)];
  const events: string[] = [];
  const count = (name: string, engine: typeof one) =>
    engine.write(async (db) => {
      events.push(`${name} begins`);
      const [row] = await db.all<{ version: number }>(sql`SELECT version FROM state`);
      await delay(40);
      await db.run(sql`UPDATE state SET version = ${(row?.version ?? 0) + 1}`);
      events.push(`${name} ends`);
    });
  await Promise.all([count('one', one), count('two', two), count('one', one), count('two', two)]);
  t.same(await one.reader.all(sql`SELECT version FROM state`), [{ version: 4 }], 'no update was lost');
  for (let n = 0; n < events.length; n += 2) {
    t.equal(events[n]?.replace('begins', 'ends'), events[n + 1], 'no two at once');
  }
});

t.test('a write that waits too long for another process is refused as unavailable', async (t) => {
  const path = `${t.testdir({})}/lectern.db`;
  const engine = openFile(t, path);
  const other = new Database(path);
  other.exec('BEGIN IMMEDIATE');
  // Time runs three seconds at a look.
  const clock = t.intercept(Date, 'now', { value: () => (time += 3_000) });
  let time = 0;
  await t.rejects(
    engine.write(async () => t.fail('must not run')),
    {
      name: 'AppError',
      code: 'unavailable',
      message: 'The database is busy with another write; try again.',
      cause: { code: 'SQLITE_BUSY' },
    },
  );
  clock.restore();
  engine.check();
  other.exec('ROLLBACK');
  other.close();
  t.equal(await engine.write(async () => 'done'), 'done');
});

t.test('a write that has rolled back by itself fails with its own error', async (t) => {
  const engine = openFile(t, `${t.testdir({})}/lectern.db`);
  await t.rejects(
    engine.write(async (db) => {
      await db.run(sql`ROLLBACK`);
      throw new Error('disk full');
    }),
    { message: 'disk full' },
  );
  t.equal(await engine.write(async () => 'done'), 'done');
});

t.test('check fails when the database cannot be written to', async (t) => {
  const engine = openFile(t, `${t.testdir({})}/lectern.db`);
  await engine.write(async (db) => void db.run(sql`UPDATE state SET version = 1`));
  engine.check();
  await engine.write(async (db) => void db.run(sql`PRAGMA query_only = ON`)).catch(() => {});
  t.throws(() => engine.check(), { code: 'unavailable', cause: { code: 'SQLITE_READONLY' } });
});

t.test('what failed half-way is undone before the next write begins', async (t) => {
  const engine = openFile(t, `${t.testdir({})}/lectern.db`);
  const failing = engine.write(async (db) => {
    await db.run(sql`UPDATE state SET version = 9`);
    engine.check();
    throw new Error('half-way');
  });
  await t.rejects(failing, { message: 'half-way' });
  t.same(await engine.reader.all(sql`SELECT version FROM state`), [{ version: 0 }]);
});

t.test('a closed database refuses a write with its own error', async (t) => {
  const engine = openSqlite(':memory:');
  engine.close();
  await t.rejects(
    engine.write(async () => t.fail('must not run')),
    { message: 'The database connection is not open' },
  );
});

t.test('check fails when the schema is gone', async (t) => {
  const path = `${t.testdir({})}/lectern.db`;
  const engine = openFile(t, path);
  const other = new Database(path);
  other.exec('DROP TABLE state');
  other.close();
  t.throws(() => engine.check(), /no such table/);
});

t.test(
  'a database in memory is a private file without a name, of which a crash leaves nothing',
  async (t) => {
    const engine = openSqlite(':memory:');
    t.teardown(() => engine.close());
    const [file] = await engine.reader.all<{ file: string }>(sql`PRAGMA database_list`);
    t.match(file?.file, /lectern-\w+.lectern\.db$/);
    t.notOk(existsSync(dirname(String(file?.file))));
    // More than the write-ahead log holds before it is written back.
    await engine.write(async (db) => {
      await db.run(sql`CREATE TABLE filled (x)`);
      for (let n = 0; n < 20; n++) await db.run(sql`INSERT INTO filled VALUES (zeroblob(1000000))`);
    });
    t.same(await engine.reader.all(sql`SELECT count(*) AS n FROM filled`), [{ n: 20 }]);
    engine.check();
  },
);

t.test('a database is taken as it is, or refused', async (t) => {
  const path = `${t.testdir({})}/lectern.db`;
  const open = () => openSqlite(`file:${path}`, { asItIs: true });
  t.throws(open, { name: 'StoreOpenError', message: /lectern migrate/ });
  t.same(new Database(path).prepare('SELECT * FROM sqlite_master').all(), []);
  openSqlite(`file:${path}`).close();
  open().close();
});

t.test('a database that cannot be migrated is closed again', async (t) => {
  const path = `${t.testdir({})}/lectern.db`;
  openSqlite(`file:${path}`).close();
  const other = new Database(path);
  other.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('future', 9999999999999)");
  other.close();
  t.throws(() => openSqlite(`file:${path}`), { name: 'StoreOpenError', message: /newer version of Lectern/ });
  t.notOk(existsSync(`${path}-wal`), 'the last connection is closed');
});

t.test('an index is whole when it is of the version, and has as many entries as are published', async (t) => {
  const engine = openFile(t, `${t.testdir({})}/lectern.db`);
  t.notOk(engine.isIndexed(1));
  await engine.write(async (db) => db.run(sql`UPDATE state SET index_version = 1`));
  t.ok(engine.isIndexed(1));
  t.notOk(engine.isIndexed(2));
});
