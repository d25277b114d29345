import t from 'tap';
import { runLectern } from '../support/lectern.ts';

t.test('runs the command and exits with its code', async (t) => {
  const { code, stdout, stderr } = await runLectern(t, ['--version']);
  t.equal(code, 0, stderr);
  t.match(stdout, /^\d+\.\d+\.\d+\n$/);
});
