import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { callerOf } from '../http/authentication.ts';
import { cacheable, documentHeaders } from '../http/documented.ts';
import type { App } from '../http/fastify.ts';
import { PRIVATE_CACHE, sendRepresentation } from '../http/representation.ts';
import { JSON_MEDIA_TYPE } from '../media-type.ts';
import type { Runtime } from '../runtime.ts';
import type { Store } from '../store/store.ts';
import { changeWebhook, rotateSecret } from './change-webhook.ts';
import { findWebhook } from './find-webhook.ts';
import { registerWebhook } from './register-webhook.ts';
import { Webhook, WebhookList, WebhookMessage, WebhookWithSecret } from './schema.ts';
import type { TargetOptions } from './target-url.ts';
import { toWebhook } from './view.ts';
import { NewWebhook, WebhookParams, WebhookPatch } from './write-schema.ts';

export interface WebhookRoutesOptions {
  store: Store;
  runtime: Runtime;
  target: TargetOptions;
}

/** `/v1/webhooks`: who is told of changes. All of it needs a key with the role admin. */
export const webhookRoutes = async (
  app: App,
  { store, runtime, target }: WebhookRoutesOptions,
): Promise<void> => {
  const config = { role: 'admin' } as const;
  const tags = ['Webhooks'];
  const answer = (
    description: string,
    schema: z.ZodType,
    headers: Parameters<typeof documentHeaders>[0] = [],
  ) => ({
    description,
    headers: documentHeaders(['Cache-Control', ...headers]),
    content: { 'application/json': { schema } },
  });

  /** Loaded when it is needed: most services register few webhooks. */
  const check = async (url: string): Promise<string> =>
    (await import('./target-url.ts')).checkTarget(url, target);

  app.addContentTypeParser(
    'application/merge-patch+json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  );

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
          description:
            'With `webhook-id`, `webhook-timestamp` and `webhook-signature`. Any other answer than a 2xx is tried again, for three days; 410 pauses the webhook.',
          schema: WebhookMessage,
        },
        response: { 201: answer('The webhook, with its secret.', WebhookWithSecret, ['Location']) },
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
      return sendPrivate(reply, { ...shown, secret: row.secret });
    },
  );

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
      return sendRead(request, reply, { items });
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
      sendRead(request, reply, toWebhook(await findWebhook(store, request.params.id))),
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
        consumes: ['application/merge-patch+json', 'application/json'],
        body: WebhookPatch,
        problems: ['not-found'],
        response: { 200: answer('The webhook as it is now.', Webhook) },
      },
    },
    async (request, reply) => {
      const { url, ...rest } = request.body;
      const patch = { ...rest, ...(url === undefined ? {} : { url: await check(url) }) };
      const row = await store.write((transaction) =>
        changeWebhook(transaction, request.params.id, patch, runtime),
      );
      return sendPrivate(reply, toWebhook(row));
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
        response: { 200: answer('The webhook, with its new secret.', WebhookWithSecret) },
      },
    },
    async (request, reply) => {
      const row = await store.write((transaction) => rotateSecret(transaction, request.params.id, runtime));
      return sendPrivate(reply, { ...toWebhook(row), secret: row.secret });
    },
  );
};

export const sendRead = (
  request: FastifyRequest,
  reply: FastifyReply,
  value: unknown,
  link?: string,
): FastifyReply =>
  sendRepresentation(
    {
      body: JSON.stringify(value),
      mediaType: JSON_MEDIA_TYPE,
      headers: link === undefined ? {} : { link },
    },
    request,
    reply,
  );

export const sendPrivate = (reply: FastifyReply, value: unknown): FastifyReply =>
  reply.header('cache-control', PRIVATE_CACHE).type(JSON_MEDIA_TYPE).send(JSON.stringify(value));
