import type { Runtime } from '../core/runtime.ts';
import type { WebhookRow } from '../store/queries/webhooks/webhooks.ts';
import type { Transaction } from '../store/store.ts';
import { CHANGE_TYPES } from '../store/tables.ts';
import { findWebhook } from './find-webhook.ts';
import { FORMER_SECRET_TTL, makeSecret } from './secret.ts';
import type { WebhookPatch } from './write-schema.ts';

type Writing = Pick<Transaction, 'webhooks' | 'write'>;
type Clock = Pick<Runtime, 'now'>;

/**
 * Applies a merge patch. One that is made active again goes on with what it was owed.
 *
 * @throws AppError `not-found`
 */
export const changeWebhook = (
  transaction: Writing,
  id: string,
  { url, events, description, status }: WebhookPatch,
  clock: Clock,
): Promise<WebhookRow> =>
  save(transaction, id, clock, (before) => ({
    url: url ?? before.url,
    events: events === null ? [...CHANGE_TYPES] : (events ?? before.events),
    description: description === null ? '' : (description ?? before.description),
    status: status ?? before.status,
    pausedBecause: status === undefined ? before.pausedBecause : null,
  }));

/**
 * Gives a webhook a new secret. The one before signs as well for a day.
 *
 * @throws AppError `not-found`
 */
export const rotateSecret = (transaction: Writing, id: string, clock: Clock): Promise<WebhookRow> =>
  save(transaction, id, clock, ({ secret }) => ({
    secret: makeSecret(),
    formerSecret: secret,
    formerSecretUntil: clock.now() + FORMER_SECRET_TTL,
  }));

const save = async (
  { webhooks, write }: Writing,
  id: string,
  { now }: Clock,
  change: (before: WebhookRow) => Partial<WebhookRow>,
): Promise<WebhookRow> => {
  const before = await findWebhook({ webhooks }, id);
  const row = { ...before, ...change(before), modifiedAt: now() };
  await write.updateWebhook(row);
  return row;
};
