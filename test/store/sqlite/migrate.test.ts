import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import t, { type Test } from 'tap';
import { Database } from '../../../src/store/sqlite/driver.ts';
import { migrate, refuseOutdated } from '../../../src/store/sqlite/migrate.ts';
import { openStore } from '../../../src/store/store.ts';
import { PLAIN_NODE, STRIP_TYPES } from '../../support/lectern.ts';

const emptyDatabase = (t: Test): Database => {
  const db = new Database(':memory:');
  t.teardown(() => db.close());
  return db;
};

/** The committed migrations before one. */
const migrationsBefore = (t: Test, tag: RegExp): string => {
  const folder = t.testdir({});
  cpSync('migrations', folder, { recursive: true });
  const path = `${folder}/meta/_journal.json`;
  const journal = JSON.parse(readFileSync(path, 'utf8'));
  const at = journal.entries.findIndex((entry: { tag: string }) => tag.test(entry.tag));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));
  return folder;
};

/** The committed migrations and one more. */
const withMigration = (t: Test, sql: string): string => {
  const folder = t.testdir({});
  cpSync('migrations', folder, { recursive: true });
  const path = `${folder}/meta/_journal.json`;
  const journal = JSON.parse(readFileSync(path, 'utf8'));
  const when = journal.entries.at(-1).when + 1;
  journal.entries.push({ idx: 9_999, version: '6', when, tag: '9999_next', breakpoints: true });
  writeFileSync(path, JSON.stringify(journal));
  writeFileSync(`${folder}/9999_next.sql`, sql);
  return folder;
};

const schemaOf = (db: Database): unknown[] =>
  db.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY name').all();

t.test('an empty database is brought up to date once', async (t) => {
  const db = emptyDatabase(t);
  t.ok(migrate(db) > 0);
  const schema = schemaOf(db);
  t.equal(migrate(db), 0);
  t.same(schemaOf(db), schema);
  t.same(db.prepare('SELECT * FROM state').all(), [
    {
      ...{ id: 1, version: 0, modified_at: 0, public_version: 0, public_at: 0 },
      ...{ renderer: 0, index_version: 0, history: '', traces: 0 },
    },
  ]);
});

t.test('a database of the version before gets only what is new, and keeps its rows', async (t) => {
  const db = emptyDatabase(t);
  migrate(db);
  db.exec('UPDATE state SET version = 7');
  const folder = withMigration(
    t,
    'CREATE TABLE next (x);--> statement-breakpoint\nINSERT INTO next VALUES (1);',
  );
  t.equal(migrate(db, folder), 1);
  t.equal(db.prepare('SELECT x FROM next').pluck().get(), 1);
  t.equal(db.prepare('SELECT version FROM state').pluck().get(), 7);
});

t.test(
  'what was imported before edits were remembered counts as seen by the content directory',
  async (t) => {
    const db = emptyDatabase(t);
    migrate(db, migrationsBefore(t, /_seen$/));
    db.exec(`
    INSERT INTO categories VALUES ('c', 'general', 'General', 'About "it".', 3, 1);
    INSERT INTO entries (id, slug, locale, category_id, category_position, position, question, aliases, answer, text,
        excerpt, tags, status, revision, content_hash, created_at, created_by, updated_at, updated_by, modified_at)
      VALUES ('e', 'a', 'en', 'c', 3, 1, 'Q?', '[]', 'A', 'A', 'A', '[]', 'published', 7, 'x', 1, 'a', 1, 'a', 1);
  `);
    migrate(db);
    t.equal(db.prepare('SELECT seen_revision FROM entries').pluck().get(), 7);
    const seen = db.prepare('SELECT seen FROM categories').pluck().get();
    t.same(JSON.parse(String(seen)), { title: 'General', description: 'About "it".', position: 3 });
  },
);

t.test('revisions that were kept before any could be redacted are whole, and can be', async (t) => {
  const folder = migrationsBefore(t, /_erasure$/);
  const path = `${folder}/lectern.db`;
  const db = new Database(path);
  migrate(db, folder);
  const snapshot = { slug: 'a', answer: 'Wombats.', status: 'published', contentHash: 'x' };
  db.exec(`
    INSERT INTO categories VALUES ('c', 'general', 'General', '', 1, 1, NULL);
    INSERT INTO entries (id, slug, locale, category_id, category_position, position, question, aliases, answer, text,
        excerpt, tags, status, revision, content_hash, created_at, created_by, updated_at, updated_by, modified_at)
      VALUES ('e', 'a', 'en', 'c', 1, 1, 'Q?', '[]', 'A', 'A', 'A', '[]', 'published', 2, 'y', 1, 'a', 1, 'a', 1);
    INSERT INTO revisions (entry_id, revision, at, by, note, snapshot, status, content_hash)
      VALUES ('e', 1, 1, 'a', 'why', '${JSON.stringify(snapshot)}', 'published', 'x'),
             ('e', 2, 2, 'a', NULL, '${JSON.stringify({ ...snapshot, answer: 'A' })}', 'published', 'y');
  `);
  db.close();
  const store = openStore(`file:${path}`);
  t.teardown(() => store.close());
  t.equal((await store.state()).traces, 0);
  t.match(await store.revisions.find('e', 1), { snapshot, note: 'why', contentHash: 'x', redacted: null });
  await store.write(({ write }) => write.redactRevision('e', 1, { at: 3, by: 'b', note: null }));
  t.match(await store.revisions.find('e', 1), { snapshot: null, redacted: { by: 'b' }, by: 'a', at: 1 });
  t.match(await store.revisions.find('e', 2), { snapshot: { answer: 'A' }, redacted: null });
});

