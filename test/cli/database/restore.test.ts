import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import t, { type Test } from 'tap';
import { systemRuntime } from '../../../src/core/runtime.ts';
import { changeEntry } from '../../../src/entries/write/change.ts';
import { Database, driverFor } from '../../../src/store/sqlite/driver.ts';
import { openStore } from '../../../src/store/store.ts';
import { makeOlder, SCHEMA } from '../../store/sqlite/databases.ts';
import { serveLectern, spawnLectern } from '../../support/lectern.ts';
import { runMain } from '../../support/terminal.ts';

// Processes take a second to start and mostly wait for each other: a few at a time.
t.jobs = 4;

/** A database with the seed, its backup, and then one more entry in the database. */
const setUp = async (t: Test) => {
  const folder = t.testdir({
    data: {},
    later: { general: { 'what-is-new.md': '---\nquestion: What is new?\n---\n\nThis.\n' } },
  });
  const path = join(folder, 'data', 'lectern.db');
  const env = { DATABASE_URL: `file:${path}` };
  const file = join(folder, 'backup.db');
  await runMain(['import', 'seed'], env);
  await runMain(['backup', file], env);
  await runMain(['import', join(folder, 'later')], env);
  return { folder, path, env, file };
};

const count = (path: string): unknown => {
  const db = new Database(path);
  try {
    t.equal(db.pragma('integrity_check', { simple: true }), 'ok');
    return db.prepare('SELECT count(*) FROM entries').pluck().get();
  } finally {
    db.close();
  }
};

t.test('says what was restored, and where the former content is', async (t) => {
  const { path, env, file } = await setUp(t);
  const { code, stdout, stderr } = await runMain(['restore', file], env);
  t.same({ code, stderr }, { code: 0, stderr: '' });
  const [, former = ''] =
    /^Restored: 15 entries as of \d{4}-.+Z, schema \d+\.\nWhat the database held before is in (.+)\.\n$/.exec(
      stdout,
    ) ?? [];
  t.equal(count(path), 15);
  t.equal(count(former), 16);
  t.match(await runMain(['restore', '--no-keep', former], env), {
    code: 0,
    stdout: /^Restored: 16 [^\n]+\n$/,
  });
  t.equal(count(path), 16);
});

t.test('--dry-run checks, and changes nothing', async (t) => {
  const { folder, path, env, file } = await setUp(t);
  const before = readFileSync(path);
  t.match(await runMain(['restore', '--dry-run', file], env), {
    code: 0,
    stdout: /^Nothing was changed; it would be: 15 entries as of \d{4}-.+Z, schema \d+\.\n$/,
  });
  t.same(readFileSync(path), before);
  t.same(readdirSync(join(folder, 'data')), ['lectern.db']);
});

t.test('what its version draws otherwise is drawn anew, before it is put in place', async (t) => {
  const { path, env, file } = await setUp(t);
  const backup = new Database(file);
  backup.exec('UPDATE state SET renderer = 0, index_version = 0; UPDATE entries SET text = 1');
  backup.close();
  const before = readFileSync(file);
  t.match(await runMain(['restore', file], env), { code: 0 });
  const db = new Database(path);
  t.teardown(() => db.close());
  t.equal(db.prepare("SELECT count(*) FROM entries WHERE text = '1'").pluck().get(), 0);
  t.ok(db.prepare('SELECT renderer > 0 AND index_version > 0 FROM state').pluck().get());
  t.same(readFileSync(file), before);
});

t.test('a backup of an earlier version is brought up to date, and says so', async (t) => {
  const { folder, env } = await setUp(t);
  makeOlder(join(folder, 'older.db'), join(folder, 'migrations'));
  t.match(await runMain(['restore', join(folder, 'older.db')], env), {
    code: 0,
    stdout: `Restored: 0 entries as of 1970-01-01T00:00:00Z, schema ${SCHEMA - 1}, brought up to ${SCHEMA}.\n`,
  });
});

t.test('a backup that cannot be restored is told in a sentence, and nothing changes', async (t) => {
  const { folder, path, env, file } = await setUp(t);
  const bytes = readFileSync(file);
  writeFileSync(join(folder, 'cut.db'), bytes.subarray(0, bytes.length / 2));
  writeFileSync(join(folder, 'text.db'), '# No database\n'.repeat(1_000));
  const before = readFileSync(path);
  for (const [name, sentence] of [
    ['cut.db', /^.+\/cut\.db is damaged \(.+\)\.\n$/],
    ['text.db', /^.+\/text\.db is no SQLite file\.\n$/],
    ['none.db', /^.+\/none\.db: there is no such file\.\n$/],
  ] as const) {
    const { code, stdout, stderr } = await runMain(['restore', join(folder, name)], env);
    t.same({ code, stdout }, { code: 1, stdout: '' });
    t.match(stderr, sentence);
  }
  t.match(await runMain(['restore', file], { DATABASE_URL: ':memory:' }), {
    code: 1,
    stderr: 'DATABASE_URL=:memory: names no file.\n',
  });
  t.same(readFileSync(path), before);
});

