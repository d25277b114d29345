import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import t from 'tap';
import { PLAIN_NODE } from '../support/lectern.ts';

const TRIALS = [
  'an editor at work',
  'a page of bombs',
  'streams, and counts of everything',
  'a good import',
  'bad imports',
  'slow and resetting clients',
  'a full disk',
  'a file taken away',
  'SIGTERM under load',
];

/** Runs what `npm run hold` does, a little of each: times mean nothing here. */
t.test('beside all that can go on nothing is lost', async (t) => {
  const [program, ...node] = PLAIN_NODE;
  await promisify(execFile)(program, [...node, 'build.js', '--when-changed']);
  const args = ['--import=tsx', 'bench/trials/index.ts', '--short'];
  // It ends with 1 when something is lost.
  const { stdout } = await promisify(execFile)(program, [...node, ...args]);
  for (const name of TRIALS) {
    const [line = ''] = stdout.match(new RegExp(`^${name} .*$`, 'm')) ?? [];
    t.match(line, name === 'a full disk' ? /lost 0$|not run: only root/ : /lost 0$/, name);
  }
  t.notMatch(stdout, 'BROKEN');
});
