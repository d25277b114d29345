import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { runMain } from '../../support/terminal.ts';

t.test('makes a database, and says so again when there is nothing to do', async (t) => {
  const folder = t.testdir();
  const DATABASE_URL = `file:${join(folder, 'data', 'lectern.db')}`;
  for (const when of ['new', 'again']) {
    t.same(
      await runMain(['migrate'], { DATABASE_URL }),
      { code: 0, stdout: '', stderr: `${DATABASE_URL} is up to date.\n` },
      when,
    );
    t.same(readdirSync(join(folder, 'data')), ['lectern.db'], 'it is closed');
  }
});

t.test('a database that cannot be opened is told in a sentence', async (t) => {
  const folder = t.testdir({ 'faq.md': '# No database\n'.repeat(100) });
  const { code, stderr } = await runMain(['migrate'], { DATABASE_URL: `file:${join(folder, 'faq.md')}` });
  t.equal(code, 1);
  t.match(stderr, /^The database .+faq\.md is not an SQLite file; [^\n]+\n$/);
  t.notOk(existsSync(join(folder, 'faq.md-wal')));
});
