import { asc, eq } from 'drizzle-orm';
import type { Db } from '../../engine.ts';
import type { Tables } from '../../tables.ts';

/** With its secrets: not to be shown, nor logged. */
export type WebhookRow = Tables['webhooks']['$inferSelect'];

/** Reads the receivers of changes. */
export const webhookQueries = (db: Db, { webhooks }: Tables) => ({
  /** In the order they were registered. */
  list: async (): Promise<WebhookRow[]> =>
    db.select().from(webhooks).orderBy(asc(webhooks.createdAt), asc(webhooks.id)),

  find: async (id: string): Promise<WebhookRow | undefined> =>
    (await db.select().from(webhooks).where(eq(webhooks.id, id)))[0],

  count: async (): Promise<number> => db.$count(webhooks),
});

/** Changes the receivers. */
export const webhookWrites = (db: Db, { webhooks }: Tables) => ({
  insertWebhook: async (row: WebhookRow): Promise<void> => {
    await db.insert(webhooks).values(row);
  },

  updateWebhook: async (row: WebhookRow): Promise<void> => {
    await db.update(webhooks).set(row).where(eq(webhooks.id, row.id));
  },

  /** With all that it is owed. */
  deleteWebhook: async (id: string): Promise<void> => {
    await db.delete(webhooks).where(eq(webhooks.id, id));
  },
});
