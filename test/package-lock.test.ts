import { readFileSync } from 'node:fs';
import t from 'tap';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

t.test('nothing is built for the driver that has its binaries inside', async (t) => {
  const hint =
    'npm has dropped "gypfile": false from node_modules/better-sqlite3-13: put it back behind "license"';
  t.match(packages['node_modules/better-sqlite3-13'], { version: /^13\./, gypfile: false }, hint);
});

t.test('npm leaves out the driver that its Node has no use for, and would compile', async (t) => {
  const hint = 'npm has put other "engines" into node_modules/better-sqlite3: write "20.x" there again';
  t.match(packages['node_modules/better-sqlite3'], { version: /^12\./, optional: true });
  t.same(packages['node_modules/better-sqlite3'].engines, { node: '20.x' }, hint);
  t.match(packages['node_modules/better-sqlite3-13'], { optional: true, engines: { node: '>=22' } });
});

t.test('no address of a registry, which may be one of somebody’s own', async (t) => {
  t.same(
    Object.keys(packages).filter((name) => 'resolved' in packages[name]),
    [],
  );
});
