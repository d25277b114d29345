import t from 'tap';
import { serveLectern } from '../support/lectern.ts';
import { runMain } from '../support/terminal.ts';

t.test('--help prints every setting', async (t) => {
  const { stdout } = await runMain(['serve', '--help']);
  t.match(stdout, /\n {2}HOST=127\.0\.0\.1\n {6}Address to listen on/);
  t.match(stdout, /\n {2}SHUTDOWN_TIMEOUT=10\n/);
});

t.test('what it says goes to standard error, its log to standard output', async (t) => {
  const lectern = await serveLectern(t, { DATABASE_URL: ':memory:', SEED: 'none', LOG_LEVEL: 'warn' });
  t.match(lectern.stderr(), /^Lectern is listening\. Try:\n/);
  lectern.child.kill('SIGTERM');
  t.match(await lectern.ended, { code: 0, stdout: '' });
});
