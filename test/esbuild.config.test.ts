import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { buildInto } from '../esbuild.config.ts';
import { PLAIN_NODE } from './support/lectern.ts';

// Directly below the package, as what is shipped.
const folder = `dist-of-test-${process.pid}`;
t.teardown(() => rmSync(folder, { recursive: true, force: true }));
await buildInto(folder);

const [program, ...node] = PLAIN_NODE;
const env = { ...process.env, DATABASE_URL: ':memory:', PORT: '0', LOG_LEVEL: 'warn' };
const run = (...args: string[]): string =>
  execFileSync(program, [...node, join(folder, 'cli.js'), ...args], { env, encoding: 'utf8' });

/** The first URL that a process prints. */
const urlFrom = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const [url] = /http:\/\/[\d.:]+/.exec(text) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.on('exit', () => reject(new Error(text)));
  });

t.test('what is built runs every command', async (t) => {
  t.match(run('--version'), /^\d+\.\d+\.\d+\n$/);
  t.equal(run('openapi'), readFileSync('openapi.yaml', 'utf8'));
  t.match(run('import', 'seed', '--dry-run'), '15 created');
  t.match(run('matrix', 'localpart', 'alice'), 'alice');
});

t.test('what is built erases, on a thread of its own', async (t) => {
  const path = join(t.testdir({}), 'lectern.db');
  const runOver = (...args: string[]): string =>
    execFileSync(program, [...node, join(folder, 'cli.js'), ...args], {
      env: { ...env, DATABASE_URL: `file:${path}` },
      encoding: 'utf8',
    });
  runOver('import', 'seed');
  const has = (): boolean => readFileSync(path, 'latin1').includes('can-spaces-be-deleted');
  t.ok(has());
  t.match(runOver('purge', 'can-spaces-be-deleted', '--yes'), 'Purged: can-spaces-be-deleted.');
  t.notOk(has());
});

t.test('what is built serves what it loads at the first request for it', async (t) => {
  const child = spawn(program, [...node, join(folder, 'cli.js'), 'serve'], { env });
  t.teardown(() => child.kill('SIGKILL'));
  const url = await urlFrom(child);
  for (const [path, type] of [
    ['/docs/', 'text/html'],
    ['/docs/static/swagger-ui-bundle.js', 'javascript'],
    ['/docs/json', 'application/json'],
    ['/openapi.yaml', 'application/yaml'],
    ['/', 'text/html'],
    ['/entries/can-spaces-be-deleted', 'text/html'],
    ['/assets/help-centre.0123456789ab.css', 'text/css'],
    ['/metrics', 'text/plain'],
    ['/embed.js', 'text/javascript'],
    ['/embed/frame.js', 'text/javascript'],
    ['/embed/frame.css', 'text/css'],
    ['/embed/entries/can-spaces-be-deleted', 'text/html'],
    ['/v1/entries/can-spaces-be-deleted.html', 'text/html'],
  ] as const) {
    const answer = await fetch(`${url}${path}`);
    t.equal(answer.status, 200, path);
    t.match(answer.headers.get('content-type'), type);
    t.ok((await answer.text()).length > 100);
  }
});

t.test('the licences of what is built in are with it', async (t) => {
  const licences = readFileSync(join(folder, 'LICENSES.txt'), 'utf8').split(`\n${'-'.repeat(80)}\n\n`);
  for (const name of ['fastify', 'zod', 'drizzle-orm', 'commander']) {
    t.ok(
      licences.some((text) => text.startsWith(`${name} `)),
      name,
    );
  }
  for (const text of licences)
    t.match(
      text,
      /^\S+ \d+\.\d+\.\d+ \((MIT|ISC|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|0BSD)\)\n/,
    );
});

t.test('what an older build left is gone after the next', async (t) => {
  const before = readdirSync(folder);
  await buildInto(folder);
  t.same(readdirSync(folder), before);
});
