import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { systemRuntime } from '../src/core/runtime.ts';
import { createKey } from '../src/keys/create-key.ts';
import { Database } from '../src/store/sqlite/driver.ts';
import { openStore } from '../src/store/store.ts';
import { runLectern, type Serving, serveLectern } from './support/lectern.ts';
import { mountSmallDisk, NO_SMALL_DISK } from './support/small-disk.ts';

/** Fills a database with the content that is shipped, and makes a key for it. */
const prepare = async (path: string): Promise<Record<string, string>> => {
  const store = openStore(`file:${path}`);
  await store.write(async ({ write }) => {
    await write.insertCategories([
      ...[
        {
          id: 'c',
          slug: 'general',
          title: 'General',
          description: '',
          position: 1,
          modifiedAt: 1,
          seen: null,
        },
      ],
    ]);
    await write.touch(1);
  });
  const { key } = await createKey(
    store,
    { name: 'editor', role: 'editor', expiresAt: undefined },
    systemRuntime,
  );
  store.close();
  return { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
};

interface Asked {
  status: number;
  retryAfter: string | null;
  body: Record<string, unknown>;
}

const ask = async (url: string, init?: RequestInit): Promise<Asked> => {
  const response = await fetch(url, init);
  const text = await response.text();
  const body = text.startsWith('{') ? JSON.parse(text) : {};
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body };
};

let asked = 0;

/** An entry, of about so many bytes. */
const post = ({ url }: Serving, headers: Record<string, string>, bytes = 1_000): Promise<Asked> => {
  asked += 1;
  const answer = `${String(asked).repeat(5)} words. `.repeat(bytes / 20).slice(0, bytes);
  const body = JSON.stringify({
    question: `Is this number ${asked}?`,
    answer,
    category: 'general',
    status: 'published',
  });
  return ask(`${url}/v1/entries`, { method: 'POST', headers, body });
};

const linesOf = ({ stdout }: Serving, message: string): string[] =>
  stdout()
    .split('\n')
    .filter((line) => line.includes(`"msg":"${message}"`));

const ready = ({ url }: Serving): Promise<Asked> => ask(`${url}/readyz`);

t.test('a disk that fills up is a 507 to those who write, and over when there is space', async (t) => {
  const disk = mountSmallDisk(t, 24);
  if (disk === undefined) return t.comment(NO_SMALL_DISK);
  const path = join(disk.path, 'x.db');
  const headers = await prepare(path);
  const service = await serveLectern(t, { DATABASE_URL: `file:${path}`, SEED: 'none' });
  t.equal((await post(service, headers)).status, 201);
  disk.fill();
  for (let n = 0; n < 5; n += 1) {
    t.match(await post(service, headers, 100_000), {
      status: 507,
      retryAfter: '2',
      body: { type: '/problems/out-of-space', detail: /disk of the database is full/ },
    });
  }
  t.match(await ready(service), { status: 507, body: { detail: /full/ } });
  t.match(await ready(service), { status: 507 });
  t.match(await ask(`${service.url}/v1/entries`), { status: 200, body: { items: { length: 1 } } });
  t.equal((await ask(`${service.url}/livez`)).status, 200);
  disk.free();
  t.equal((await post(service, headers)).status, 201);
  t.match(await ready(service), { status: 200 });
  service.child.kill('SIGTERM');
  t.equal((await service.ended).code, 0);
  t.equal(linesOf(service, 'ready again').length, 1);
  t.equal(linesOf(service, 'out-of-space').length, 1, 'one line, not one for each request');
  t.equal(linesOf(service, 'not ready').length, 1);
  t.notMatch(service.stdout(), /unexpected error|words\. /, 'and nothing of what was written is in the log');
});

