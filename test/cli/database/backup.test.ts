import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { runMain } from '../../support/terminal.ts';

const setUp = async (t: Test) => {
  const folder = t.testdir({ backups: {} });
  const env = { DATABASE_URL: `file:${join(folder, 'lectern.db')}` };
  await runMain(['import', 'seed'], env);
  return { folder, env, file: join(folder, 'backups', 'backup.db') };
};

t.test('says what the backup holds, and can be had again with --force', async (t) => {
  const { env, file } = await setUp(t);
  const done = {
    code: 0,
    stderr: '',
    stdout: /^.+\/backup\.db: 15 entries, schema \d+, \d{3} KiB, checked\.\n$/,
  };
  t.match(await runMain(['backup', file], env), done);
  t.same(await runMain(['backup', file], env), {
    code: 1,
    stdout: '',
    stderr: `${file} exists; --force replaces it.\n`,
  });
  t.match(await runMain(['backup', '--force', file], env), done);
});

t.test('what it prints names the file as it was named', async (t) => {
  const { env, folder } = await setUp(t);
  const before = process.cwd();
  t.teardown(() => process.chdir(before));
  process.chdir(folder);
  t.match(await runMain(['backup', 'backups/b.db'], env), { code: 0, stdout: /^backups\/b\.db: / });
  t.same(readdirSync('backups'), ['b.db']);
});

t.test('the database is left as it is', async (t) => {
  const { env, folder, file } = await setUp(t);
  const before = readFileSync(join(folder, 'lectern.db'));
  await runMain(['backup', file], env);
  t.same(readFileSync(join(folder, 'lectern.db')), before);
});

t.test('a place that cannot be written to is told in a sentence', async (t) => {
  const { env, folder } = await setUp(t);
  const none = join(folder, 'none', 'deeper', 'backup.db');
  t.match(await runMain(['backup', none], env), {
    code: 1,
    stderr: `${none} cannot be written: there is no such directory.\n`,
  });
  writeFileSync(join(folder, 'file'), '');
  t.match(await runMain(['backup', join(folder, 'file', 'backup.db')], env), {
    code: 1,
    stderr: /: a file stands where a directory should be\.\n$/,
  });
  t.match(await runMain(['backup', '--force', join(folder, 'backups')], env), {
    code: 1,
    stderr: `${join(folder, 'backups')} cannot be written: a directory stands where a file should be.\n`,
  });
  t.same(readdirSync(folder), ['backups', 'file', 'lectern.db'], 'nothing is left behind');
});

t.test('makes its folder, which nobody else may look into', async (t) => {
  const { env, folder } = await setUp(t);
  const made = join(folder, 'nightly');
  t.match(await runMain(['backup', join(made, 'monday.db')], env), { code: 0 });
  t.same(readdirSync(made), ['monday.db']);
  t.equal(statSync(made).mode & 0o777, 0o700);
});

t.test('there must be a database', async (t) => {
  const { folder, file } = await setUp(t);
  for (const url of [`file:${join(folder, 'none.db')}`, ':memory:']) {
    t.same(await runMain(['backup', file], { DATABASE_URL: url }), {
      code: 1,
      stdout: '',
      stderr: `DATABASE_URL=${url}: there is no such database.\n`,
    });
  }
  t.same(readdirSync(join(folder, 'backups')), []);
});
