import { Database } from '../../src/store/sqlite/driver.ts';
import type { Acknowledged } from './writer.ts';

export interface Verdict {
  integrity: string;
  /** Revisions that are in the database. */
  revisions: number;
  /** Acknowledged writes that are not there as they were acknowledged. */
  lost: number;
  /** Entries whose revisions have a gap, or whose row is not their last revision. */
  brokenChains: number;
  /** Revisions of published entries without exactly one row in the change log. */
  untold: number;
  /** Changes since the webhook was registered that it is or was not owed once. */
  unowed: number;
  /** Entries that the search index does not have. */
  unindexed: number;
  /** Deliveries that are said to have arrived, but have not. */
  unheard: number;
}

/**
 * Reads the database itself, as nobody serves it any more.
 *
 * @param heard ids of the messages that have arrived
 */
export const verify = (
  path: string,
  acknowledged: readonly Acknowledged[],
  heard: ReadonlySet<string>,
): Verdict => {
  const db = new Database(path);
  const count = (sql: string): number => Number(db.prepare(sql).pluck().get());
  const delivered = db
    .prepare<[], string>("SELECT id FROM webhook_deliveries WHERE state = 'delivered'")
    .pluck();
  const find = db.prepare('SELECT content_hash FROM revisions WHERE entry_id = ? AND revision = ?').pluck();
  try {
    return {
      integrity: [
        db.pragma('integrity_check', { simple: true }),
        ...(db.pragma('foreign_key_check') as unknown[]),
      ].join(),
      revisions: count('SELECT count(*) FROM revisions'),
      lost: acknowledged.filter(({ id, revision, contentHash }) => find.get(id, revision) !== contentHash)
        .length,
      brokenChains: count(`
        SELECT count(*) FROM entries e JOIN
          (SELECT entry_id, min(revision) AS first, max(revision) AS last, count(*) AS size FROM revisions GROUP BY 1) r
          ON r.entry_id = e.id
        WHERE r.last <> e.revision OR r.size <> r.last - r.first + 1
           OR e.content_hash <> (SELECT content_hash FROM revisions WHERE entry_id = e.id AND revision = e.revision)`),
      untold: count(`
        SELECT count(*) FROM revisions r
        WHERE r.status = 'published'
          AND (SELECT count(*) FROM changes c WHERE c.entry_id = r.entry_id AND c.revision = r.revision) <> 1`),
      unowed: count(`
        SELECT count(*) FROM changes c JOIN webhooks w ON c.at >= w.created_at
        WHERE (SELECT count(*) FROM webhook_deliveries d WHERE d.webhook_id = w.id AND d.change = c.seq) <> 1`),
      unindexed: count(`
        SELECT count(*) FROM entries
        WHERE status <> 'archived' AND id NOT IN (SELECT entry_id FROM search_entry)`),
      unheard: delivered.all().filter((id) => !heard.has(id)).length,
    };
  } finally {
    db.close();
  }
};