t.test('stored responses and deliveries are still there under the names that they have now', async (t) => {
  const db = emptyDatabase(t);
  migrate(db, migrationsBefore(t, /_responses$/));
  db.exec(`
    INSERT INTO idempotent_answers VALUES ('k', 'r', 201, '{}', '{"id":"e"}', 1, 'caller', 9);
    INSERT INTO webhooks (id, url, events, description, status, secret, created_at, created_by, modified_at)
      VALUES ('w', 'https://example.org', '[]', '', 'active', 's', 1, 'a', 1);
    INSERT INTO webhook_deliveries (id, webhook_id, change, entry_id, state, attempts, answer, created_at)
      VALUES ('d', 'w', 1, 'e', 'pending', 2, 503, 1);
  `);
  migrate(db);
  t.same(db.prepare('SELECT * FROM idempotent_responses').all(), [
    {
      key: 'k',
      request: 'r',
      status: 201,
      headers: '{}',
      body: '{"id":"e"}',
      at: 1,
      caller: 'caller',
      bytes: 9,
    },
  ]);
  t.same(db.prepare('SELECT id, attempts, response_status FROM webhook_deliveries').all(), [
    { id: 'd', attempts: 2, response_status: 503 },
  ]);
  const fresh = emptyDatabase(t);
  migrate(fresh);
  const namesIn = (each: Database) => each.prepare('SELECT type, name FROM sqlite_master ORDER BY 2').all();
  t.same(namesIn(db), namesIn(fresh), 'with the same indexes');
});

t.test('a migration that fails half-way changes nothing, and can be tried again', async (t) => {
  const db = emptyDatabase(t);
  const folder = withMigration(
    t,
    'CREATE TABLE next (x);--> statement-breakpoint\nINSERT INTO nowhere VALUES (1);',
  );
  t.throws(() => migrate(db, folder), /no such table/);
  t.same(schemaOf(db), [], 'not even the migrations before it');
  t.equal(db.pragma('application_id', { simple: true }), 0);
  t.ok(migrate(db) > 0);
});

t.test('a database of a newer version is refused and left as it is', async (t) => {
  const db = emptyDatabase(t);
  migrate(db, withMigration(t, 'CREATE TABLE next (x);'));
  const schema = schemaOf(db);
  t.throws(() => migrate(db), {
    name: 'StoreOpenError',
    message: /^This database was written by a newer version of Lectern; start that version, or restore/,
  });
  t.same(schemaOf(db), schema);
});

t.test('no migrations at all leave an empty database empty', async (t) => {
  const folder = t.testdir({ meta: { '_journal.json': JSON.stringify({ entries: [] }) } });
  t.equal(migrate(emptyDatabase(t), folder), 0);
});

t.test('processes that open a new database at the same moment all succeed', async (t) => {
  const run = promisify(execFile);
  const opener = fileURLToPath(new URL('opener.ts', import.meta.url));
  const path = `${t.testdir({})}/lectern.db`;
  const moment = String(Date.now() + 1_500);
  const [program, ...node] = PLAIN_NODE;
  const open = () => run(program, [...node, STRIP_TYPES, opener, path, moment]);
  const answers = await Promise.all([open(), open(), open()]);
  t.same(
    answers.map(({ stdout }) => stdout),
    ['0', '0', '0'],
  );
});

t.test(
  'a database that would have to be migrated, or that is newer, is told from one that is up to date',
  async (t) => {
    const db = emptyDatabase(t);
    t.throws(() => refuseOutdated(db), { name: 'StoreOpenError' });
    migrate(db);
    t.doesNotThrow(() => refuseOutdated(db));
    t.throws(() => refuseOutdated(db, withMigration(t, 'CREATE TABLE next (x);')), {
      name: 'StoreOpenError',
    });
    db.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('future', 9999999999999)");
    t.throws(() => refuseOutdated(db), { name: 'StoreOpenError' });
  },
);