t.test('a service that runs goes on with the backup, and never shows anything between', async (t) => {
  const { env, file } = await setUp(t);
  const { url } = await serveLectern(t, env);
  const read = async (path: string) => {
    const response = await fetch(url + path);
    return {
      status: response.status,
      link: response.headers.get('link'),
      body: JSON.parse(await response.text()),
    };
  };
  const total = async () => (await read('/v1/entries?limit=1&count=true')).body.page.total;
  const found = async () => (await read('/v1/search?q=what+is+new&limit=1')).body.items[0].entry.slug;
  const { link } = await read('/v1/changes?limit=100');
  const since = /<([^>]+)>/.exec(link ?? '')?.[1] ?? '';
  t.same([await total(), await found(), (await read(since)).status], [16, 'what-is-new', 200]);

  const restoring = runMain(['restore', file], env);
  const seen = new Set<unknown>();
  let isDone = false;
  restoring.finally(() => {
    isDone = true;
  });
  while (!isDone) seen.add(await total());
  t.match(await restoring, { code: 0 });
  seen.add(await total());
  t.same(seen, new Set([16, 15]));
  t.not(await found(), 'what-is-new');
  t.match(await read(since), { status: 400, body: { type: '/problems/invalid-cursor' } });
  t.equal((await read('/readyz')).status, 200);
  t.match(await runMain(['import', 'seed'], env), { code: 0, stdout: /15 unchanged/ });
  t.equal(await total(), 15);
});

/** Runs `restore` in a process that kills itself when it has copied so many pages of what it puts in place. */
const killedAfter = (pages: number): string => `
  import { createRequire } from 'node:module';
  const { prototype } = createRequire(${JSON.stringify(import.meta.url)})('${driverFor(process.versions.node)}');
  const { backup } = prototype;
  prototype.backup = function (to, { progress }) {
    if (!to.endsWith('/lectern.db')) return backup.call(this, to, { progress });
    return backup.call(this, to, {
      progress: (at) => {
        if (at.totalPages - at.remainingPages >= ${pages}) process.kill(process.pid, 'SIGKILL');
        return Math.min(progress(at), 5);
      },
    });
  };`;

for (const pages of [0, 5, 60]) {
  t.test(`killed when ${pages} pages are copied, it has changed nothing`, async (t) => {
    const { folder, path, env, file } = await setUp(t);
    const { ended } = spawnLectern(t, ['restore', file], env, killedAfter(pages));
    t.match(await ended, { signal: 'SIGKILL' });
    t.equal(count(path), 16);
    for (const name of readdirSync(join(folder, 'data'))) {
      if (/before-restore-\w+$/.test(name)) t.equal(count(join(folder, 'data', name)), 16, name);
    }
    t.match(await runMain(['restore', file], env), { code: 0 });
    t.equal(count(path), 15);
  });
}

t.test('killed at any moment, it leaves the old content or the new, whole', async (t) => {
  const { folder, path, env, file } = await setUp(t);
  const seen: unknown[] = [];
  for (let n = 0; n < 6; n += 1) {
    const { child, ended } = spawnLectern(t, ['restore', '--no-keep', file], env);
    const isAtIt = (): boolean =>
      readdirSync(join(folder, 'data')).some((name) => name.includes('.restore-'));
    const over = ended.then(() => true);
    while (!isAtIt() && !(await Promise.race([over, delay(1)])));
    await delay(n * 15);
    child.kill('SIGKILL');
    await ended;
    seen.push(count(path));
    for (const name of readdirSync(join(folder, 'data'))) {
      if (name.includes('.restore-')) t.match(name, /^lectern\.db\.restore-\w{6}$/);
    }
  }
  t.ok(
    seen.every((entries) => entries === 16 || entries === 15),
    String(seen),
  );
  t.match(await runMain(['restore', file], env), { code: 0 });
  t.equal(count(path), 15);
});

t.test('what was redacted since stays so, and what cannot is named', async (t) => {
  const { env, file, path } = await setUp(t);
  const store = openStore(env.DATABASE_URL);
  const [entry] = await store.entries.findBySlug('can-spaces-be-deleted');
  const { id, revision } = entry!;
  await store.write(async (transaction) => {
    await changeEntry(transaction, entry!, { tags: ['changed'] }, { runtime: systemRuntime, author: 'ann' });
    await transaction.write.redactRevision(id, revision, { at: 1, by: 'ann', note: null });
  });
  store.close();
  t.match(await runMain(['restore', '--no-keep', file], env), {
    code: 0,
    stdout:
      /^Restored: 15 [^\n]+\ncan-spaces-be-deleted \(en\) says again what was redacted since: change it, and redact that anew\.\n$/,
  });
  t.equal(count(path), 15);
});
