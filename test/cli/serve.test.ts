import { setTimeout as delay } from 'node:timers/promises';
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
  t.match(JSON.parse(lectern.stderr()), { level: 30, msg: /^Lectern is listening\. Try: http/ });
  lectern.child.kill('SIGTERM');
  t.match(await lectern.ended, { code: 0, stdout: '' });
});

t.test(
  'what is unlikely to be meant is told when it listens, and no line of the output is other than JSON',
  async (t) => {
    const lectern = await serveLectern(t, {
      DATABASE_URL: ':memory:',
      SEED: 'none',
      HOST: '0.0.0.0',
      SITE_NAM: 'x',
    });
    while (!lectern.stderr().includes('PUBLIC_URL')) await delay(5);
    lectern.child.kill('SIGTERM');
    const { code, stdout, stderr } = await lectern.ended;
    t.equal(code, 0);
    const lines = `${stdout}${stderr}`
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    t.match(
      lines.filter(({ level }) => level === 40).map(({ msg }) => msg),
      ['SITE_NAM is no setting and was ignored. Did you mean SITE_NAME?', /links will say 127\.0\.0\.1/],
    );
  },
);
