import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { t } from 'tap';
import { parse } from 'yaml';

/**
 * What `tap run` needs: after each `npm ci`, so that a single test runs at once, and before each `npm test`.
 *
 * First, a tap without the plugins that `.taprc` leaves out: it would build itself in time, but start the tests with
 * their loaders.
 */
// To tap this is a test, which must end in half a minute. On a busy machine the build takes longer.
t.setTimeout(0);
const { plugin } = parse(readFileSync('.taprc', 'utf8'));
const installed = t.pluginSignature.split('\n');
if (plugin.some((name) => installed.includes(name.replace('!', ''))))
  execFileSync('npx', ['tap', 'build'], { stdio: 'inherit' });

/** Second, for each part of the project (a folder directly in `test`) a file that runs its tests in one process (`run-folder.ts`). */
const STARTERS = 'test/.folders';
rmSync(STARTERS, { recursive: true, force: true });
mkdirSync(STARTERS);

const parts = new Map();
for (const name of readdirSync('test', { recursive: true })) {
  if (!name.endsWith('.test.ts')) continue;
  const [first = '', ...rest] = name.split(sep);
  const part = rest.length === 0 ? 'test' : `test/${first}`;
  const { bytes = 0, folders = new Set() } = parts.get(part) ?? {};
  folders.add(dirname(join('test', name)).replaceAll('\\', '/'));
  parts.set(part, { bytes: bytes + statSync(join('test', name)).size, folders });
}

// tap starts them in the order of their names: those that take long first, so that no processor is idle at the end.
const SLOW = ['test/browser', 'test/bench', 'test/widget', 'test/server'];
const cost = ([part, { bytes }]) => (SLOW.includes(part) ? bytes + 1e9 : bytes);
for (const [rank, [part, { folders }]] of [...parts].sort((a, b) => cost(b) - cost(a)).entries()) {
  const name = `${String(rank).padStart(3, '0')}.${part.replaceAll('/', '.')}.js`;
  const list = JSON.stringify([...folders].sort());
  const run = `import { runFolders } from '../support/run-folder.ts';\n\nawait runFolders(${list});\n`;
  writeFileSync(join(STARTERS, name), run);
}
