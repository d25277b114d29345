import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { openStore } from '../../../src/store/store.ts';
import { editHere } from '../../import/edit-here.ts';
import { testRuntime } from '../../support/runtime.ts';
import { runMain } from '../../support/terminal.ts';

const setUp = async (t: Test) => {
  const folder = t.testdir({ file: 'no folder' });
  const env = { DATABASE_URL: `file:${join(folder, 'lectern.db')}` };
  await runMain(['import', 'seed'], env);
  return { folder, env, out: join(folder, 'out') };
};

const contents = (directory: string): Map<string, string> =>
  new Map(
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => [name, readFileSync(join(directory, name), 'utf8')]),
  );

t.test('writes what was imported, byte for byte, and then nothing more', async (t) => {
  const { env, out } = await setUp(t);
  t.same(await runMain(['export', out], env), { code: 0, stdout: '17 written, 0 unchanged.\n', stderr: '' });
  t.same(contents(out), contents('seed'));
  t.match(await runMain(['export', out], env), { stdout: '0 written, 17 unchanged.\n' });
});

t.test('--prune removes Markdown of entries that are no longer there, and nothing else', async (t) => {
  const { env, out } = await setUp(t);
  await runMain(['export', out], env);
  for (const name of ['gone.md', 'README.md', 'notes.txt'])
    writeFileSync(join(out, 'element-general', name), 'x');
  t.match(await runMain(['export', out, '--prune'], env), {
    code: 1,
    stdout: '',
    stderr: /^A file was edited[^\n]*\n {2}element-general\/gone\.md would be removed\n/,
  });
  t.ok(existsSync(join(out, 'element-general', 'gone.md')));
  t.match(await runMain(['export', out, '--prune', '--force'], env), {
    code: 0,
    stdout: '0 written, 17 unchanged, 1 removed.\n',
  });
  t.notOk(existsSync(join(out, 'element-general', 'gone.md')));
  t.ok(existsSync(join(out, 'element-general', 'README.md')));
  t.ok(existsSync(join(out, 'element-general', 'notes.txt')));
});

t.test('a database that is not there is refused: its export would be an empty directory', async (t) => {
  const { folder, out } = await setUp(t);
  for (const DATABASE_URL of [`file:${join(folder, 'slip.db')}`, ':memory:']) {
    t.same(await runMain(['export', out, '--prune'], { DATABASE_URL }), {
      code: 1,
      stdout: '',
      stderr: `DATABASE_URL=${DATABASE_URL}: there is no such database.\n`,
    });
  }
  t.notOk(existsSync(join(folder, 'slip.db')));
  t.notOk(existsSync(out));
});

t.test('a directory that cannot be made is told in a sentence', async (t) => {
  const { folder, env } = await setUp(t);
  for (const name of ['file', 'file/below']) {
    const { code, stderr } = await runMain(['export', join(folder, name)], env);
    t.equal(code, 1);
    t.match(stderr, /^.+file\S* cannot be written: a file stands where a directory should be\.\n$/);
  }
});

t.test('an entry that has another slug now leaves no file behind', async (t) => {
  const { env, out } = await setUp(t);
  await runMain(['export', out], env);
  const store = openStore(env.DATABASE_URL);
  await editHere({ store, runtime: testRuntime() }, 'can-spaces-be-deleted', { slug: 'new' });
  store.close();
  t.match(await runMain(['export', out], env), { code: 0, stdout: '1 written, 16 unchanged, 1 removed.\n' });
  t.notOk(existsSync(join(out, 'element-general', 'can-spaces-be-deleted.md')));
  t.match(await runMain(['import', out], env), { stdout: /^0 created.+ 15 unchanged\.\n$/ });
});
