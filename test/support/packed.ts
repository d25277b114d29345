import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Test } from 'tap';
import { buildInto } from '../../esbuild.config.ts';

/** A project that has installed the package. */
export interface Installation {
  /** Its folder, outside of the repository, whose own packages would be found otherwise. */
  project: string;
  /** The package in its `node_modules`. */
  installed: string;
  /** The command, as npm links it. */
  bin: string;
}

/**
 * Builds and packs the project as `npm pack` does, and installs the package in an empty one. The packages it depends on are linked
 * rather than fetched, and those alone: nothing goes to the network, and one that is not declared is not found.
 */
export const installPacked = async (t: Test): Promise<Installation> => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-package-')));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  const archive = await pack(folder);
  const project = join(folder, 'consumer');
  const installed = join(project, 'node_modules/lectern');
  mkdirSync(installed, { recursive: true });
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
  execFileSync('tar', ['-xzf', archive, '--strip-components=1', '-C', installed]);
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    if (existsSync(join('node_modules', name))) symlinkSync(resolve('node_modules', name), link);
  }
  const bin = join(project, 'node_modules/.bin/lectern');
  mkdirSync(dirname(bin));
  chmodSync(join(installed, manifest.bin.lectern), 0o755);
  symlinkSync(join('../lectern', manifest.bin.lectern), bin);
  return { project, installed, bin };
};

/** The archive that `npm pack` makes of what package.json lists, freshly built. */
const pack = async (folder: string): Promise<string> => {
  const source = join(folder, 'source');
  mkdirSync(source);
  const { files } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of ['package.json', 'README.md', 'LICENSE', ...files])
    if (name !== 'dist') cpSync(name, join(source, name), { recursive: true });
  await buildInto(join(source, 'dist'));
  const options = ['--silent', '--ignore-scripts', '--pack-destination', folder];
  execFileSync('npm', ['pack', ...options], { cwd: source });
  const [archive = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  return join(folder, archive);
};
