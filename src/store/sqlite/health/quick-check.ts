import { StoreOpenError } from '../../engine.ts';
import { openError } from '../connection.ts';
import type { Database } from '../driver.ts';

/**
 * Looks at every page of a database (https://sqlite.org/pragma.html#pragma_quick_check), so that damage is found at a start
 * rather than by the one reader or writer who meets it.
 *
 * @param limit bytes up to which it is done: it takes about a second for 200 MB
 * @returns false when the database is too large for that
 * @throws StoreOpenError when it is damaged
 */
export const quickCheck = (db: Database, limit: number): boolean => {
  try {
    const bytes = numberOf(db, 'page_count') * numberOf(db, 'page_size');
    if (bytes > limit) return false;
    const found = String(db.pragma('quick_check(1)', { simple: true }));
    if (found === 'ok') return true;
    throw new StoreOpenError(
      `The database ${db.name} is damaged (${found.split('\n').at(-1)}); lectern doctor says more, and lectern restore puts a backup in its place.`,
    );
  } catch (error) {
    throw openError(db.name, error);
  }
};

const numberOf = (db: Database, pragma: string): number => Number(db.pragma(pragma, { simple: true }));
