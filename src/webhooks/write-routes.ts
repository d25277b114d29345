import type { Runtime } from '../core/runtime.ts';
import { sendPrivateJson } from '../http/cache/send.ts';
import { callerOf } from '../http/clients/authentication.ts';
import type { App } from '../http/fastify.ts';
import { PATCH_MEDIA_TYPES, takeMergePatches } from '../http/input/merge-patch.ts';
import { documentHeaders, unkept } from '../http/openapi/documented.ts';
import { PRIVATE_CACHE } from '../http/representation.ts';
import type { Store } from '../store/store.ts';
import { changeWebhook, rotateSecret } from './change-webhook.ts';
import type { TargetOptions } from './delivery/target-url.ts';
import { findWebhook } from './find-webhook.ts';
import { registerWebhook } from './register-webhook.ts';
import { Webhook, WebhookMessage, WebhookWithSecret } from './schema.ts';
import { toWebhook } from './view.ts';
import { NewWebhook, WebhookParams, WebhookPatch } from './write-schema.ts';

export interface WebhookWriteOptions {
  store: Store;
  runtime: Runtime;
  /** Where webhooks may be sent to. */
  target: TargetOptions;
}

/** `POST /v1/webhooks`, `PATCH` and `DELETE /v1/webhooks/{id}`, `POST …/secret`. */
export const webhookWriteRoutes = async (
  app: App,
  { store, runtime, target }: WebhookWriteOptions,
): Promise<void> => {
  const config = { role: 'admin' } as const;
  const tags = ['Webhooks'];

  /** Loaded when it is needed: most services register few webhooks. */
  const check = async (url: string): Promise<string> =>
    (await import('./delivery/target-url.ts')).checkTarget(url, target);

  takeMergePatches(app);

  app.post(
    '/v1/webhooks',
    {
      config,
      schema: {
        operationId: 'registerWebhook',
        summary: 'Register a webhook',
        description:
          'From now on each change is sent to the URL, signed as Standard Webhooks has it. The answer has the secret to verify it with, which is not shown again.',
        tags,
        body: NewWebhook,
        sends: {
          to: 'url',
          name: 'change',
          summary: 'A change of the content',
          description:
            'With `webhook-id`, `webhook-timestamp` and `webhook-signature`. After any response but a 2xx it is sent again, for three days; 410 pauses the webhook.',
          schema: WebhookMessage,
        },
        response: { 201: unkept('The webhook, with its secret.', WebhookWithSecret, ['Location']) },
      },
    },
    async (request, reply) => {
      const { name: author } = callerOf(request);
      const input = { ...request.body, url: await check(request.body.url) };
      const row = await store.write((transaction) =>
        registerWebhook(transaction, input, { author, runtime }),
      );
      const shown = toWebhook(row);
      reply.code(201).header('location', shown.links.self);
      return sendPrivateJson({ ...shown, secret: row.secret }, reply);
    },
  );

  app.patch(
    '/v1/webhooks/:id',
    {
      config,
      schema: {
        operationId: 'changeWebhook',
        summary: 'Change, pause or resume a webhook',
        description:
          'A JSON merge patch (RFC 7396). A paused webhook that is made active goes on with what it was owed.',
        tags,
        params: WebhookParams,
        consumes: PATCH_MEDIA_TYPES,
        body: WebhookPatch,
        problems: ['not-found'],
        response: { 200: unkept('The webhook as it is now.', Webhook) },
      },
    },
    async (request, reply) => {
      const { url, ...rest } = request.body;
      const patch = { ...rest, ...(url === undefined ? {} : { url: await check(url) }) };
      const row = await store.write((transaction) =>
        changeWebhook(transaction, request.params.id, patch, runtime),
      );
      return sendPrivateJson(toWebhook(row), reply);
    },
  );

  app.delete(
    '/v1/webhooks/:id',
    {
      config,
      schema: {
        operationId: 'removeWebhook',
        summary: 'Remove a webhook',
        description: 'With all that it is owed.',
        tags,
        params: WebhookParams,
        problems: ['not-found'],
        response: { 204: { description: 'Removed.', headers: documentHeaders(['Cache-Control']) } },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await store.write(async (transaction) => {
        await findWebhook(transaction, id);
        await transaction.write.deleteWebhook(id);
      });
      return reply.code(204).header('cache-control', PRIVATE_CACHE).send();
    },
  );

  app.post(
    '/v1/webhooks/:id/secret',
    {
      config,
      schema: {
        operationId: 'rotateWebhookSecret',
        summary: 'Give a webhook a new secret',
        description:
          'For a day messages are signed by both, so that the receiver can change over in between.',
        tags,
        params: WebhookParams,
        problems: ['not-found'],
        response: { 200: unkept('The webhook, with its new secret.', WebhookWithSecret) },
      },
    },
    async (request, reply) => {
      const row = await store.write((transaction) => rotateSecret(transaction, request.params.id, runtime));
      return sendPrivateJson({ ...toWebhook(row), secret: row.secret }, reply);
    },
  );
};
