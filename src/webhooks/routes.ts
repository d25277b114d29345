import * as z from 'zod';
import { sendJson } from '../http/cache/send.ts';
import type { App } from '../http/fastify.ts';
import { cacheable } from '../http/openapi/documented.ts';
import type { Store } from '../store/store.ts';
import { findWebhook } from './find-webhook.ts';
import { Webhook, WebhookList } from './schema.ts';
import { toWebhook } from './view.ts';
import { WebhookParams } from './write-schema.ts';

/** `GET /v1/webhooks`, `GET /v1/webhooks/{id}`: who is told of changes. */
export const webhookRoutes = async (app: App, { store }: { store: Store }): Promise<void> => {
  const config = { role: 'admin' } as const;
  const tags = ['Webhooks'];

  app.get(
    '/v1/webhooks',
    {
      config,
      schema: {
        operationId: 'listWebhooks',
        summary: 'List webhooks',
        description: 'All of them, in the order they were registered.',
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
};
