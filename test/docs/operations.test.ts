import { execFile } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import t from 'tap';
import { runMain } from '../support/terminal.ts';
import { consoleExamples, matches } from './console-examples.ts';

const run = promisify(execFile);
const page = readFileSync('docs/operations.md', 'utf8');

t.test('every example prints what the page says, one behind the other', async (t) => {
  const cwd = t.testdir();
  const env = { ...process.env, DATABASE_URL: 'file:lectern.db' };
  await runMain(['import', 'seed'], { DATABASE_URL: `file:${cwd}/lectern.db` });
  chmodSync(`${cwd}/lectern.db`, 0o600);
  const [loader, program] = ['node_modules/tsx/dist/loader.mjs', 'src/cli/index.ts'].map((name) =>
    resolve(name),
  );
  const examples = consoleExamples(page);
  t.equal(examples.length, 4);
  for (const { command, expected } of examples) {
    const script = command.replace('node dist/cli.js', `node --import="${loader}" "${program}"`);
    const { stdout } = await run('/bin/sh', ['-c', script], { cwd, env, timeout: 30_000 });
    t.ok(matches(expected, stdout), command, { expected, stdout });
  }
});
