import { join } from 'node:path';
import t from 'tap';
import { runMain } from '../../support/terminal.ts';

t.test('a key is revoked by its name or by itself, and is not repeated', async (t) => {
  const DATABASE_URL = `file:${join(t.testdir(), 'lectern.db')}`;
  for (const by of ['name', 'key']) {
    const key = (
      await runMain(['keys', 'create', '--name', by, '--role', 'reader'], { DATABASE_URL })
    ).stdout.trim();
    const revoke = () => runMain(['keys', 'revoke', by === 'key' ? key : by], { DATABASE_URL });
    t.same(await revoke(), {
      code: 0,
      stdout: '',
      stderr: `The key ${key.slice(0, 12)}… of ${by} is revoked.\n`,
    });
    const again = await revoke();
    t.match(again, { code: 1, stderr: /^No key in use has this name, id or beginning/ });
    t.notOk(again.stderr.includes(key));
  }
});

t.test('a database that is not there is refused', async (t) => {
  const DATABASE_URL = `file:${join(t.testdir(), 'slip.db')}`;
  t.match(await runMain(['keys', 'revoke', 'x'], { DATABASE_URL }), {
    code: 1,
    stderr: /there is no such database/,
  });
});
