import { sql } from 'drizzle-orm';
import t, { type Test } from 'tap';
import { Database } from '../../../src/store/sqlite/driver.ts';
import { openSqlite } from '../../../src/store/sqlite/engine.ts';
import { MAX_MEMORY_SNAPSHOTS, MAX_SNAPSHOTS } from '../../../src/store/sqlite/snapshots.ts';

const open = (t: Test, url: string) => {
  const engine = openSqlite(url);
  t.teardown(() => engine.close());
  return engine;
};

type Engine = ReturnType<typeof openSqlite>;

const versionOf = async ({ reader }: Pick<Engine, 'reader'>): Promise<unknown> =>
  (await reader.all<{ version: number }>(sql`SELECT version FROM state`))[0]?.version;

const write = (engine: Engine, version: number): Promise<unknown> =>
  engine.write(async (db) => db.run(sql`UPDATE state SET version = ${version}`));

for (const [kind, urlOf, most] of [
  ['a file', (t: Test) => `file:${t.testdir({})}/lectern.db`, MAX_SNAPSHOTS],
  ['memory', () => ':memory:', MAX_MEMORY_SNAPSHOTS],
] as const) {
  t.test(`in ${kind}`, async (t) => {
    t.test('a view stays what it was when it was opened', async (t) => {
      const engine = open(t, urlOf(t));
      await write(engine, 1);
      const one = engine.snapshot();
      await write(engine, 2);
      const two = engine.snapshot();
      await write(engine, 3);
      t.same(await Promise.all([one, two, engine].map(versionOf)), [1, 2, 3]);
      one.close();
      t.equal(await versionOf(two), 2);
      two.close();
    });

    t.test('a connection is used again, and sees what has been written since', async (t) => {
      const engine = open(t, urlOf(t));
      const first = engine.snapshot();
      first.close();
      await write(engine, 5);
      const second = engine.snapshot();
      t.equal(second.reader, first.reader);
      t.equal(await versionOf(second), 5);
      second.close();
    });

    t.test('there are so many at a time, and no more', async (t) => {
      const engine = open(t, urlOf(t));
      const views = Array.from({ length: most }, () => engine.snapshot());
      t.throws(() => engine.snapshot(), {
        name: 'AppError',
        code: 'unavailable',
        message: 'Too many exports are under way; try again.',
      });
      views[0]?.close();
      engine.snapshot().close();
    });

    t.test('closing the engine closes them; closing one behind it does no harm', async (t) => {
      const engine = openSqlite(urlOf(t));
      const view = engine.snapshot();
      engine.close();
      view.close();
      await t.rejects(async () => versionOf(view));
    });
  });
}

t.test('the write-ahead log can be cut when they are closed', async (t) => {
  const path = `${t.testdir({})}/lectern.db`;
  const engine = open(t, `file:${path}`);
  const other = new Database(path);
  t.teardown(() => other.close());
  const view = engine.snapshot();
  await write(engine, 1);
  const cut = () => other.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  other.pragma('busy_timeout = 1');
  t.match(cut(), { busy: 1 });
  view.close();
  t.match(cut(), { busy: 0 });
});

t.test('the limits that are promised', async (t) => {
  t.equal(MAX_SNAPSHOTS, 8);
  t.equal(MAX_MEMORY_SNAPSHOTS, 2);
});
