import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Node } from './nodes.ts';

/** Folders whose tests depend most on what Node and the driver of SQLite do (`test/.folders`, by support/prepare.js). */
const FOLDERS = /\.test\.(store|http)(\.[a-z0-9-]+)*\.js$/;

export interface Counts {
  pass: number;
  fail: number;
}

/**
 * Runs the tests of the store and of HTTP by another Node, in this checkout; what is installed here may lack the driver of that
 * version, so that it is also looked for in a project that has it.
 */
export const runTests = async ({ version, env }: Node, project: string): Promise<Counts> => {
  const files = readdirSync('test/.folders')
    .filter((name) => FOLDERS.test(name))
    .map((name) => join('test/.folders', name));
  const options = ['--disable-coverage', '--allow-empty-coverage', '--reporter=tap', '--no-color'];
  const tap = spawn('node', [join('node_modules/.bin', 'tap'), 'run', ...options, ...files], {
    env: { ...env, NODE_PATH: join(project, 'node_modules') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(tap, 'exit');
  const counts: Counts = { pass: 0, fail: 0 };
  let isFailure = false;
  for await (const line of createInterface(tap.stdout)) {
    const [, all = ''] = /^# \{ total: (.*) \}$/.exec(line) ?? [];
    for (const name of ['pass', 'fail'] as const)
      counts[name] = Number(new RegExp(`${name}: (\\d+)`).exec(all)?.[1] ?? counts[name]);
    // Failures, with all there is about them.
    if (/^ *(not )?ok /.test(line)) isFailure = line.includes('not ok ');
    if (isFailure) console.log(line);
  }
  const [code] = await exit;
  // What ends it without a failing test, a crash of Node say, is a failure too.
  if (code !== 0 && counts.fail === 0) counts.fail = 1;
  console.log(`# Node ${version}: ${counts.pass} of store and http passed, ${counts.fail} failed`);
  return counts;
};
