import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { openStore } from '../../../src/store/store.ts';
import { runMain } from '../../support/terminal.ts';

t.test('says that nothing is wrong, and ends with 0', async (t) => {
  const path = join(t.testdir(), 'lectern.db');
  const DATABASE_URL = `file:${path}`;
  await runMain(['import', 'seed'], { DATABASE_URL });
  chmodSync(path, 0o600);
  const { code, stdout, stderr } = await runMain(['doctor'], { DATABASE_URL });
  t.same({ code, stderr }, { code: 0, stderr: '' });
  t.match(stdout, /^ok {5}settings {6}They can be used\.\n/);
  t.match(stdout, /\nok {5}search index {2}It has every entry\.\n/);
  t.match(stdout, /\n\nNothing is wrong\.\n$/);
});

t.test('names each fault, and ends with 1', async (t) => {
  const DATABASE_URL = `file:${join(t.testdir(), 'lectern.db')}`;
  await runMain(['import', 'seed'], { DATABASE_URL });
  const store = openStore(DATABASE_URL);
  await store.write(({ write }) => write.clearIndex());
  store.close();
  const { code, stdout } = await runMain(['doctor'], { DATABASE_URL });
  t.equal(code, 1);
  t.match(stdout, /\nFAULT {2}search index .*lectern reindex\.\n/);
  t.match(stdout, /\n\nFaults: 1\.\n$/);
});

t.test('settings that cannot be used, and a database that is not there, are faults', async (t) => {
  const path = join(t.testdir(), 'slip.db');
  t.match(await runMain(['doctor'], { PORT: 'x' }), {
    code: 1,
    stdout: /^FAULT {2}settings {2}.*\n {2}PORT=/,
  });
  t.match(await runMain(['doctor'], { DATABASE_URL: `file:${path}` }), {
    code: 1,
    stdout: /FAULT .*there is no such database/,
  });
  t.match(await runMain(['doctor'], { DATABASE_URL: ':memory:' }), {
    code: 1,
    stdout: /there is no such database/,
  });
  t.notOk(existsSync(path));
});
