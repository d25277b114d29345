import { toChange } from '../changes/view.ts';
import { formatTime } from '../core/time.ts';
import type { StoredDelivery } from '../store/queries/webhooks/deliveries.ts';
import type { WebhookRow } from '../store/queries/webhooks/webhooks.ts';
import type { Delivery, Webhook } from './schema.ts';

export const webhookPath = (id: string): string => `/v1/webhooks/${encodeURIComponent(id)}`;

export const deliveriesPath = (id: string): string => `${webhookPath(id)}/deliveries`;

/** A webhook as the API shows it: without its secrets. */
export const toWebhook = (row: WebhookRow): Webhook => ({
  id: row.id,
  url: row.url,
  events: row.events,
  description: row.description,
  status: row.status,
  pausedBecause: row.pausedBecause,
  createdAt: formatTime(row.createdAt),
  createdBy: row.createdBy,
  links: { self: webhookPath(row.id), deliveries: deliveriesPath(row.id) },
});

export const toDelivery = (row: StoredDelivery): Delivery => ({
  id: row.id,
  state: row.state,
  change: toChange(row.change),
  attempts: row.attempts,
  createdAt: formatTime(row.createdAt),
  lastAttemptAt: timeOrNull(row.attemptedAt),
  lastStatus: row.responseStatus,
  lastError: row.error,
  nextAttemptAt: timeOrNull(row.dueAt),
  endedAt: timeOrNull(row.endedAt),
  links: { replay: `${deliveriesPath(row.webhookId)}/${encodeURIComponent(row.id)}/replay` },
});

const timeOrNull = (ms: number | null): string | null => (ms === null ? null : formatTime(ms));
