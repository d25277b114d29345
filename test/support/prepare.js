import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** Second, for each folder with tests a file that runs them in one process (`run-folder.ts`). */
const STARTERS = 'test/.folders';
rmSync(STARTERS, { recursive: true, force: true });
mkdirSync(STARTERS);

const bytes = new Map();
for (const name of readdirSync('test', { recursive: true })) {
  if (!name.endsWith('.test.ts')) continue;
  const folder = dirname(join('test', name)).replaceAll('\\', '/');
  bytes.set(folder, (bytes.get(folder) ?? 0) + statSync(join('test', name)).size);
}

// tap starts them in the order of their names: the largest first, so that no processor is idle at the end.
const bySize = [...bytes.keys()].sort((a, b) => bytes.get(b) - bytes.get(a));
for (const [rank, folder] of bySize.entries()) {
  const name = `${String(rank).padStart(3, '0')}.${folder.replaceAll('/', '.')}.js`;
  const run = `import { runFolder } from '../support/run-folder.ts';\n\nawait runFolder('${folder}');\n`;
  writeFileSync(join(STARTERS, name), run);
}
