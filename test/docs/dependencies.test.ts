import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { z } from 'zod';

const Package = z.looseObject({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The rows of each table in the page. */
const tables = readFileSync('docs/dependencies.md', 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((section) =>
    section
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => {
        const [name = '', what = '', , licence = ''] = line
          .split('|')
          .slice(1)
          .map((cell) => cell.trim());
        return { name: name.replaceAll('`', ''), what, licence };
      }),
  );

t.test('the page lists what package.json has, in its order', async (t) => {
  const { dependencies, devDependencies } = Package.parse(readJson('package.json'));
  t.same(
    tables.map((rows) => rows.map(({ name }) => name)),
    [Object.keys(dependencies), Object.keys(devDependencies)],
  );
});

t.test('each has a reason, and the licence that it is published under', async (t) => {
  for (const { name, what, licence } of tables.flat()) {
    t.ok(what !== '', `${name} has a reason`);
    t.match(readJson(join('node_modules', name, 'package.json')), { license: licence }, name);
  }
});
