import { join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { PACKAGE_ROOT } from '../../core/package-root.ts';
import { StoreOpenError } from '../engine.ts';
import { APPLICATION_ID } from './connection.ts';
import type { Database } from './driver.ts';

const MIGRATIONS = join(PACKAGE_ROOT, 'migrations');

/**
 * Brings the schema up to date and answers how many migrations that took. All of it is one transaction that takes the
 * write lock before it looks, so two processes that start together do not both migrate, and a failure changes nothing.
 * (Drizzle's own migrator looks first and locks later; its files and its bookkeeping table are used as they are.)
 *
 * @throws StoreOpenError when a newer version of Lectern has already migrated this database.
 */
export const migrate = (db: Database, folder = MIGRATIONS): number => {
  const known = readMigrationFiles({ migrationsFolder: folder });
  const newest = newestOf(known);
  return db
    .transaction(() => {
      const applied = lastApplied(db);
      if (applied > newest) {
        throw new StoreOpenError(
          'This database was written by a newer version of Lectern; start that version, or restore an older backup.',
        );
      }
      const pending = known.filter((migration) => migration.folderMillis > applied);
      if (pending.length > 0) apply(db, pending);
      return pending.length;
    })
    .immediate();
};

/**
 * Takes a database as it is, for those who must not change it.
 *
 * @throws StoreOpenError when it does not have the schema of this version.
 */
export const refuseOutdated = (db: Database, folder = MIGRATIONS): void => {
  if (compareSchema(db, folder) === 'same') return;
  throw new StoreOpenError(
    'This database does not have the schema of this version; bring it up to date with lectern migrate first.',
  );
};

/** Whether a database has the schema of this version, or was migrated by an older or a newer one. */
export const compareSchema = (db: Database, folder = MIGRATIONS): 'older' | 'same' | 'newer' => {
  const difference = lastApplied(db) - newestOf(readMigrationFiles({ migrationsFolder: folder }));
  return difference === 0 ? 'same' : difference > 0 ? 'newer' : 'older';
};

/** Whether a newer version of Lectern has migrated this database. */
export const isNewer = (db: Database, folder = MIGRATIONS): boolean => compareSchema(db, folder) === 'newer';

const newestOf = (known: ReturnType<typeof readMigrationFiles>): number => known.at(-1)?.folderMillis ?? 0;

/** Migrations that a database has been through. */
export const schemaOf = (db: Database): number =>
  Number(db.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get());

const lastApplied = (db: Database): number => {
  const table = db.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (table === undefined) return 0;
  return Number(db.prepare('SELECT coalesce(max(created_at), 0) FROM __drizzle_migrations').pluck().get());
};

const apply = (db: Database, pending: ReturnType<typeof readMigrationFiles>): void => {
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.exec(
    'CREATE TABLE IF NOT EXISTS __drizzle_migrations (id INTEGER PRIMARY KEY, hash text NOT NULL, created_at numeric)',
  );
  const record = db.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)');
  for (const migration of pending) {
    for (const statement of migration.sql) db.exec(statement);
    record.run(migration.hash, migration.folderMillis);
  }
};
