import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Builds `dist` by `esbuild.config.ts`, and notes what it was built from. In JavaScript, because it also runs where nothing is
 * installed to build with: a production install, or the package.
 *
 *     npm run build
 *     node build.js --when-changed    # before `npm start`
 */

/** All that decides what `dist` holds. */
const INPUTS = ['esbuild.config.ts', 'package-lock.json', 'package.json', 'src', 'tsconfig.json'];

/** The digest of the inputs. */
const NOTE = 'dist/inputs.sha256';

const filesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();

const digestInputs = () => {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap((input) => (input === 'src' ? filesOf(input) : input))) {
    const content = readFileSync(path);
    hash.update(`${path.replaceAll('\\', '/')} ${content.length}\n`).update(content);
  }
  return `${hash.digest('hex')}\n`;
};

const build = () => {
  // Taken before: a change during the build is built the next time.
  const digest = digestInputs();
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'esbuild.config.ts'], {
    stdio: 'inherit',
  });
  if (status === 0) writeFileSync(NOTE, digest);
  process.exitCode = status ?? 1;
};

const buildWhenChanged = () => {
  // The package has no source.
  if (!existsSync('src')) return;
  const isBuilt = existsSync('dist/cli.js');
  if (isBuilt && existsSync(NOTE) && readFileSync(NOTE, 'utf8') === digestInputs()) return;
  if (existsSync('node_modules/esbuild') && existsSync('node_modules/tsx')) build();
  else if (isBuilt) console.error('dist is not of this source; npm ci && npm run build makes it anew.');
  else {
    console.error('dist is missing, and what builds it is not installed: run npm ci && npm run build first.');
    process.exitCode = 1;
  }
};

if (process.argv.includes('--when-changed')) buildWhenChanged();
else build();
