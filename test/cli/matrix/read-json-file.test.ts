import { join } from 'node:path';
import t from 'tap';
import { readJsonFile } from '../../../src/cli/matrix/read-json-file.ts';

t.test('reads JSON, or says why it cannot', async (t) => {
  const directory = t.testdir({ good: '{"a":1}', bad: '{' });
  t.same(await readJsonFile(join(directory, 'good')), { a: 1 });
  await t.rejects(readJsonFile(join(directory, 'bad')), { name: 'AppError', message: /bad is not JSON\.$/ });
  await t.rejects(readJsonFile(join(directory, 'none')), { name: 'AppError', message: /\(ENOENT\)\.$/ });
});
