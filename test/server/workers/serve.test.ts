import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import { UNCHECKED } from '../../../src/server/service.ts';
import { openStore } from '../../../src/store/store.ts';
import { holdRequest } from '../../support/held-request.ts';
import {
  type Environment,
  runLectern,
  type Serving,
  serveLectern,
  spawnLectern,
} from '../../support/lectern.ts';
import { runMain } from '../../support/terminal.ts';

// Each is three processes, which mostly wait.
t.jobs = 2;

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  /** The worker that answered, by the line that it logged. */
  pid: number;
}

let requests = 0;

/** Asks over a connection of its own: the next one goes to another worker. */
const ask = async (lectern: Serving, path: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> => {
  requests += 1;
  const id = `request-${requests}`;
  const request = get(`${lectern.url}${path}`, { agent: false, headers: { ...headers, 'x-request-id': id } });
  const [response] = await once(request, 'response');
  const body = await text(response);
  for (;;) {
    const line = lectern.stdout().match(new RegExp(`.*"reqId":"${id}".*\n`))?.[0];
    if (line !== undefined) {
      return { status: response.statusCode, headers: response.headers, body, pid: JSON.parse(line).pid };
    }
    await delay(5);
  }
};

/** Asks until both workers have answered; answers by worker. */
const askEach = async (
  lectern: Serving,
  path: string,
  headers?: OutgoingHttpHeaders,
): Promise<Map<number, Answer>> => {
  const answers = new Map<number, Answer>();
  while (answers.size < 2) {
    const answer = await ask(lectern, path, headers);
    answers.set(answer.pid, answer);
  }
  return answers;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const haveEnded = async (pids: Iterable<number>): Promise<void> => {
  for (const pid of pids) while (isAlive(pid)) await delay(10);
};

/** Health checks are logged as well, so that it can be told who answered. */
const environmentIn = (folder: string, more: Environment = {}): Environment => ({
  DATABASE_URL: `file:${join(folder, 'lectern.db')}`,
  SEED: 'none',
  WORKERS: '2',
  LOG_LEVEL: 'debug',
  ...more,
});

/** A script that runs in every worker before the program. */
const inWorkers = (script: string): string =>
  `import cluster from 'node:cluster'; if (cluster.isWorker) { ${script} }`;

t.test('several processes are one service', async (t) => {
  const folder = t.testdir({ content: { general: {} } });
  const env = environmentIn(folder, { SEED: 'seed', DRAIN_DELAY: '3' });
  const lectern = await serveLectern(t, env);
  let pids = [...(await askEach(lectern, '/readyz')).keys()];

  t.test('it is greeted once, and the supervisor serves nobody', async (t) => {
    t.match(lectern.stderr(), 'Lectern is listening, with 15 entries to begin with. Try:');
    t.equal(lectern.stderr().split('Lectern is listening').length, 2);
    t.notOk(pids.includes(Number(lectern.child.pid)));
  });

  t.test('what they count is summed', async (t) => {
    for (let n = 0; n < 5; n += 1) await ask(lectern, '/v1/suggestions?q=x');
    const { body } = await ask(lectern, '/metrics');
    t.match(body, /_count\{method="GET",route="\/v1\/suggestions",status="200"\} 5\n/);
    t.match(body, /\nnodejs_version_info\{.*\} 1\n/, 'what is no sum is none');
  });

  t.test('what another process writes each tells at once', async (t) => {
    const path = '/v1/entries/what-is-it.txt';
    for (const { status } of (await askEach(lectern, path)).values()) t.equal(status, 404);
    for (const answer of ['First.', 'Second.']) {
      const file = join(folder, 'content', 'general', 'what-is-it.md');
      writeFileSync(file, `---\nquestion: What is it?\n---\n\n${answer}\n`);
      t.match(await runLectern(t, ['import', join(folder, 'content')], env), { code: 0 });
      for (const { body } of (await askEach(lectern, path)).values()) t.match(body, answer);
    }
  });

  t.test('one that dies is replaced, and the other goes on', async (t) => {
    const [killed = 0] = pids;
    process.kill(killed, 'SIGKILL');
    await haveEnded([killed]);
    t.equal((await ask(lectern, '/v1/entries')).status, 200);
    pids = [...(await askEach(lectern, '/v1/entries')).keys()];
    t.notOk(pids.includes(killed));
    const [line = ''] = lectern.stdout().match(/.*another takes its place.*/) ?? [];
    t.match(JSON.parse(line), { level: 50, worker: killed, signal: 'SIGKILL', delay: 0 });
  });

  t.test(
    'SIGTERM ends them in order: /readyz is 503 at each, a request in flight gets its answer',
    async (t) => {
      const held = await holdRequest(t, lectern.url);
      lectern.child.kill('SIGTERM');
      while (lectern.stdout().split('"stopping"').length < 4) await delay(5);
      for (const { status } of (await askEach(lectern, '/readyz')).values()) t.equal(status, 503);
      t.equal((await ask(lectern, '/v1/entries')).status, 200, 'others are still answered');
      const isListening = (): Promise<boolean> =>
        ask(lectern, '/livez').then(
          () => true,
          () => false,
        );
      while (await isListening()) await delay(50);
      t.match(await held.finish(), /^HTTP\/1.1 200 OK\r\n/);
      t.match(await lectern.ended, { code: 0, signal: null });
      t.notOk(pids.some(isAlive));
      t.notOk(readdirSync(folder).includes('lectern.db-wal'), 'the database is closed');
    },
  );
});

t.test('a client has one quota, whoever answers; a signal to every process ends all in order', async (t) => {
  const lectern = await serveLectern(t, environmentIn(t.testdir(), { RATE_LIMIT: '10' }));
  const { etag = '' } = (await ask(lectern, '/v1/entries')).headers;
  for (let n = 1; n < 9; n += 1) t.equal((await ask(lectern, '/v1/entries')).status, 200);
  // An answer of 304 costs nothing, and tells what is left. They tell each other once a second.
  const isLeft = async (left: string): Promise<boolean> => {
    const answers = [...(await askEach(lectern, '/v1/entries', { 'if-none-match': etag })).values()];
    return answers.every(({ headers }) => String(headers.ratelimit).includes(`;r=${left};`));
  };
  while (!(await isLeft('1'))) await delay(50);
  t.equal((await ask(lectern, '/v1/entries')).status, 200);
  while (!(await isLeft('0'))) await delay(50);
  const answers = await askEach(lectern, '/v1/entries');
  for (const { status } of answers.values()) t.equal(status, 429);
  for (const pid of [Number(lectern.child.pid), ...answers.keys()]) process.kill(pid, 'SIGINT');
  t.match(await lectern.ended, { code: 0, signal: null });
  await haveEnded(answers.keys());
});

t.test('a worker that does not end in time makes it end with 1', async (t) => {
  const lectern = await serveLectern(t, environmentIn(t.testdir(), { SHUTDOWN_TIMEOUT: '1' }));
  const held = await holdRequest(t, lectern.url);
  lectern.child.kill('SIGTERM');
  t.match(await lectern.ended, { code: 1 });
  await held.closed;
  t.match(lectern.stdout(), 'a worker did not end in order');
});

t.test('when the supervisor is killed the workers end', async (t) => {
  const lectern = await serveLectern(t, environmentIn(t.testdir()));
  const pids = [...(await askEach(lectern, '/v1/entries')).keys()];
  lectern.child.kill('SIGKILL');
  await haveEnded(pids);
  await t.rejects(ask(lectern, '/v1/entries'), { code: 'ECONNREFUSED' });
});

t.test(
  'an error that the supervisor has not expected ends all with 1, a signal behind it at once',
  async (t) => {
    const preload = `import cluster from 'node:cluster';
    if (cluster.isPrimary) process.on('SIGWINCH', () => { throw new Error('boom') });`;
    const lectern = await serveLectern(t, environmentIn(t.testdir()), preload);
    const pids = [...(await askEach(lectern, '/v1/entries')).keys()];
    const held = await holdRequest(t, lectern.url);
    lectern.child.kill('SIGWINCH');
    while (!lectern.stdout().includes('"stopping"')) await delay(5);
    lectern.child.kill('SIGTERM');
    t.match(await lectern.ended, { code: 1, stdout: /"level":60.*"boom".*"uncaught error"/ });
    await haveEnded(pids);
    await held.closed;
  },
);

t.test('a worker that cannot be written to takes nobody along', async (t) => {
  const preload = `import cluster from 'node:cluster';
    cluster.on('listening', (worker) => worker.emit('error', new Error('write EPIPE')));`;
  const lectern = await serveLectern(t, environmentIn(t.testdir()), preload);
  t.equal((await ask(lectern, '/v1/entries')).status, 200);
  lectern.child.kill('SIGTERM');
  t.match(await lectern.ended, { code: 0, stdout: /"stopping"/ });
});

t.test('gives up at the start: the system gives it no processes', async (t) => {
  const preload = `import cluster from 'node:cluster';
    if (cluster.isPrimary) cluster.setupPrimary({ cwd: '/nowhere' });`;
  const env = { PORT: '0', ...environmentIn(t.testdir()) };
  const { code, stderr } = await spawnLectern(t, ['serve'], env, preload).ended;
  t.equal(code, 1);
  t.match(stderr, /^spawn \S+ ENOENT\n$/);
});

t.test('refuses to start, in a sentence, with 1', async (t) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.teardown(() => taken.close());
  const address = taken.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  t.match(await runMain(['serve'], environmentIn(t.testdir(), { PORT: port })), {
    code: 1,
    stderr: /^Port \d+ on 127.0.0.1 is in use; .*\n$/,
  });
});

const BROKEN_STARTS: [what: string, script: string, message: RegExp][] = [
  [
    'a database that only workers cannot open',
    "process.env.DATABASE_URL = 'file:package.json';",
    /^The database package.json is not an SQLite file; name another one in DATABASE_URL.\n$/,
  ],
  [
    'an error that nobody has expected',
    "(await import('node:net')).default.Server.prototype.listen = () => { throw new Error('boom') };",
    /^Error: boom\n( {4}at .*\n)+$/,
  ],
  [
    'workers that die before they say why',
    "process.kill(process.pid, 'SIGKILL');",
    /^A worker ended with SIGKILL, again and again.\n$/,
  ],
];

for (const [what, script, message] of BROKEN_STARTS) {
  t.test(`gives up at the start: ${what}`, async (t) => {
    const env = { PORT: '0', ...environmentIn(t.testdir()) };
    const { code, signal, stderr } = await spawnLectern(t, ['serve'], env, inWorkers(script)).ended;
    t.same({ code, signal }, { code: 1, signal: null });
    t.match(stderr, message, 'it is said once');
  });
}

t.test('gives up later as well, when none can be kept alive', async (t) => {
  const folder = t.testdir();
  const script = `if ((await import('node:fs')).existsSync('${join(folder, 'broken')}')) process.exit(3);`;
  const lectern = await serveLectern(t, environmentIn(folder), inWorkers(script));
  const pids = [...(await askEach(lectern, '/v1/entries')).keys()];
  writeFileSync(join(folder, 'broken'), '');
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  const { code, stdout } = await lectern.ended;
  t.equal(code, 1);
  t.match(stdout, /"level":60.*"reason":"A worker ended with 3, again and again.".*"no worker stays alive"/);
  const delays = [...stdout.matchAll(/"delay":(\d+)/g)].map(([, ms]) => Number(ms));
  t.equal(Math.max(...delays), 800, 'it waited ever longer');
});

t.test('a database that is too large to be checked is told once', async (t) => {
  const folder = t.testdir();
  const env = environmentIn(folder, { QUICK_CHECK: '1' });
  const store = openStore(String(env.DATABASE_URL));
  await store.write(({ write }) => write.putSynonyms([{ locale: 'en', text: 'x'.repeat(2_000_000) }]));
  store.close();
  const lectern = await serveLectern(t, env);
  lectern.child.kill('SIGTERM');
  t.equal((await lectern.ended).code, 0);
  t.equal(lectern.stdout().split(UNCHECKED).length, 2);
});
