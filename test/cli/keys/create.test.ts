import { join } from 'node:path';
import t from 'tap';
import { isKey } from '../../../src/keys/key-text.ts';
import { openStore } from '../../../src/store/store.ts';
import { runMain } from '../../support/terminal.ts';

t.test('the key alone goes to standard output, and only its digest into the database', async (t) => {
  const DATABASE_URL = `file:${join(t.testdir(), 'lectern.db')}`;
  const { code, stdout, stderr } = await runMain(
    ['keys', 'create', '--name', 'twilight', '--role', 'editor'],
    { DATABASE_URL },
  );
  t.equal(code, 0);
  t.ok(isKey(stdout.trimEnd()));
  t.equal(stderr, 'A key for twilight (editor). Keep it now: it is not shown again.\n');
  const store = openStore(DATABASE_URL);
  t.teardown(() => store.close());
  t.match(await store.keys.list(), [{ name: 'twilight', role: 'editor', expiresAt: null }]);
});

t.test('it expires after some days, or at a time', async (t) => {
  const DATABASE_URL = `file:${join(t.testdir(), 'lectern.db')}`;
  const create = (name: string, expires: string) =>
    runMain(['keys', 'create', '--name', name, '--role', 'reader', '--expires', expires], { DATABASE_URL });
  t.match((await create('a', '90d')).stderr, /^A key for a \(reader\) until \d{4}-/);
  t.match((await create('b', '2999-01-31')).stderr, /until 2999-01-31T00:00:00Z\. /);
  t.match((await create('c', '2999-01-31T12:00+02:00')).stderr, /until 2999-01-31T10:00:00Z\. /);
  for (const expires of ['soon', '2020-01-01', '0d', '-3d', '2999-13-01', '']) {
    t.match(await create('d', expires), {
      code: 2,
      stdout: '',
      stderr: /number of days such as 90d, or a time in the future/,
    });
  }
  const store = openStore(DATABASE_URL);
  t.teardown(() => store.close());
  const days = ((await store.keys.list())[0]!.expiresAt! - Date.now()) / 86_400_000;
  t.ok(days > 89.9 && days <= 90);
});

t.test('a role is one of three, and a name is taken once', async (t) => {
  const DATABASE_URL = `file:${join(t.testdir(), 'lectern.db')}`;
  t.match(await runMain(['keys', 'create', '--name', 'a', '--role', 'owner'], { DATABASE_URL }), {
    code: 2,
    stderr: /Allowed choices are reader, editor, admin/,
  });
  await runMain(['keys', 'create', '--name', 'a', '--role', 'admin'], { DATABASE_URL });
  t.match(await runMain(['keys', 'create', '--name', 'a', '--role', 'admin'], { DATABASE_URL }), {
    code: 1,
    stdout: '',
    stderr: 'There is a key called "a" already; revoke it first.\n',
  });
});
