import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { claimPort } from '../src/address.ts';
import { median } from './median.ts';

/**
 * Time from the start of the process to the first 200, beside a bare Fastify route: `npm run build && npx tsx
 * bench/cold-start.ts [rounds]`. The two take turns, so that both meet the same weather on the machine.
 */
const ROUNDS = Number(process.argv[2] ?? 15);

/** A start that takes this long has failed, in ms. */
const LIMIT = 20_000;

const HELLO = `
  import { fastify } from 'fastify';
  const app = fastify();
  app.get('/v1/entries', () => 'hello');
  await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
`;

const COMMANDS = {
  lectern: ['dist/cli.js', 'serve'],
  'bare Fastify': ['--input-type=module', '--eval', HELLO],
};

/** The status of an answer; undefined while nobody listens. */
const ask = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    // A connection of its own: one that is kept alive would hold up the end of the server.
    get({ host: '127.0.0.1', port, path: '/v1/entries', agent: new Agent() }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    }).on('error', () => resolve(undefined));
  });

const stop = async (child: ChildProcess): Promise<void> => {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
};

const timeStart = async (args: readonly string[], DATABASE_URL: string): Promise<number> => {
  const port = await claimPort({ HOST: '127.0.0.1', PORT: 0 });
  const env = { ...process.env, PORT: String(port), DATABASE_URL, LOG_LEVEL: 'warn' };
  const before = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
  try {
    while ((await ask(port)) !== 200) {
      if (performance.now() - before > LIMIT) throw new Error(`no 200 from ${args.join(' ')}`);
      await delay(2);
    }
    return performance.now() - before;
  } finally {
    await stop(child);
  }
};

const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
try {
  const url = `file:${join(folder, 'lectern.db')}`;
  // Makes and seeds the database, and warms the file cache: what is measured is a start, not a first installation.
  for (const args of Object.values(COMMANDS)) await timeStart(args, url);
  const times = { lectern: [] as number[], 'bare Fastify': [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.lectern.push(await timeStart(COMMANDS.lectern, url));
    times['bare Fastify'].push(await timeStart(COMMANDS['bare Fastify'], url));
  }
  for (const [name, all] of Object.entries(times)) {
    console.log(
      `${name.padEnd(14)} median ${median(all).toFixed(0)} ms, fastest ${Math.min(...all).toFixed(0)} ms`,
    );
  }
  console.log(`ratio          ${(median(times.lectern) / median(times['bare Fastify'])).toFixed(2)}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
