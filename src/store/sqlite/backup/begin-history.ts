import type { Runtime } from '../../../core/runtime.ts';
import { inNewSecond } from '../../write-clock.ts';
import type { Database } from '../driver.ts';

/**
 * Sets a restored database off from the one whose place it takes, so that nothing that was remembered of that is taken for
 * true of this: cursors of its change log, entity tags of its exports and of its entries, dates, words and keys of its index.
 *
 * @param former may be damaged, or of another schema
 */
export const beginHistory = (restored: Database, former: Database, { now, newId }: Runtime): void => {
  // The version of what everybody sees is never ahead of the other; nor is any date ahead of that of the last write, but
  // for what the clock has gone back since.
  const version = numberIn(former, 'SELECT version FROM state');
  const last = Math.max(
    ...['modified_at', 'public_at'].map((column) => numberIn(former, `SELECT ${column} FROM state`)),
  );
  const at = inNewSecond(now(), last);
  restored
    .prepare(
      `UPDATE state SET version = max(version, @version) + 1, modified_at = @at, history = @history,
         public_version = max(public_version, @version) + 1, public_at = @at`,
    )
    .run({ version, at, history: newId() });
  restored
    .prepare('UPDATE search_state SET generation = max(generation, ?) + 1')
    .run(numberIn(former, 'SELECT generation FROM search_state'));
  passRevisions(restored, former, at);
  // What shows an entry may be older than what was shown before: its date must not be.
  for (const table of ['entries', 'categories'])
    restored.prepare(`UPDATE ${table} SET modified_at = ?`).run(at);
};

/**
 * What was written since the backup had numbers that would be given again, to something else: who holds the tag of such a
 * revision could overwrite an edit without having seen it. The restored state of these entries is a revision behind them all.
 */
const passRevisions = (restored: Database, former: Database, at: number): void => {
  const next = restored.prepare(`
    INSERT INTO revisions (entry_id, revision, at, by, note, snapshot, status, content_hash)
    SELECT entry_id, @revision + 1, @at, by, 'Restored from a backup', snapshot, r.status, r.content_hash
    FROM revisions r JOIN entries e ON e.id = r.entry_id AND e.revision = r.revision
    WHERE e.id = @id AND (e.revision < @revision OR (e.revision = @revision AND e.content_hash <> @contentHash))`);
  const move = restored.prepare(`
    UPDATE entries SET revision = @revision + 1, seen_revision = iif(seen_revision = revision, @revision + 1, seen_revision)
    WHERE id = @id`);
  const tell = restored.prepare(`
    INSERT INTO changes (type, entry_id, slug, locale, revision, at)
    SELECT 'updated', id, slug, locale, revision, @at FROM entries WHERE id = @id AND status = 'published'`);
  for (const entry of entriesIn(former)) {
    if (next.run({ ...entry, at }).changes === 0) continue;
    move.run(entry);
    tell.run({ ...entry, at });
  }
};

interface KnownEntry {
  id: string;
  revision: number;
  contentHash: string;
}

/** None where what was there before cannot be read. */
const entriesIn = (former: Database): KnownEntry[] => {
  try {
    return former
      .prepare<[], KnownEntry>('SELECT id, revision, content_hash AS contentHash FROM entries')
      .all();
  } catch {
    return [];
  }
};

const numberIn = (db: Database, sql: string): number => {
  try {
    return Number(db.prepare(sql).pluck().get());
  } catch {
    return 0;
  }
};
