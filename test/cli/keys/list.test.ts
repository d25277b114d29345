import { join } from 'node:path';
import t from 'tap';
import { openStore } from '../../../src/store/store.ts';
import { runMain } from '../../support/terminal.ts';

t.test('every key is a line, with its state and without its secret', async (t) => {
  const DATABASE_URL = `file:${join(t.testdir(), 'lectern.db')}`;
  const create = async (name: string, ...more: string[]) =>
    (
      await runMain(['keys', 'create', '--name', name, '--role', 'reader', ...more], { DATABASE_URL })
    ).stdout.trim();
  const keys = [
    await create('plain'),
    await create('limited', '--expires', '2999-01-01'),
    await create('gone'),
    await create('old'),
  ];
  await runMain(['keys', 'revoke', 'gone'], { DATABASE_URL });
  const store = openStore(DATABASE_URL);
  t.teardown(() => store.close());
  const old = (await store.keys.list()).find(({ name }) => name === 'old')!;
  await store.write(async ({ write }) => {
    await write.insertKey({
      ...old,
      id: 'x',
      name: 'expired',
      hint: 'lct_expired0',
      expiresAt: 1,
      createdAt: 0,
      lastUsedAt: 1000,
    });
  });
  const { code, stdout, stderr } = await runMain(['keys', 'list'], { DATABASE_URL });
  t.same({ code, stderr }, { code: 0, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  t.match(lines[0], /^KEY +NAME +ROLE +MADE +LAST USED +STATE$/);
  t.match(
    lines[1],
    /^lct_expired0… +expired +reader +1970-01-01T00:00:00Z +1970-01-01T00:00:01Z +expired 1970-/,
  );
  t.match(lines[2], new RegExp(`^${keys[0]?.slice(0, 12)}… +plain +reader +\\S+ +never +in use$`));
  t.match(stdout, / limited .* in use until 2999-01-01T00:00:00Z\n/);
  t.match(stdout, / gone .* revoked \d{4}-/);
  for (const key of keys) t.notOk(stdout.includes(key));
});

t.test('where there are none it says how to make one', async (t) => {
  const DATABASE_URL = `file:${join(t.testdir(), 'lectern.db')}`;
  await runMain(['migrate'], { DATABASE_URL });
  t.match(await runMain(['keys', 'list'], { DATABASE_URL }), { code: 0, stdout: '', stderr: /keys create/ });
});
