import { runAtOnce } from '../../../core/scheduling/pace.ts';
import type { Database } from '../driver.ts';
import { openSearchWriter } from '../search/search-writer.ts';

/** An entry that says again what was redacted. */
export interface Undone {
  slug: string;
  locale: string;
}

/**
 * What was erased since the backup was made stays so: entries that were purged, and what former revisions said. An entry whose
 * present revision in the backup was redacted since has nothing else to say.
 *
 * @param former may be damaged, or of another schema: then nothing is known of what was erased
 * @returns those whose texts could not be taken away
 */
export const keepErasures = (restored: Database, former: Database): Undone[] => {
  const purges = rowsIn<Purge>(former, 'SELECT entry_id AS id, at, by FROM purges');
  const redactions = rowsIn<Redacted>(
    former,
    'SELECT entry_id AS id, revision, at, redacted FROM revisions WHERE redacted IS NOT NULL',
  );
  if (purges.length + redactions.length === 0) return [];
  purge(restored, purges);
  redact(restored, redactions);
  // What holds the backup's pages is to be written anew: they may have traces.
  restored.exec('UPDATE state SET traces = traces + 1');
  const undone = restored.prepare<[Redacted], Undone>(
    'SELECT slug, locale FROM entries WHERE id = @id AND revision = @revision AND updated_at = @at',
  );
  return redactions.flatMap((row) => undone.get(row) ?? []);
};

interface Purge {
  id: string;
  at: number;
  by: string;
}

interface Redacted {
  id: string;
  revision: number;
  at: number;
  /** JSON. */
  redacted: string;
}

const purge = (restored: Database, purges: readonly Purge[]): void => {
  const forget = [
    'DELETE FROM files WHERE owner_id = @id',
    'DELETE FROM exchanged_files WHERE owner_id = @id',
    'DELETE FROM source_items WHERE owner_id = @id',
    'DELETE FROM entries WHERE id = @id',
    'UPDATE changes SET slug = entry_id WHERE entry_id = @id',
    'INSERT OR IGNORE INTO purges (entry_id, at, by) VALUES (@id, @at, @by)',
    `DELETE FROM idempotent_responses WHERE body LIKE '{"id":"' || @id || '"%'`,
  ].map((sql) => restored.prepare<[Purge]>(sql));
  const index = openSearchWriter(restored);
  const batch = index.begin();
  for (const row of purges) {
    batch.remove(row.id);
    for (const statement of forget) statement.run(row);
  }
  runAtOnce(batch.end());
  index.prune();
};

const redact = (restored: Database, redactions: readonly Redacted[]): void => {
  // A number of another history names something else: then it was written at another time.
  const take = restored.prepare<[Redacted]>(`
    UPDATE revisions SET snapshot = 'null', note = NULL, content_hash = '', redacted = @redacted
    WHERE entry_id = @id AND revision = @revision AND at = @at AND redacted IS NULL
      AND revision < (SELECT revision FROM entries WHERE id = @id)`);
  const forget = restored.prepare<[Redacted]>(
    `DELETE FROM idempotent_responses WHERE @revision = 1 AND body LIKE '{"id":"' || @id || '"%'`,
  );
  for (const row of redactions) if (take.run(row).changes > 0) forget.run(row);
};

const rowsIn = <Row>(db: Database, sql: string): Row[] => {
  try {
    return db.prepare<[], Row>(sql).all();
  } catch {
    return [];
  }
};
