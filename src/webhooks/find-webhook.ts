import { AppError } from '../core/errors.ts';
import type { WebhookRow } from '../store/queries/webhooks/webhooks.ts';
import type { Reads } from '../store/reads.ts';

/** @throws AppError `not-found` */
export const findWebhook = async ({ webhooks }: Pick<Reads, 'webhooks'>, id: string): Promise<WebhookRow> => {
  const webhook = await webhooks.find(id);
  if (webhook === undefined) {
    throw new AppError('not-found', 'There is no webhook of this id; GET /v1/webhooks lists them.');
  }
  return webhook;
};
