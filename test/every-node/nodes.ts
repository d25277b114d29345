import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { Settings } from '../../src/server/config.ts';

const run = promisify(execFile);

/** Majors that are supported beside the oldest, each by its newest release. */
export const MAJORS = [22, 24, 26] as const;

/** One Node, and an environment in which `node` is that one. */
export interface Node {
  version: string;
  env: NodeJS.ProcessEnv;
}

export interface Scratch {
  folder: string;
  nodes: Node[];
  /** A project that has installed the package, with the driver of these versions. */
  project: string;
}

/** An environment without settings of Lectern, in which a folder's programs are found first. */
const environmentWith = (bin: string): NodeJS.ProcessEnv => {
  const others = Object.entries(process.env).filter(
    ([name]) => !(name in Settings.shape) && !/^(NODE_OPTIONS|npm_|NPM_)/.test(name),
  );
  const env: NodeJS.ProcessEnv = Object.fromEntries(others);
  return { ...env, PATH: `${bin}${delimiter}${process.env.PATH}` };
};

/**
 * Installs the versions of Node, and with one of them the package as `npm pack` makes it of what is built, in a folder for
 * temporary files.
 *
 * @throws where the registry cannot be reached
 */
export const installNodes = async (): Promise<Scratch> => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-nodes-')));
  const quietly = ['--no-audit', '--no-fund', '--ignore-scripts', '--silent'];
  const packages = MAJORS.map(
    (major) => `node${major}@npm:node-${process.platform}-${process.arch}@${major}`,
  );
  await run('npm', ['install', ...quietly, '--prefix', folder, ...packages]);
  const nodes = await Promise.all(
    MAJORS.map(async (major) => {
      const env = environmentWith(join(folder, `node_modules/node${major}/bin`));
      const { stdout } = await run('node', ['--version'], { env });
      return { version: stdout.trim(), env };
    }),
  );
  const [{ env }] = nodes as [Node];
  await run('npm', ['pack', ...quietly, '--pack-destination', folder], { env });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  const project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"private":true}');
  // Without scripts: nothing is compiled, and nothing has to be.
  await run('npm', ['install', ...quietly, join(folder, archive)], { env, cwd: project });
  return { folder, nodes, project };
};
