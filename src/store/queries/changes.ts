import { asc, gt, max, sql } from 'drizzle-orm';
import type { Db } from '../engine.ts';
import { prepared } from '../sql/prepared.ts';
import type { Tables } from '../tables.ts';

export type ChangeRow = Tables['changes']['$inferSelect'];
export type NewChange = Omit<ChangeRow, 'seq'>;

/** Reads the change log. */
export const changeQueries = (db: Db, { changes }: Tables) => {
  const behind = prepared(() =>
    db
      .select()
      .from(changes)
      .where(gt(changes.seq, sql.placeholder('seq')))
      .orderBy(asc(changes.seq))
      .limit(sql.placeholder('limit'))
      .prepare(),
  );
  const last = prepared(() =>
    db
      .select({ seq: max(changes.seq) })
      .from(changes)
      .prepare(),
  );

  return {
    listAfter: async (seq: number, limit: number): Promise<ChangeRow[]> => behind().all({ seq, limit }),

    /** Of the latest change; 0 when there is none. */
    lastSeq: async (): Promise<number> => (await last().all())[0]?.seq ?? 0,
  };
};
