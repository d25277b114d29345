import t from 'tap';
import { openStore } from '../../../src/store/store.ts';
import { runMain } from '../../support/terminal.ts';
import { has, makeLibrary, WORD } from '../library.ts';

t.test('takes away what revisions said, after telling which, and what else says the same', async (t) => {
  const { env, path } = await makeLibrary(t);
  t.ok(has(path));
  const first = await runMain(['redact', 'key', '1', '--yes', '--note', 'A key.', '--author', 'ann'], env);
  t.same(first, {
    code: 0,
    stderr: '',
    stdout: `key (en), published, at revision 3: Where is the key?
Revision 1 by twilight at 2026-01-02T03:04:05Z: what it said is taken away for good.
Redacted: revision 1.
Revision 2 says the same; redact it as well.
`,
  });
  t.ok(has(path), 'in the other one');
  t.match(await runMain(['redact', 'key', '1', '2', '--yes'], env), {
    code: 0,
    stdout:
      /Revision 1 .*: is redacted already\.\nRevision 2 .*good\.\nRedacted: revision 1, revision 2\.\n$/,
  });
  t.notOk(has(path));
  const store = openStore(env.DATABASE_URL);
  t.teardown(() => store.close());
  const [entry] = await store.entries.findBySlug('key');
  t.match(await store.revisions.find(entry!.id, 1), { redacted: { by: 'ann', note: 'A key.' } });
  t.match(await store.revisions.find(entry!.id, 2), { redacted: { by: 'operator', note: null } });
});

t.test('all of them, or none', async (t) => {
  const { env, path } = await makeLibrary(t);
  for (const [args, message] of [
    [['key', '1', '3', '--yes'], /^Revision 3 is what the entry says now\. Change the entry first/],
    [['key', '1', '9', '--yes'], /^This entry has no revision 9 to show\.\n$/],
    [['key', '1'], /^Nothing was erased; --yes does it without asking\.\n$/],
    [['none', '1', '--yes'], /^No published entry has this slug or id\.\n$/],
    [['key', '1', '--locale', 'de', '--yes'], /^This entry is not in that language, but in en\.\n$/],
  ] as const) {
    t.match(await runMain(['redact', ...args], env), { code: 1, stderr: message }, args.join(' '));
    const store = openStore(env.DATABASE_URL);
    const [entry] = await store.entries.findBySlug('key');
    t.ok((await store.revisions.find(entry!.id, 1))?.snapshot);
    store.close();
  }
  t.ok(has(path));
});

t.test('--dry-run changes nothing', async (t) => {
  const { env, path } = await makeLibrary(t);
  t.match(await runMain(['redact', WORD, '2', '--dry-run'], env), {
    code: 0,
    stdout: /Revision 2 by twilight/,
  });
  t.ok(has(path));
});

t.test('the present revision that says the same is named as such', async (t) => {
  const { env } = await makeLibrary(t);
  await runMain(['redact', 'key', '1', '2', '--yes'], env);
  const store = openStore(env.DATABASE_URL);
  const [entry] = await store.entries.findBySlug('key');
  const { changeEntry } = await import('../../../src/entries/write/change.ts');
  const { systemRuntime: runtime } = await import('../../../src/core/runtime.ts');
  await store.write((transaction) =>
    changeEntry(transaction, entry!, { tags: ['a'] }, { runtime, author: 'a' }),
  );
  store.close();
  t.match(await runMain(['redact', 'key', '3', '--yes'], env), {
    stdout: /Revision 4, what the entry says now, says the same; change the entry\.\n$/,
  });
});

t.test('numbers are numbers', async (t) => {
  for (const number of ['0', 'x', '1.5', '-1', '9999999999'])
    t.match(
      await runMain(['redact', 'key', '--', number], {}),
      {
        code: 2,
        stderr: /It must be the number of a revision\./,
      },
      number,
    );
  t.match(await runMain(['redact', 'key'], {}), { code: 2, stderr: /missing required argument 'revision'/ });
});
