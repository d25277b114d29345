import { AppError } from '../core/errors.ts';
import type { Runtime } from '../core/runtime.ts';
import type { WebhookRow } from '../store/queries/webhooks/webhooks.ts';
import type { Transaction } from '../store/store.ts';
import { MAX_WEBHOOKS } from './limits.ts';
import { makeSecret } from './secret.ts';
import type { NewWebhook } from './write-schema.ts';

/**
 * Registers a receiver of all changes from now on.
 *
 * @param author name of the key that asks for it
 * @throws AppError `invalid-request` when there are as many as there can be
 */
export const registerWebhook = async (
  { webhooks, write }: Pick<Transaction, 'webhooks' | 'write'>,
  { url, events, description = '' }: NewWebhook,
  { author, runtime }: { author: string; runtime: Runtime },
): Promise<WebhookRow> => {
  if ((await webhooks.count()) >= MAX_WEBHOOKS) {
    throw new AppError('invalid-request', `There are ${MAX_WEBHOOKS} webhooks already; remove one first.`);
  }
  const at = runtime.now();
  const row: WebhookRow = {
    ...{ id: runtime.newId(), url, events, description, status: 'active', pausedBecause: null },
    ...{ secret: makeSecret(), formerSecret: null, formerSecretUntil: null },
    ...{ createdAt: at, createdBy: author, modifiedAt: at },
  };
  await write.insertWebhook(row);
  return row;
};
