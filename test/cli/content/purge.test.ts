import { PassThrough } from 'node:stream';
import t from 'tap';
import { main } from '../../../src/cli/main.ts';
import { openStore } from '../../../src/store/store.ts';
import { runMain, testTerminal } from '../../support/terminal.ts';
import { has, makeLibrary, WORD } from '../library.ts';

t.test('takes away an entry, after telling what goes with it', async (t) => {
  const { env, path } = await makeLibrary(t);
  t.same(await runMain(['purge', 'key', '--yes'], env), {
    code: 0,
    stderr: '',
    stdout: `key (en), published, at revision 3: Where is the key?
All its revisions, its feedback and its slugs are taken away for good.
Its former slug ${WORD} leads nowhere any more.
Consumers of /v1/changes get its removal, by its id.
Purged: key.
`,
  });
  t.notOk(has(path));
  t.match(await runMain(['purge', 'key', '--yes'], env), { code: 1, stdout: '' });
});

t.test('whoever types its slug has it done', async (t) => {
  const { env, path } = await makeLibrary(t);
  const type = async (line: string) => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const terminal = { ...testTerminal(env, { isTTY: true }), stdin };
    const done = main(['purge', 'key', '--author', 'ann'], terminal);
    stdin.write(line);
    await done;
    return { code: terminal.exitCode, ...terminal.written };
  };
  t.match(await type('yes\n'), { code: 1, stderr: /Nothing was erased\.\n$/ });
  t.ok(has(path));
  t.match(await type('key\n'), { code: 0, stdout: /Purged: key\.\n$/ });
  t.notOk(has(path));
});

t.test('--dry-run changes nothing, and makes no database', async (t) => {
  const { env, path } = await makeLibrary(t);
  t.match(await runMain(['purge', 'key', '--dry-run'], env), { code: 0, stdout: /leads nowhere any more/ });
  t.ok(has(path));
  const none = { DATABASE_URL: `file:${path}-none` };
  t.match(await runMain(['purge', 'key', '--yes'], none), { code: 1, stderr: /there is no such database/ });
});

t.test('of what was never published nobody is to be told', async (t) => {
  const { env } = await makeLibrary(t);
  const store = openStore(env.DATABASE_URL);
  const { contentSet } = await import('../../support/content.ts');
  const { importContent } = await import('../../../src/import/import.ts');
  const { systemRuntime } = await import('../../../src/core/runtime.ts');
  await importContent(
    store,
    contentSet({ slug: 'draft', status: 'draft', question: 'Not yet?', answer: 'No.' }),
    systemRuntime,
  );
  store.close();
  t.match(await runMain(['purge', 'draft', '--yes'], env), { stdout: /\nIt was never published\.\nPurged/ });
});

t.test('as long as somebody reads what was there before, it says so', { timeout: 60_000 }, async (t) => {
  const { env, path } = await makeLibrary(t);
  const store = openStore(env.DATABASE_URL);
  t.teardown(() => store.close());
  const view = await store.snapshot();
  t.match(await runMain(['purge', 'key', '--yes'], env), {
    code: 1,
    stdout: /Purged: key\.\n$/,
    stderr: /^Traces of it are still in the file, as another process reads what was there before\./,
  });
  view.close();
  t.equal(await store.scrub(), true);
  t.notOk(has(path));
});
