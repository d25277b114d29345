import { AppError } from '../../core/errors.ts';
import type { Db, Engine } from '../engine.ts';
import { type Database, queriesOver } from './driver.ts';

/** Views open at a time. Those who ask at the same version share one (`shared-snapshots.ts`), so it takes writes to get here. */
export const MAX_SNAPSHOTS = 8;

/** Of the connections of a database in memory: they are opened before they are needed, while it still has a name. */
export const MAX_MEMORY_SNAPSHOTS = 2;

interface Connection {
  database: Database;
  reader: Db;
}

/**
 * Opens views of what is committed, each in a read transaction of its own. Connections are reused for the next view.
 *
 * @param connect opens a connection that only reads
 */
export const createSnapshots = (
  connect: () => Database,
  most = MAX_SNAPSHOTS,
): { open: Engine['snapshot']; close: () => void } => {
  const connections: Connection[] = [];
  const idle: Connection[] = [];

  const add = (): Connection => {
    if (connections.length >= most) {
      throw new AppError('unavailable', 'Too many exports are under way; try again.');
    }
    const database = connect();
    // Walks through a table once: what it has read it does not read again. In KiB.
    database.pragma('cache_size = -2048');
    const connection = { database, reader: queriesOver(database) };
    connections.push(connection);
    return connection;
  };

  return {
    open: () => {
      const connection = idle.pop() ?? add();
      const { database, reader } = connection;
      database.exec('BEGIN');
      // The transaction sees what is committed at its first read, not at its beginning.
      database.prepare('SELECT version FROM state').get();
      return {
        reader,
        close: () => {
          // Closed with the engine before its time.
          if (!database.open) return;
          database.exec('COMMIT');
          idle.push(connection);
        },
      };
    },
    close: () => {
      for (const { database } of connections) database.close();
    },
  };
};
