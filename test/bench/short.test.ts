import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import t from 'tap';
import { PLAIN_NODE } from '../support/lectern.ts';

/** Runs what `npm run bench` does, for a moment each: what is measured means nothing. */
t.test('the benchmark runs, prints a table, and writes the same as JSON', async (t) => {
  const file = join(t.testdir({}), 'figures.json');
  const [program, ...node] = PLAIN_NODE;
  await promisify(execFile)(program, [...node, 'build.js', '--when-changed']);
  const args = ['--import=tsx', 'bench/index.ts', '--short', '--json', file];
  const { stdout } = await promisify(execFile)(program, [...node, ...args]);
  const { figures, entries } = JSON.parse(readFileSync(file, 'utf8'));
  t.equal(entries, 200);
  t.ok(figures.length > 30);
  for (const { what, unit } of figures) t.match(stdout, `${what} `, unit);
});
