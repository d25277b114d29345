import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import { StartError } from '../../src/server/address.ts';
import { type Config, readConfig } from '../../src/server/config.ts';
import { startService, UNCHECKED } from '../../src/server/service.ts';
import { Database } from '../../src/store/sqlite/driver.ts';
import { openStore } from '../../src/store/store.ts';
import { holdRequest } from '../support/held-request.ts';
import { keepAliveLoad } from '../support/keep-alive-load.ts';
import { runLectern, type Serving, serveLectern } from '../support/lectern.ts';
import { runMain } from '../support/terminal.ts';

// Processes take a second to start and mostly wait for each other: a few at a time.
t.jobs = 4;

/** Every log line as an object; throws when one is not JSON. */
const logOf = ({ stdout }: Pick<Serving, 'stdout'>): Record<string, unknown>[] =>
  stdout()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const databaseIn = (folder: string): string => `file:${join(folder, 'lectern.db')}`;

/** What a folder holds, to the byte and the millisecond. */
const snapshot = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const { mtimeMs, mode } = statSync(path);
      const bytes = statSync(path).isFile() ? readFileSync(path) : '';
      return `${name} ${mode} ${mtimeMs} ${createHash('sha256').update(bytes).digest('hex')}`;
    });

const configOf = (over: Partial<Config>): Config => ({
  ...readConfig({ DATABASE_URL: ':memory:', SEED: 'none', LOG_LEVEL: 'silent', PORT: '0' }),
  ...over,
});

