import { decodeCursor, encodeCursor } from '../../core/cursor.ts';
import type { Reads } from '../../store/reads.ts';
import type { DeliveryState } from '../../store/tables.ts';
import { findWebhook } from '../find-webhook.ts';

/**
 * A page of what became of telling a webhook, the latest first.
 *
 * @throws AppError `not-found` or `invalid-cursor`
 */
export const listDeliveries = async (
  { webhooks, deliveries }: Pick<Reads, 'webhooks' | 'deliveries'>,
  webhookId: string,
  { state, limit, cursor }: { state: DeliveryState | undefined; limit: number; cursor: string | undefined },
) => {
  await findWebhook({ webhooks }, webhookId);
  const list = ['deliveries', webhookId, state];
  const [before = Number.MAX_SAFE_INTEGER] =
    cursor === undefined ? [] : decodeCursor(cursor, list, ['number']);
  const found = await deliveries.listBefore({ webhookId, state }, Number(before), limit + 1);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const next = found.length > limit && last ? encodeCursor(list, [last.seq]) : null;
  return { items, page: { limit, next } };
};
