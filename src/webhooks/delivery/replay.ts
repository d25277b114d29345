import { AppError } from '../../core/errors.ts';
import type { Runtime } from '../../core/runtime.ts';
import type { StoredDelivery } from '../../store/queries/webhooks/deliveries.ts';
import type { Transaction } from '../../store/store.ts';
import { findWebhook } from '../find-webhook.ts';

/**
 * Has a delivery sent once more, with all its attempts, or now rather than later. It goes before later ones of its entry
 * that are not under way yet.
 *
 * @throws AppError `not-found`
 */
export const replayDelivery = async (
  { webhooks, deliveries, write }: Pick<Transaction, 'webhooks' | 'deliveries' | 'write'>,
  webhookId: string,
  id: string,
  { now }: Pick<Runtime, 'now'>,
): Promise<StoredDelivery> => {
  await findWebhook({ webhooks }, webhookId);
  const delivery = await deliveries.find(webhookId, id);
  if (delivery !== undefined) await write.replayDelivery(delivery, now());
  const replayed = await deliveries.find(webhookId, id);
  if (replayed === undefined) {
    throw new AppError(
      'not-found',
      'There is no delivery of this id; what has ended is forgotten after a time.',
    );
  }
  return replayed;
};
