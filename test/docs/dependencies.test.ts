import { existsSync, readFileSync } from 'node:fs';
import t from 'tap';
import { z } from 'zod';

const Package = z.looseObject({
  dependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

/** The lock file rather than node_modules, which lacks the packages that this Node cannot use. */
const Lock = z.looseObject({
  packages: z.record(z.string(), z.looseObject({ license: z.string().optional() })),
});

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** The rows of each table of packages. */
const tables = readFileSync('docs/dependencies.md', 'utf8')
  .split(/^## /m)
  .slice(1)
  .filter((section) => !section.startsWith('Written by hand'))
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
  const { dependencies, optionalDependencies, devDependencies } = Package.parse(readJson('package.json'));
  t.same(
    tables.map((rows) => rows.map(({ name }) => name)),
    [Object.keys({ ...dependencies, ...optionalDependencies }), Object.keys(devDependencies)],
  );
});

t.test('each has a reason, and the licence that it is published under', async (t) => {
  const { packages } = Lock.parse(readJson('package-lock.json'));
  for (const { name, what, licence } of tables.flat()) {
    t.ok(what !== '', `${name} has a reason`);
    t.equal(packages[`node_modules/${name}`]?.license, licence, name);
  }
});

t.test('what is written by hand is where the page says', async (t) => {
  const [, section = ''] = readFileSync('docs/dependencies.md', 'utf8').split('## Written by hand');
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && line.includes('`src/'));
  t.ok(rows.length > 10);
  for (const row of rows) {
    const [, what = '', where = '', why = ''] = row.split('|');
    const [folder] = /src\/[\w/-]+(\.ts)?/.exec(where) ?? [''];
    t.ok(existsSync(folder), `${what.trim()}: ${folder}`);
    t.ok(why.trim().length > 20, `${what.trim()} has a reason`);
  }
});
