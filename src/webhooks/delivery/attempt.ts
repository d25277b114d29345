import type { Runtime } from '../../core/runtime.ts';
import { VERSION } from '../../core/version.ts';
import type { StoredDelivery } from '../../store/queries/webhooks/deliveries.ts';
import type { Settlement } from '../../store/queries/webhooks/outbox.ts';
import type { WebhookRow } from '../../store/queries/webhooks/webhooks.ts';
import type { Store } from '../../store/store.ts';
import { type MessageContext, messageOf } from './message.ts';
import { GONE, settlementOf } from './retries.ts';
import { type SendOptions, send } from './send.ts';
import { signedHeaders } from './signing.ts';

export interface AttemptOptions extends MessageContext, Omit<SendOptions, 'signal'> {
  store: Pick<Store, 'webhooks' | 'write'>;
  runtime: Pick<Runtime, 'now'>;
}

/** Sends a claimed delivery once and notes what became of it; undefined when the webhook is gone. */
export const attemptDelivery = async (
  delivery: StoredDelivery,
  { store, runtime, ...options }: AttemptOptions,
  signal: AbortSignal,
): Promise<Settlement | undefined> => {
  const webhook = await store.webhooks.find(delivery.webhookId);
  if (webhook === undefined) return undefined;
  const body = JSON.stringify(messageOf(delivery.change, options));
  const at = runtime.now();
  const headers = {
    'content-type': 'application/json',
    'user-agent': `Lectern/${VERSION}`,
    ...signedHeaders(secretsOf(webhook, at), { id: delivery.id, body, at }),
  };
  const sent = await send({ url: webhook.url, headers, body }, { ...options, signal });
  const { attempts } = delivery;
  const settlement = settlementOf(sent, { attempts, at: runtime.now(), random: Math.random() });
  await store.write(async ({ webhooks, write }) => {
    await write.settleDelivery(delivery, settlement);
    if (settlement.responseStatus !== GONE) return;
    const current = await webhooks.find(webhook.id);
    // Its URL may have changed meanwhile.
    if (current === undefined || current.url !== webhook.url) return;
    await write.updateWebhook({
      ...current,
      ...{ status: 'paused', pausedBecause: 'gone', modifiedAt: settlement.at },
    });
  });
  return settlement;
};

/** Those that sign: the one before the present goes on for a time. */
const secretsOf = ({ secret, formerSecret, formerSecretUntil }: WebhookRow, at: number): string[] =>
  formerSecret !== null && (formerSecretUntil ?? 0) > at ? [secret, formerSecret] : [secret];
