import t from 'tap';
import { runMain } from '../support/terminal.ts';

t.test('--help names every command', async (t) => {
  const { code, stdout } = await runMain(['keys', '--help']);
  t.equal(code, 0);
  for (const command of ['create', 'list', 'revoke']) t.match(stdout, `\n  ${command}`);
});
