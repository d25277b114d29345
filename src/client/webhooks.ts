import type {
  Delivery,
  DeliveryList,
  ListDeliveriesQuery,
  NewWebhook,
  Webhook,
  WebhookList,
  WebhookPatch,
  WebhookWithSecret,
} from './api-types.ts';
import { Pages } from './http/pages.ts';
import { segment } from './http/query-string.ts';
import { getJson } from './http/requests.ts';
import type { CallOptions, Transport } from './http/transport.ts';
import { write, writeJson } from './http/writing.ts';

const pathOf = (id: string, more = ''): string => `/v1/webhooks/${segment(id)}${more}`;

/** `POST /v1/webhooks`: from now on each change is sent there. The secret in the answer is not shown again. */
export const registerWebhook =
  (lectern: Transport) =>
  (webhook: NewWebhook, options?: CallOptions): Promise<WebhookWithSecret> =>
    writeJson(lectern, 'POST', '/v1/webhooks', webhook, options);

/** `GET /v1/webhooks` */
export const listWebhooks =
  (lectern: Transport) =>
  (options?: CallOptions): Promise<WebhookList> =>
    getJson(lectern, '/v1/webhooks', {}, options);

/** `GET /v1/webhooks/{id}` */
export const getWebhook =
  (lectern: Transport) =>
  async (id: string, options?: CallOptions): Promise<Webhook> =>
    getJson(lectern, pathOf(id), {}, options);

/** `PATCH /v1/webhooks/{id}`: what is absent stays. */
export const changeWebhook =
  (lectern: Transport) =>
  async (id: string, patch: WebhookPatch, options?: CallOptions): Promise<Webhook> =>
    writeJson(lectern, 'PATCH', pathOf(id), patch, options);

/** `DELETE /v1/webhooks/{id}`: with all that it is owed. */
export const removeWebhook =
  (lectern: Transport) =>
  async (id: string, options?: CallOptions): Promise<void> => {
    await write(lectern, 'DELETE', pathOf(id), undefined, options);
  };

/** `POST /v1/webhooks/{id}/secret`: another secret, beside the former one for a day. */
export const rotateWebhookSecret =
  (lectern: Transport) =>
  async (id: string, options?: CallOptions): Promise<WebhookWithSecret> =>
    writeJson(lectern, 'POST', pathOf(id, '/secret'), undefined, options);

/** `GET /v1/webhooks/{id}/deliveries`: the latest first, page by page. */
export const listDeliveries =
  (lectern: Transport) =>
  (id: string, query?: ListDeliveriesQuery, options?: CallOptions): Pages<DeliveryList> =>
    new Pages(async (cursor) =>
      getJson(lectern, pathOf(id, '/deliveries'), { ...query, ...cursor }, options),
    );

/** `POST /v1/webhooks/{id}/deliveries/{delivery}/replay`: sends it once more. */
export const replayDelivery =
  (lectern: Transport) =>
  async (id: string, delivery: string, options?: CallOptions): Promise<Delivery> =>
    writeJson(lectern, 'POST', pathOf(id, `/deliveries/${segment(delivery)}/replay`), undefined, options);
