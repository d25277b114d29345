import * as z from 'zod';
import type { Runtime } from '../core/runtime.ts';
import { sendJson } from '../http/cache/send.ts';
import type { App } from '../http/fastify.ts';
import { cacheable } from '../http/openapi/documented.ts';
import type { Store } from '../store/store.ts';
import { deliveryRoutes } from './delivery/routes.ts';
import type { TargetOptions } from './delivery/target-url.ts';
import { findWebhook } from './find-webhook.ts';
import { Webhook, WebhookList } from './schema.ts';
import { toWebhook } from './view.ts';
import { webhookWriteRoutes } from './write-routes.ts';
import { WebhookParams } from './write-schema.ts';

export interface WebhookRoutesOptions {
  store: Store;
  runtime: Runtime;
  /** Where webhooks may be sent to; the public internet when absent. */
  target?: TargetOptions | undefined;
}

/** All routes of webhooks; here `GET /v1/webhooks` and `GET /v1/webhooks/{id}`. */
export const webhookRoutes = async (
  app: App,
  { store, runtime, target = { allowPrivate: false } }: WebhookRoutesOptions,
): Promise<void> => {
  const config = { role: 'admin' } as const;
  const tags = ['Webhooks'];

  app.get(
    '/v1/webhooks',
    {
      config,
      schema: {
        operationId: 'listWebhooks',
        summary: 'List webhooks',
        description: 'All webhooks, in the order they were registered.',
        tags,
        querystring: z.strictObject({}),
        response: { 200: cacheable('All webhooks.', { 'application/json': WebhookList }, []) },
      },
    },
    async (request, reply) => {
      const items = (await store.webhooks.list()).map(toWebhook);
      return sendJson({ items }, request, reply);
    },
  );

  app.get(
    '/v1/webhooks/:id',
    {
      config,
      schema: {
        operationId: 'getWebhook',
        summary: 'Read a webhook',
        description: 'With its state, and never with its secret.',
        tags,
        params: WebhookParams,
        querystring: z.strictObject({}),
        problems: ['not-found'],
        response: { 200: cacheable('The webhook.', { 'application/json': Webhook }, []) },
      },
    },
    async (request, reply) =>
      sendJson(toWebhook(await findWebhook(store, request.params.id)), request, reply),
  );

  await app.register(webhookWriteRoutes, { store, runtime, target });
  await app.register(deliveryRoutes, { store, runtime });
};
