import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { importContent } from '../../src/import/import.ts';
import { readDirectory } from '../../src/import/sources/directory/read-directory.ts';
import { boot } from '../../src/server/boot.ts';
import { asNobody } from '../support/as-nobody.ts';
import { contentSet } from '../support/content.ts';
import { testRuntime } from '../support/runtime.ts';

const ENTRY = '---\nquestion: What is it?\n---\n\nA thing.\n';

const configOf = (folder: string, SEED: string) => ({
  DATABASE_URL: `file:${join(folder, 'lectern.db')}`,
  SEED,
  DEFAULT_LOCALE: 'en',
});

t.test('a new database is filled with the content that is shipped, once', async (t) => {
  const config = configOf(t.testdir(), 'seed');
  const first = await boot(config, testRuntime());
  t.equal(first.seeded, 15);
  const version = (await first.store.state()).version;
  first.store.close();
  const second = await boot(config, testRuntime());
  t.equal(second.seeded, 0);
  t.equal((await second.store.state()).version, version);
  second.store.close();
});

t.test('the content that is shipped is found from any working directory', async (t) => {
  const before = process.cwd();
  t.teardown(() => process.chdir(before));
  const folder = t.testdir();
  process.chdir(folder);
  const { store, seeded } = await boot(configOf(folder, 'seed'), testRuntime());
  t.equal(seeded, 15);
  store.close();
});

t.test('a directory of that name in the working directory comes first', async (t) => {
  const before = process.cwd();
  t.teardown(() => process.chdir(before));
  const folder = t.testdir({ seed: { general: { 'what-is-it.md': ENTRY } } });
  process.chdir(folder);
  const { store, seeded } = await boot(configOf(folder, 'seed'), testRuntime());
  t.equal(seeded, 1);
  store.close();
});

t.test('SEED=none leaves a new database empty', async (t) => {
  const { store, seeded } = await boot(configOf(t.testdir(), 'none'), testRuntime());
  t.equal(seeded, 0);
  t.same(await store.categories.rows(), []);
  store.close();
});

t.test('a database that an editor emptied stays empty', async (t) => {
  const config = configOf(t.testdir(), 'none');
  const first = await boot(config, testRuntime());
  await importContent(first.store, contentSet({}), testRuntime());
  await importContent(first.store, contentSet(), testRuntime(), { prune: true });
  first.store.close();
  const { store, seeded } = await boot({ ...config, SEED: 'seed' }, testRuntime());
  t.equal(seeded, 0);
  t.equal(await store.entries.count({ locale: 'en', status: 'published' }), 0);
  store.close();
});

t.test('a database that was filled by an import is not seeded on top', async (t) => {
  const config = configOf(t.testdir(), 'none');
  const first = await boot(config, testRuntime());
  await importContent(first.store, await readDirectory('seed', 'en'), testRuntime());
  first.store.close();
  const { store, seeded } = await boot({ ...config, SEED: 'seed' }, testRuntime());
  t.equal(seeded, 0);
  store.close();
});

t.test('a SEED that is no directory is refused, before a database is made', async (t) => {
  const folder = t.testdir({ 'faq.md': ENTRY });
  for (const seed of [join(folder, 'nowhere'), join(folder, 'faq.md'), join(folder, 'faq.md', 'x')]) {
    await t.rejects(boot(configOf(folder, seed), testRuntime()), {
      name: 'ConfigError',
      message: `SEED=${seed}: there is no such directory; SEED=none starts empty.`,
    });
  }
  t.same(readdirSync(folder), ['faq.md']);
});

t.test('content that cannot be read is refused whole, and the next start tries again', async (t) => {
  const folder = t.testdir({ broken: { general: { 'a.md': ENTRY, 'b.md': 'no question' } } });
  const config = configOf(folder, join(folder, 'broken'));
  await t.rejects(boot(config, testRuntime()), { name: 'ContentError' });
  t.notOk(existsSync(join(folder, 'lectern.db-wal')), 'the database is closed');
  const { store, seeded } = await boot({ ...config, SEED: 'seed' }, testRuntime());
  t.equal(seeded, 15);
  store.close();
});

t.test('a place that this user may not write to is refused in a sentence, and nothing is made', async (t) => {
  const folder = t.testdir({ data: {} });
  chmodSync(join(folder, 'data'), 0o555);
  for (const path of ['data', 'data/below']) {
    const config = configOf(join(folder, path), 'none');
    await t.rejects(
      asNobody(() => boot(config, testRuntime())),
      { name: 'StoreOpenError', message: /^The database .+ cannot be (opened|created): [^\n]+\.$/ },
      path,
    );
  }
  chmodSync(join(folder, 'data'), 0o755);
  t.same(readdirSync(join(folder, 'data')), []);
});

t.test('a database file that this user may not write to is refused, and stays as it is', async (t) => {
  const folder = t.testdir();
  const config = configOf(folder, 'none');
  (await boot(config, testRuntime())).store.close();
  const path = join(folder, 'lectern.db');
  const before = readFileSync(path);
  chmodSync(path, 0o444);
  chmodSync(folder, 0o555);
  await t.rejects(
    asNobody(() => boot(config, testRuntime())),
    { name: 'StoreOpenError', message: /^The database .+ cannot be [^\n]+\.$/ },
  );
  chmodSync(folder, 0o755);
  t.same(readFileSync(path), before);
  t.same(readdirSync(folder), ['lectern.db']);
});
