import type { Test } from 'tap';
import type { NewChange } from '../../src/store/queries/changes.ts';
import type { StoredDelivery } from '../../src/store/queries/webhooks/deliveries.ts';
import type { WebhookRow } from '../../src/store/queries/webhooks/webhooks.ts';
import type { Store } from '../../src/store/store.ts';
import { openInMemory } from '../store/open.ts';
import { changeRow, webhookRow } from '../store/rows.ts';
import { testRuntime } from '../support/runtime.ts';

/** A store with webhooks, and what is needed to owe them something. */
export const hookedStore = async (t: Test, ...webhooks: Partial<WebhookRow>[]) => {
  const store = openInMemory(t);
  const runtime = testRuntime();
  await store.write(async ({ write }) => {
    for (const webhook of webhooks) await write.insertWebhook(webhookRow(webhook));
  });
  return {
    store,
    runtime,
    /** Writes changes, one a transaction, as of now. */
    change: async (...changes: Partial<NewChange>[]): Promise<void> => {
      for (const change of changes) {
        await store.write(({ write }) => write.addChanges([changeRow({ at: runtime.now(), ...change })]));
      }
    },
    /** All that a webhook is or was owed, the first first. */
    owed: async (webhookId = 'w1'): Promise<StoredDelivery[]> =>
      (await store.deliveries.listBefore({ webhookId }, 1e9, 1e4)).reverse(),
  };
};

/** Waits for something that another part of the process is about to bring about. */
export const eventually = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
};

/** How many deliveries of a webhook are in a state. */
export const countOf = async (store: Store, state: StoredDelivery['state'], webhookId = 'w1') =>
  (await store.deliveries.listBefore({ webhookId, state }, 1e9, 1e4)).length;
