import { join } from 'node:path';
import t from 'tap';
import { openStore } from '../../../src/store/store.ts';
import { runMain } from '../../support/terminal.ts';

t.test('writes the index anew and says of how many entries', async (t) => {
  const DATABASE_URL = `file:${join(t.testdir(), 'lectern.db')}`;
  await runMain(['import', 'seed'], { DATABASE_URL });
  const store = openStore(DATABASE_URL);
  t.teardown(() => store.close());
  await store.write(({ write }) => write.clearIndex());
  t.notOk(store.isIndexed());
  t.same(await runMain(['reindex'], { DATABASE_URL }), {
    code: 0,
    stdout: '',
    stderr: '15 entries are indexed.\n',
  });
  t.ok(store.isIndexed());
});

t.test('a database that is not there is refused', async (t) => {
  const DATABASE_URL = `file:${join(t.testdir(), 'slip.db')}`;
  t.match(await runMain(['reindex'], { DATABASE_URL }), { code: 1, stderr: /there is no such database/ });
});
