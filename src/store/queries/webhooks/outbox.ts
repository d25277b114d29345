import { randomUUID } from 'node:crypto';
import { and, asc, eq, exists, gt, inArray, isNull, like, lt, lte, not, sql } from 'drizzle-orm';
import type { Db } from '../../engine.ts';
import type { Tables } from '../../tables.ts';
import type { NewChange } from '../changes.ts';
import { isAhead, joinedDeliveries, type StoredDelivery, toStoredDelivery } from './deliveries.ts';

export interface Claim {
  webhookId: string;
  /** Names who claims. */
  claim: string;
  now: number;
  /** When others may take over what has not been settled by then; milliseconds. */
  until: number;
  limit: number;
}

/** What became of an attempt. */
export interface Settlement {
  state: 'pending' | 'delivered' | 'dead';
  /** HTTP status of the answer, where there was one. */
  responseStatus: number | null;
  error: string | null;
  at: number;
  /** When to try again what stays pending. */
  dueAt: number | null;
}

/** Rows that are forgotten at a time: no transaction is to grow with what has piled up. */
export const FORGET_BATCH = 500;

/**
 * Keeps what webhooks are owed. Of the deliveries of one entry to one webhook only the first that is pending is ever due:
 * the others wait for it, without being looked at.
 */
export const outboxWrites = (db: Db, tables: Tables) => {
  const { deliveries, webhooks, changes } = tables;
  const { webhookId, entryId, state, dueAt, seq, claim: claimedBy } = deliveries;

  const earlier = db
    .select({ one: sql`1` })
    .from(deliveries)
    .where(and(eq(webhookId, webhooks.id), eq(entryId, sql.placeholder('entryId')), eq(state, 'pending')));
  const queue = db
    .insert(deliveries)
    .select(
      db
        .select({
          seq: sql<number>`null`.as('seq'),
          id: sql<string>`${sql.placeholder('id')}`.as('id'),
          webhookId: webhooks.id,
          // The change that has just been written: there is no other writer meanwhile.
          change: sql<number>`(select max(${changes.seq}) from ${changes})`.as('change'),
          entryId: sql<string>`${sql.placeholder('entryId')}`.as('entry_id'),
          state: sql<'pending'>`'pending'`.as('state'),
          attempts: sql<number>`0`.as('attempts'),
          dueAt: sql<number>`case when ${exists(earlier)} then null else ${sql.placeholder('at')} end`.as(
            'due_at',
          ),
          claim: sql<null>`null`.as('claim'),
          attemptedAt: sql<null>`null`.as('attempted_at'),
          responseStatus: sql<null>`null`.as('response_status'),
          error: sql<null>`null`.as('error'),
          createdAt: sql<number>`${sql.placeholder('at')}`.as('created_at'),
          endedAt: sql<null>`null`.as('ended_at'),
        })
        .from(webhooks)
        .where(and(eq(webhooks.status, 'active'), like(webhooks.events, sql.placeholder('events')))),
    )
    .prepare();

  /** Lets the first that is pending be sent, and the others wait: after one has ended, or has begun anew. */
  const promote = async (of: { webhookId: string; entryId: string }, now: number): Promise<void> => {
    const pending = and(eq(webhookId, of.webhookId), eq(entryId, of.entryId), eq(state, 'pending'));
    const [first] = await db.select({ seq }).from(deliveries).where(pending).orderBy(asc(seq)).limit(1);
    if (first === undefined) return;
    await db
      .update(deliveries)
      .set({ dueAt: now })
      .where(and(eq(seq, first.seq), isNull(dueAt)));
    await db
      .update(deliveries)
      .set({ dueAt: null })
      .where(and(pending, gt(seq, first.seq), isNull(claimedBy), not(isNull(dueAt))));
  };

  return {
    /** Owes a change to every active webhook that wants to know of its type. */
    queueDeliveries: async ({
      type,
      entryId,
      at,
    }: Pick<NewChange, 'type' | 'entryId' | 'at'>): Promise<void> => {
      await queue.run({ id: `msg_${randomUUID()}`, entryId, at, events: `%"${type}"%` });
    },

    /** Takes what is due of an active webhook, for one attempt each. */
    claimDeliveries: async ({
      webhookId: of,
      claim,
      now,
      until,
      limit,
    }: Claim): Promise<StoredDelivery[]> => {
      const due = await db
        .select({ seq })
        .from(deliveries)
        .innerJoin(webhooks, eq(webhooks.id, webhookId))
        .where(and(eq(webhookId, of), eq(webhooks.status, 'active'), lte(dueAt, now)))
        .orderBy(asc(dueAt), asc(seq))
        .limit(limit);
      const claimed = inArray(
        seq,
        due.map((row) => row.seq),
      );
      await db
        .update(deliveries)
        .set({ claim, dueAt: until, attemptedAt: now, attempts: sql`${deliveries.attempts} + 1` })
        .where(claimed);
      const rows = await joinedDeliveries(db, tables).where(claimed).orderBy(asc(seq));
      return rows.map(toStoredDelivery);
    },

    /** Notes what became of an attempt; false when another process has taken over meanwhile, or it is gone. */
    settleDelivery: async (
      delivery: Pick<StoredDelivery, 'seq' | 'webhookId' | 'entryId' | 'claim'>,
      { state: next, responseStatus, error, at, dueAt: again }: Settlement,
    ): Promise<boolean> => {
      const settled = await db
        .update(deliveries)
        .set({
          ...{ state: next, responseStatus, error, dueAt: again, claim: null },
          endedAt: next === 'pending' ? null : at,
        })
        .where(and(eq(seq, delivery.seq), eq(claimedBy, String(delivery.claim))))
        .returning({ seq });
      if (settled.length === 0) return false;
      await promote(delivery, at);
      return true;
    },

    /** Has a delivery sent once more from the beginning, or sooner; one that is being sent is left alone. */
    replayDelivery: async (
      delivery: Pick<StoredDelivery, 'seq' | 'webhookId' | 'entryId'>,
      now: number,
    ): Promise<void> => {
      await db
        .update(deliveries)
        .set({ state: 'pending', attempts: 0, dueAt: null, endedAt: null })
        .where(and(eq(seq, delivery.seq), isNull(claimedBy)));
      await promote(delivery, now);
    },

    /** Has what waits only because the clock has gone back sent now, and not when it is there again. */
    bringForward: async (now: number): Promise<void> => {
      await db.update(deliveries).set({ dueAt: now }).where(isAhead(tables, now));
    },

    /** Forgets some of those that have ended so before a time. */
    forgetDeliveries: async (ended: 'delivered' | 'dead', before: number): Promise<void> => {
      const old = db
        .select({ seq })
        .from(deliveries)
        .where(and(eq(state, ended), lt(deliveries.endedAt, before)))
        .limit(FORGET_BATCH);
      await db.delete(deliveries).where(inArray(seq, old));
    },
  };
};
