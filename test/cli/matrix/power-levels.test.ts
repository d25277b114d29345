import { join } from 'node:path';
import t from 'tap';
import { runMain } from '../../support/terminal.ts';

t.test('the argument of a utility that reads JSON names the file with it', async (t) => {
  const file = join(t.testdir({ 'levels.json': '{"users":{"@alice:example.org":100}}' }), 'levels.json');
  const { code, stdout, stderr } = await runMain(['matrix', 'power-levels', file]);
  t.same({ code, stderr }, { code: 0, stderr: '' });
  t.match(stdout, '@alice:example.org');
});
