import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import { BetterSQLiteSession } from 'drizzle-orm/better-sqlite3/session';
import type { Logger } from 'drizzle-orm/logger';
import { BaseSQLiteDatabase, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core';
import { type Db, StoreOpenError } from '../engine.ts';

export type Database = BetterSqlite3.Database;
export type Statement<Parameters extends unknown[], Row> = BetterSqlite3.Statement<Parameters, Row>;

/**
 * The package of SQLite for a version of Node. better-sqlite3 13 is built on Node-API and has its binaries inside, but crashes
 * Node 20; 12 makes Node 24.19 and later abort (nodejs/node#65446). So the version decides: to try would be too late.
 */
export const driverFor = (node: string): 'better-sqlite3' | 'better-sqlite3-13' =>
  Number.parseInt(node, 10) >= 22 ? 'better-sqlite3-13' : 'better-sqlite3';

/** What to do where a driver is missing or has no binary. */
const REMEDY = {
  'better-sqlite3':
    'run npm rebuild better-sqlite3, which needs Python and a C++ compiler where no ready-made binary fits, or use Node 22 or later, which needs neither',
  'better-sqlite3-13':
    'install again with the Node that runs this (npm ci), and without leaving out optional dependencies',
};

/**
 * Loads the driver for a version of Node, with its binary.
 *
 * @throws StoreOpenError when it is not there, or does not fit the machine
 */
export const loadDriver = (
  node: string,
  load: (name: string) => typeof BetterSqlite3 = createRequire(import.meta.url),
): typeof BetterSqlite3 => {
  const name = driverFor(node);
  try {
    const driver = load(name);
    // The binary is loaded with the first database.
    new driver(':memory:').close();
    return driver;
  } catch (error) {
    throw new StoreOpenError(
      `SQLite (${name}) is not installed for Node ${node} on ${process.platform} ${process.arch}: ${REMEDY[name]}.`,
      { cause: error },
    );
  }
};

/** SQLite for this process. */
export const Database = loadDriver(process.versions.node);

/** Lets queries be built over a connection. (Drizzle's own `drizzle` imports better-sqlite3 12, which may not be there.) */
export const queriesOver = (database: Database, options?: { logger?: Logger }): Db => {
  const dialect = new SQLiteSyncDialect();
  const session = new BetterSQLiteSession<NoSchema, ExtractTablesWithRelations<NoSchema>>(
    database,
    dialect,
    undefined,
    options,
  );
  return new BaseSQLiteDatabase('sync', dialect, session, undefined);
};

/** Drizzle's relational queries are not used. */
type NoSchema = Record<string, never>;
