import { existsSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { PACKAGE_ROOT } from '../../src/core/package-root.ts';

t.test('what is shipped beside the program is found', async (t) => {
  for (const name of ['package.json', 'migrations', 'seed']) t.ok(existsSync(join(PACKAGE_ROOT, name)), name);
});
