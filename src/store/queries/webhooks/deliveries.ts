import { and, desc, eq, gt, isNotNull, lt, min, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../engine.ts';
import type { DeliveryState, Tables } from '../../tables.ts';
import type { ChangeRow } from '../changes.ts';

export type DeliveryRow = Tables['deliveries']['$inferSelect'];

/** A delivery with the change that it tells. */
export interface StoredDelivery extends Omit<DeliveryRow, 'change'> {
  change: ChangeRow;
}

export interface DeliveryFilter {
  webhookId: string;
  state?: DeliveryState | undefined;
}

/** When a webhook is to be sent something next; milliseconds. */
export interface Due {
  webhookId: string;
  at: number;
}

/** Deliveries with their changes, as other queries narrow them down. */
export const joinedDeliveries = (db: Db, { deliveries, changes }: Tables) =>
  db
    .select({ delivery: deliveries, change: changes })
    .from(deliveries)
    .innerJoin(changes, eq(changes.seq, deliveries.change))
    .$dynamic();

export const toStoredDelivery = (row: { delivery: DeliveryRow; change: ChangeRow }): StoredDelivery => ({
  ...row.delivery,
  change: row.change,
});

/** So far ahead of the present, in ms, only a clock can have dated something that has gone back since. */
export const AHEAD = 60_000;

/** What would wait until the clock is there again: not due, by a date that lies ahead. */
export const isAhead = ({ deliveries }: Pick<Tables, 'deliveries'>, now: number): SQL | undefined =>
  and(
    gt(deliveries.dueAt, now),
    gt(sql`coalesce(${deliveries.attemptedAt}, ${deliveries.createdAt})`, now + AHEAD),
  );

/** Reads what webhooks are owed, and what became of it. */
export const deliveryQueries = (db: Db, tables: Tables) => {
  const { deliveries, webhooks } = tables;
  const { webhookId, dueAt, state, seq, id } = deliveries;

  // One seek in an index for each webhook that is active.
  const earliest = db
    .select({ at: min(dueAt) })
    .from(deliveries)
    .where(and(eq(webhookId, webhooks.id), isNotNull(dueAt)));
  const schedule = db
    .select({ webhookId: webhooks.id, at: sql<number | null>`(${earliest})` })
    .from(webhooks)
    .where(eq(webhooks.status, 'active'))
    .orderBy(webhooks.id)
    .prepare();

  return {
    /** Who is to be sent something and when, of the active webhooks. Cheap: asked every second. */
    schedule: async (): Promise<Due[]> =>
      (await schedule.all()).flatMap(({ webhookId, at }) => (at === null ? [] : { webhookId, at })),

    /** Whether anything waits only because the clock has gone back. */
    isAnyAhead: async (now: number): Promise<boolean> =>
      (await db.select({ seq }).from(deliveries).where(isAhead(tables, now)).limit(1)).length > 0,

    /** The latest first, before a place in their order. */
    listBefore: async (filter: DeliveryFilter, before: number, limit: number): Promise<StoredDelivery[]> => {
      const rows = await joinedDeliveries(db, tables)
        .where(
          and(
            eq(webhookId, filter.webhookId),
            filter.state === undefined ? undefined : eq(state, filter.state),
            lt(seq, before),
          ),
        )
        .orderBy(desc(seq))
        .limit(limit);
      return rows.map(toStoredDelivery);
    },

    find: async (ofWebhook: string, message: string): Promise<StoredDelivery | undefined> => {
      const [row] = await joinedDeliveries(db, tables).where(and(eq(webhookId, ofWebhook), eq(id, message)));
      return row && toStoredDelivery(row);
    },
  };
};
