import type Database from 'better-sqlite3';
import type { Runtime } from '../../runtime.ts';

/**
 * Sets a restored database off from the one whose place it takes, so that nothing that was remembered of that is taken for
 * true of this: cursors of its change log, entity tags of its exports, dates of its entries, words and keys of its index.
 *
 * @param former may be damaged, or of another schema
 */
export const beginHistory = (
  restored: Database.Database,
  former: Database.Database,
  { now, newId }: Runtime,
): void => {
  const at = now();
  restored
    .prepare('UPDATE state SET version = max(version, ?) + 1, modified_at = ?, history = ?')
    .run(numberIn(former, 'SELECT version FROM state'), at, newId());
  restored
    .prepare('UPDATE search_state SET generation = max(generation, ?) + 1')
    .run(numberIn(former, 'SELECT generation FROM search_state'));
  // What shows an entry may be older than what was shown before: its date must not be.
  for (const table of ['entries', 'categories'])
    restored.prepare(`UPDATE ${table} SET modified_at = ?`).run(at);
};

const numberIn = (db: Database.Database, sql: string): number => {
  try {
    return Number(db.prepare(sql).pluck().get());
  } catch {
    return 0;
  }
};
