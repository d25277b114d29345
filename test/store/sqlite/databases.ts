import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { Database } from '../../../src/store/sqlite/driver.ts';
import { migrate } from '../../../src/store/sqlite/migrate.ts';
import { openStore } from '../../../src/store/store.ts';
import { fill } from '../rows.ts';

/** Migrations of this version. */
export const SCHEMA: number = JSON.parse(readFileSync('migrations/meta/_journal.json', 'utf8')).entries
  .length;

/** Makes a database with as many published entries, and closes it. */
export const makeDatabase = async (path: string, entries: number): Promise<void> => {
  const store = openStore(`file:${path}`);
  await fill(store, ...Array.from({ length: entries }, (_, n) => ({ id: `e${n + 1}` })));
  await store.write(async ({ write }) => {
    await write.addChanges([{ type: 'created', entryId: 'e1', slug: 's', locale: 'en', revision: 1, at: 1 }]);
  });
  store.close();
};

/** Runs statements on a database of its own connection. */
export const change = (path: string, sql: string): void => {
  const db = new Database(path);
  db.exec(sql);
  db.close();
};

/** The first column of the first row. */
export const read = (path: string, sql: string): unknown => {
  // Not read-only: such a connection leaves the log behind, where there is one.
  const db = new Database(path);
  try {
    return db.prepare(sql).pluck().get();
  } finally {
    db.close();
  }
};

/** As a version before this one has left it: without the last migration. */
export const makeOlder = (path: string, folder: string): void => {
  cpSync('migrations', folder, { recursive: true });
  const journal = `${folder}/meta/_journal.json`;
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, -1) }));
  const db = new Database(path);
  migrate(db, folder);
  db.exec('UPDATE state SET version = 7');
  db.close();
};

/** As a version behind this one has left it. */
export const makeNewer = (path: string): void => {
  openStore(`file:${path}`).close();
  change(path, "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)");
};

/** Ends a file after so many bytes of its length. */
export const truncate = (path: string, part: number): void => {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * part)));
};

/** Turns every bit of a page but the first. */
export const damagePage = (path: string, page: number): void => {
  const bytes = readFileSync(path);
  for (let at = (page - 1) * 4096; at < page * 4096; at += 1) bytes[at]! ^= 0xff;
  writeFileSync(path, bytes);
};