t.test('a file that may not grow any more is a 503', async (t) => {
  const path = join(t.testdir(), 'x.db');
  const headers = await prepare(path);
  // Node ignores the signal; tap's instruments would end the process when nobody else listens.
  const ignore = "process.on('SIGXFSZ', () => {})";
  const service = await serveLectern(t, { DATABASE_URL: `file:${path}`, SEED: 'none' }, ignore);
  const limited = spawn('prlimit', [`--pid=${service.child.pid}`, `--fsize=${512 * 1024}:unlimited`]);
  if ((await once(limited, 'close').catch(() => [1]))[0] !== 0) return t.comment('there is no prlimit here');
  const statuses = [];
  for (let n = 0; n < 12; n += 1) statuses.push((await post(service, headers, 90_000)).status);
  t.equal(statuses[0], 201);
  t.equal(statuses.at(-1), 503, `${statuses}`);
  t.notOk(statuses.includes(500));
  t.match(await ready(service), { status: 503, body: { detail: /fails to read or to write/ } });
  const kept = statuses.filter((status) => status === 201).length;
  t.match(await ask(`${service.url}/v1/entries?limit=100`), { body: { items: { length: kept } } });
  t.equal(linesOf(service, 'unavailable').length, 1);
  await once(spawn('prlimit', [`--pid=${service.child.pid}`, '--fsize=unlimited']), 'close');
  t.equal((await post(service, headers)).status, 201);
  t.equal((await ready(service)).status, 200);
});

t.test('a database that is taken away takes no writes that would go nowhere', async (t) => {
  const path = join(t.testdir(), 'x.db');
  const headers = await prepare(path);
  const service = await serveLectern(t, { DATABASE_URL: `file:${path}`, SEED: 'none' });
  t.equal((await post(service, headers)).status, 201);
  for (const part of ['', '-wal', '-shm']) renameSync(path + part, `${path}.aside${part}`);
  t.match(await post(service, headers), { status: 503, retryAfter: '2', body: { detail: /taken away/ } });
  t.match(await ready(service), { status: 503, body: { detail: /taken away/ } });
  t.match(await ask(`${service.url}/v1/entries`), { status: 200 });
  t.equal((await ask(`${service.url}/v1/export`)).status, 503, 'what would open it anew makes no new one');
  for (const part of ['', '-wal', '-shm']) renameSync(`${path}.aside${part}`, path + part);
  t.equal((await post(service, headers)).status, 201);
  t.equal((await ready(service)).status, 200);
  t.match(await ask(`${service.url}/v1/entries`), { body: { items: { length: 2 } } });
});

t.test('a damaged page is a 503 to those who need it, and all else is served', async (t) => {
  const path = join(t.testdir(), 'x.db');
  const headers = await prepare(path);
  const whole = readFileSync(path);
  const damage = (): void => {
    const db = new Database(path, { readonly: true });
    const pages = db
      .prepare<[], number>("SELECT pageno FROM dbstat WHERE name LIKE '%revisions%'")
      .pluck()
      .all();
    db.close();
    const bytes = Buffer.from(whole);
    for (const page of pages) bytes.fill(0xa5, (page - 1) * 4096, page * 4096);
    writeFileSync(path, bytes);
  };
  const service = await serveLectern(t, { DATABASE_URL: `file:${path}`, SEED: 'none' });
  t.equal((await ready(service)).status, 200);
  damage();
  t.match(await post(service, headers), { status: 503, retryAfter: '2', body: { detail: /damaged/ } });
  t.match(await ready(service), { status: 503, body: { detail: /damaged.*lectern doctor/ } });
  t.match(await ask(`${service.url}/v1/categories`), { status: 200 });
  service.child.kill('SIGTERM');
  await service.ended;
  t.match(linesOf(service, 'unavailable'), [/SQLITE_CORRUPT/]);
  t.notMatch(service.stdout(), 'unexpected error');
  damage();
  const again = await runLectern(t, ['serve'], { PORT: '0', DATABASE_URL: `file:${path}`, SEED: 'none' });
  t.match(again, {
    code: 1,
    stdout: '',
    stderr: /^The database \S+ is damaged \(.+\); lectern doctor .+\n$/,
  });
});