t.test(
  'serves: what it prints works, what it logs is JSON without queries, SIGTERM ends it clean',
  async (t) => {
    const folder = t.testdir();
    const lectern = await serveLectern(t, { DATABASE_URL: databaseIn(folder) });
    t.match(lectern.stderr(), 'Lectern is listening, with 15 entries to begin with. Try:');
    t.equal(lectern.printed.length, 3);
    for (const url of lectern.printed) {
      const response = await fetch(url);
      t.equal(response.status, 200, url);
      await response.text();
    }
    const entry = `${lectern.printed[1]?.replace(/\.md$/, '.jsonld')}`;
    const linked = await (await fetch(entry)).text();
    t.match(linked, `"${lectern.url}/v1/entries/`, 'absolute links have the port that it really listens on');
    await fetch(`${lectern.url}/v1/entries?tag=hunter2`);
    await fetch(`${lectern.url}/v1/matrix/localparts/validate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"localpart":"hunter3"}',
    });

    lectern.child.kill('SIGTERM');
    const { code, signal } = await lectern.ended;
    t.same({ code, signal }, { code: 0, signal: null });
    t.same(readdirSync(folder), ['lectern.db'], 'the database is closed');
    const lines = logOf(lectern);
    t.ok(lines.length >= 7);
    t.match(lines.at(-1), { msg: 'stopping', signal: 'SIGTERM' });
    for (const secret of ['hunter2', 'hunter3']) t.notMatch(lectern.stdout(), secret);
  },
);

t.test('WORKERS are several processes, and each ends once, however often it is told to', async (t) => {
  const settings = { DATABASE_URL: databaseIn(t.testdir()), WORKERS: '2', DRAIN_DELAY: '1' };
  const lectern = await serveLectern(t, settings);
  t.equal((await fetch(`${lectern.url}/v1/entries/can-spaces-be-deleted`)).status, 200);
  lectern.child.kill('SIGTERM');
  const stopping = (): unknown[] =>
    logOf({ stdout: () => lectern.stdout().replace(/[^\n]*$/, '') })
      .filter(({ msg, pid }) => msg === 'stopping' && pid !== lectern.child.pid)
      .map(({ pid }) => pid);
  while (stopping().length < 2) await delay(5);
  for (const pid of stopping()) process.kill(Number(pid), 'SIGTERM');
  t.match(await lectern.ended, { code: 0, signal: null });
  t.equal(stopping().length, 2);
});

for (const WORKERS of ['1', '2']) {
  t.test(
    `readers on connections that are kept alive lose nothing to SIGTERM, WORKERS=${WORKERS}`,
    async (t) => {
      const lectern = await serveLectern(t, {
        DATABASE_URL: databaseIn(t.testdir()),
        WORKERS,
        RATE_LIMIT: '0',
      });
      const paths = ['/v1/categories', '/v1/entries?include=answer', '/readyz', '/', '/v1/search?q=room'];
      const { outcomes, ended } = keepAliveLoad(lectern.url, paths, 20);
      while (!paths.every((path) => outcomes.has(`200 ${path}`))) await delay(20);
      lectern.child.kill('SIGTERM');
      t.match(await lectern.ended, { code: 0, signal: null });
      await ended;
      t.equal(outcomes.get('ECONNREFUSED'), 20);
      t.ok(outcomes.has('503 /readyz'), 'a load balancer is told');
      const lost = [...outcomes.keys()].filter(
        (outcome) => !outcome.startsWith('200 ') && outcome !== '503 /readyz' && outcome !== 'ECONNREFUSED',
      );
      t.same(lost, []);
    },
  );
}

t.test('connections on which nothing is asked do not hold up the end', async (t) => {
  const lectern = await serveLectern(t, { DATABASE_URL: ':memory:', SEED: 'none', DRAIN_DELAY: '0' });
  const { hostname, port } = new URL(lectern.url);
  const sockets = ['', 'GET /v1/ca'].map((bytes) => {
    const socket = connect(Number(port), hostname).on('error', () => {});
    socket.write(bytes);
    return socket;
  });
  t.teardown(() => {
    for (const socket of sockets) socket.destroy();
  });
  await (await fetch(`${lectern.url}/livez`)).text();
  const before = Date.now();
  lectern.child.kill('SIGTERM');
  t.match(await lectern.ended, { code: 0, signal: null });
  t.ok(Date.now() - before < 8_000, 'long before SHUTDOWN_TIMEOUT');
});

t.test('every answer has its line in the log, though the service stops right behind it', async (t) => {
  const lectern = await serveLectern(t, { DATABASE_URL: databaseIn(t.testdir()) });
  const url = `${lectern.url}/v1/entries/can-spaces-be-deleted`;
  const read = async (): Promise<void> => {
    for (let n = 0; n < 25; n += 1) await (await fetch(url)).text();
  };
  await Promise.all(Array.from({ length: 8 }, read));
  lectern.child.kill('SIGTERM');
  t.equal((await lectern.ended).code, 0);
  t.equal(logOf(lectern).filter(({ msg }) => msg === 'request').length, 200);
});

t.test('what another process has written is what the next reader gets', async (t) => {
  const folder = t.testdir({ content: { general: { 'a.md': '' } } });
  const database = databaseIn(folder);
  const lectern = await serveLectern(t, { DATABASE_URL: database, SEED: 'none' });
  const read = async (): Promise<string> => (await fetch(`${lectern.url}/v1/entries/a.txt`)).text();
  for (const answer of ['First', 'Second', 'Third']) {
    writeFileSync(
      join(folder, 'content', 'general', 'a.md'),
      `---\nquestion: What is it?\n---\n\n${answer}.\n`,
    );
    const { code } = await runLectern(t, ['import', join(folder, 'content')], { DATABASE_URL: database });
    t.equal(code, 0);
    t.match(await read(), `${answer}.`);
    t.equal(await read(), await read(), 'from memory');
  }
});

t.test(
  'SIGINT: /readyz is 503 while it drains, a request in flight gets its whole answer, exit 0',
  async (t) => {
    const folder = t.testdir();
    const lectern = await serveLectern(t, {
      DATABASE_URL: databaseIn(folder),
      SEED: 'none',
      DRAIN_DELAY: '2',
    });
    const held = await holdRequest(t, lectern.url);
    t.equal((await fetch(`${lectern.url}/readyz`)).status, 200);
    lectern.child.kill('SIGINT');
    while (!lectern.stdout().includes('"stopping"')) await delay(5);
    const ready = await fetch(`${lectern.url}/readyz`);
    t.equal(ready.status, 503);
    t.equal(ready.headers.get('content-type'), 'application/problem+json; charset=utf-8');
    await ready.text();
    const entries = await fetch(`${lectern.url}/v1/entries`);
    t.equal(entries.status, 200, 'others are still answered');
    await entries.text();
    // Beyond the delay nobody new is let in.
    const isListening = (): Promise<boolean> =>
      fetch(`${lectern.url}/livez`).then(
        (response) => response.text().then(() => true),
        () => false,
      );
    while (await isListening()) await delay(50);
    const answer = await held.finish();
    t.match(answer, /^HTTP\/1.1 200 OK\r\n/);
    t.match(answer, /"userId":.*\}$/s);
    const { code, signal } = await lectern.ended;
    t.same({ code, signal }, { code: 0, signal: null });
    t.same(readdirSync(folder), ['lectern.db']);
  },
);

t.test('a second signal ends it at once', async (t) => {
  const lectern = await serveLectern(t, { DATABASE_URL: ':memory:', SEED: 'none', SHUTDOWN_TIMEOUT: '60' });
  const held = await holdRequest(t, lectern.url);
  lectern.child.kill('SIGTERM');
  while (!lectern.stdout().includes('"stopping"')) await delay(5);
  lectern.child.kill('SIGTERM');
  t.equal((await lectern.ended).code, 1);
  await held.closed;
  t.match(logOf(lectern).at(-1), { level: 50, msg: 'second SIGTERM, exiting' });
});

t.test('requests that do not end are cut off after SHUTDOWN_TIMEOUT', async (t) => {
  const lectern = await serveLectern(t, {
    DATABASE_URL: ':memory:',
    SEED: 'none',
    DRAIN_DELAY: '0',
    SHUTDOWN_TIMEOUT: '1',
  });
  const held = await holdRequest(t, lectern.url);
  lectern.child.kill('SIGTERM');
  t.equal((await lectern.ended).code, 1);
  await held.closed;
  t.match(logOf(lectern).at(-1), { level: 50, msg: 'killed by timeout (1000ms)' });
});

for (const [what, act] of [
  ['an uncaught error', 'throw new Error("boom")'],
  ['a rejection that nobody handles', 'Promise.reject(new Error("boom"))'],
] as const) {
  t.test(`${what} is logged once, and ends it with 1`, async (t) => {
    const folder = t.testdir();
    const preload = `process.on('SIGWINCH', () => { ${act} })`;
    const lectern = await serveLectern(t, { DATABASE_URL: databaseIn(folder), SEED: 'none' }, preload);
    lectern.child.kill('SIGWINCH');
    t.equal((await lectern.ended).code, 1);
    const lines = logOf(lectern).filter((line) => JSON.stringify(line).includes('boom'));
    t.match(lines, [{ level: 60, msg: 'uncaught error', err: { message: 'boom', stack: String } }]);
    t.equal(lines.length, 1);
    t.notMatch(lectern.stderr(), 'boom');
    t.same(readdirSync(folder), ['lectern.db']);
  });
}

t.test('refuses to start, in a sentence, with 1, and changes nothing', async (t) => {
  const folder = t.testdir({ file: 'no folder' });
  const notes = new Database(join(folder, 'notes.db'));
  notes.exec('CREATE TABLE notes (text)');
  notes.close();
  openStore(`file:${join(folder, 'future.db')}`).close();
  const future = new Database(join(folder, 'future.db'));
  future.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)");
  future.close();
  writeFileSync(join(folder, 'text.db'), 'This is no database. '.repeat(100));
  mkdirSync(join(folder, 'empty'));
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.teardown(() => taken.close());
  const address = taken.address();
  const port = typeof address === 'object' ? String(address?.port) : '';

  const url = (name: string): string => `file:${join(folder, name)}`;
  const cases: [what: string, env: Record<string, string>, message: RegExp][] = [
    ['a port in use', { PORT: port, DATABASE_URL: url('new.db') }, /^Port \d+ on 127.0.0.1 is in use; .*\n$/],
    [
      'a port of the metrics in use',
      { METRICS: port, DATABASE_URL: url('new.db') },
      /^Port \d+ on 127.0.0.1 is in use; .* set METRICS to another one\.\n$/,
    ],
    [
      'a folder that is a file',
      { DATABASE_URL: url('file/lectern.db') },
      /^The database .* a file stands .*\n$/,
    ],
    [
      'another application',
      { DATABASE_URL: url('notes.db') },
      /^.* another application; .* DATABASE_URL\.\n$/,
    ],
    [
      'a newer schema',
      { DATABASE_URL: url('future.db') },
      /^This database was written by a newer version .*\n$/,
    ],
    ['no database', { DATABASE_URL: url('text.db') }, /^The database .* is not an SQLite file; .*\n$/],
    ['no seed', { DATABASE_URL: url('new.db'), SEED: join(folder, 'x') }, /^SEED=.*: there is no such .*\n$/],
    [
      'bad settings',
      { PORT: 'x', LOG_LEVEL: 'y' },
      /^These settings cannot be used:\n {2}PORT=.*\n {2}LOG_LEVEL=.*\n$/,
    ],
  ];
  const before = snapshot(folder);
  for (const [what, env, message] of cases) {
    const { code, stdout, stderr } = await runMain(['serve'], { PORT: '0', ...env });
    t.same({ code, stdout }, { code: 1, stdout: '' }, what);
    t.match(stderr, message, what);
  }
  // Nothing that was opened on the way keeps the process from ending.
  const { code, signal } = await runLectern(t, ['serve'], { PORT: '0', DATABASE_URL: url('future.db') });
  t.same({ code, signal }, { code: 1, signal: null });
  t.same(snapshot(folder), before);
});

t.test('absolute links begin with PUBLIC_URL when it is set', async (t) => {
  const config = configOf({ SEED: 'seed', PUBLIC_URL: 'https://kb.example.org/faq' });
  const { banner, stop } = await startService(config);
  t.teardown(() => stop(0));
  const [, entry = ''] = banner.match(/http:\S+/g) ?? [];
  t.match(
    await (await fetch(entry.replace(/md$/, 'jsonld'))).text(),
    '"https://kb.example.org/faq/v1/entries/',
  );
});

t.test('a database that is too large to be checked is served, and the log says so', async (t) => {
  const DATABASE_URL = databaseIn(t.testdir());
  const store = openStore(DATABASE_URL);
  await store.write(({ write }) => write.putSynonyms([{ locale: 'en', text: 'x'.repeat(2_000_000) }]));
  store.close();
  const lectern = await serveLectern(t, { DATABASE_URL, SEED: 'none', QUICK_CHECK: '1' });
  lectern.child.kill('SIGTERM');
  t.equal((await lectern.ended).code, 0);
  t.match(
    logOf(lectern).filter(({ level }) => level === 40),
    [{ msg: UNCHECKED }],
  );
});

t.test('INSIGHTS_DAYS=0 forgets what there was', async (t) => {
  const DATABASE_URL = databaseIn(t.testdir());
  const count = { day: 1, locale: 'en', query: 'x', searches: 1, withoutResult: 0, opened: 0 };
  const networks = { networks: 1, networkGroups: 1 };
  const before = openStore(DATABASE_URL);
  await before.write(({ write }) => write.insertSearchCount({ ...count, ...networks }));
  before.close();
  const { stop } = await startService(configOf({ DATABASE_URL, INSIGHTS_DAYS: 0 }));
  await stop(0);
  const after = openStore(DATABASE_URL);
  t.teardown(() => after.close());
  t.equal(await after.searchCounts.countOn(1), 0);
});

t.test('what was erased before a process was killed goes from the file at the next start', async (t) => {
  const DATABASE_URL = databaseIn(t.testdir());
  const before = openStore(DATABASE_URL);
  await before.write(({ write }) => write.noteTraces());
  before.close();
  const { stop } = await startService(configOf({ DATABASE_URL }));
  await stop(0);
  const after = openStore(DATABASE_URL);
  t.teardown(() => after.close());
  t.equal((await after.state()).traces, 0);
});

t.test('a port that is taken while the database is opened is refused too', async (t) => {
  const rival = createServer();
  rival.listen(0, '127.0.0.1');
  await once(rival, 'listening');
  const address = rival.address();
  const PORT = typeof address === 'object' && address !== null ? address.port : 0;
  await new Promise((resolve) => rival.close(resolve));

  const starting = startService(configOf({ PORT, SEED: 'seed' }));
  rival.on('error', () => setImmediate(() => rival.listen(PORT, '127.0.0.1')));
  rival.listen(PORT, '127.0.0.1');
  t.teardown(() => rival.close());
  await t.rejects(
    starting,
    new StartError(
      `Port ${PORT} on 127.0.0.1 is in use; stop what listens there, or set PORT to another one.`,
    ),
  );
});

t.test('stopping waits for no connection that is only kept alive', async (t) => {
  const { banner, stop } = await startService(configOf({ HOST: '::1' }));
  const [url = ''] = banner.match(/http:\S+/g) ?? [];
  t.match(url, 'http://[::1]:');
  await (await fetch(url)).text();
  const before = Date.now();
  await stop(0);
  t.ok(Date.now() - before < 2_000);
});

t.test('METRICS as a port has the metrics there, and nowhere else', async (t) => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  const { banner, stop } = await startService(configOf({ METRICS: port }));
  t.teardown(() => stop(0));
  const [url = ''] = banner.match(/http:\/\/[^\s/]+/g) ?? [];
  t.equal((await fetch(`${url}/metrics`)).status, 404);
  t.match(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text(), /^# HELP/m);
});
