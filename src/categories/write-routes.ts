import type { FastifyReply, FastifyRequest } from 'fastify';
import { JSON_MEDIA_TYPE } from '../core/media-type.ts';
import type { Runtime } from '../core/runtime.ts';
import type { App } from '../http/fastify.ts';
import { knownRevisions, mustBeNew } from '../http/negotiation/preconditions.ts';
import { documentHeaders, written } from '../http/openapi/documented.ts';
import { entityTag, PRIVATE_CACHE } from '../http/representation.ts';
import type { Store } from '../store/store.ts';
import { type CategoryCondition, deleteCategory, orderCategories, putCategory, versionOf } from './put.ts';
import { Category, CategoryList, CategoryParams } from './schema.ts';
import { toCategory } from './view.ts';
import { CategoryInput, CategoryOrder } from './write-schema.ts';

/** `PUT /v1/categories`, `PUT` and `DELETE /v1/categories/{slug}`. */
export const categoryWriteRoutes = async (
  app: App,
  { store, runtime }: { store: Store; runtime: Runtime },
): Promise<void> => {
  const config = { role: 'editor' } as const;

  app.put(
    '/v1/categories',
    {
      config,
      schema: {
        operationId: 'orderCategories',
        summary: 'Put the categories in order',
        description: '`If-Match` has the ETag of the list, as you get it with a key.',
        tags: ['Categories'],
        body: CategoryOrder,
        problems: ['precondition-failed', 'precondition-required'],
        response: { 200: written('The categories in their new order.', CategoryList, []) },
      },
    },
    async (request, reply) => {
      const known = knownRevisions(request);
      await store.write((transaction) => orderCategories(transaction, request.body.order, known, runtime));
      const categories = await store.categories.list({ all: true });
      return send(reply, 200, { items: categories.map(toCategory) }, versionOf(categories));
    },
  );

  app.put(
    '/v1/categories/:slug',
    {
      config,
      schema: {
        operationId: 'putCategory',
        summary: 'Create or replace a category',
        description:
          '`If-None-Match: *` makes a new one; `If-Match` with its ETag replaces one that is there.',
        tags: ['Categories'],
        params: CategoryParams,
        body: CategoryInput,
        problems: ['precondition-failed', 'precondition-required'],
        response: {
          200: written('The category as it is now.', Category, []),
          201: written('The new category.', Category, ['Location']),
        },
      },
    },
    async (request, reply) => {
      const { slug } = request.params;
      const condition = conditionOf(request);
      const { category, isNew } = await store.write((transaction) =>
        putCategory(transaction, slug, request.body, condition, runtime),
      );
      const shown = toCategory(category);
      if (isNew) reply.header('location', shown.links.self);
      return send(reply, isNew ? 201 : 200, shown, category.modifiedAt);
    },
  );

  app.delete(
    '/v1/categories/:slug',
    {
      config,
      schema: {
        operationId: 'deleteCategory',
        summary: 'Remove an empty category',
        description: 'Refused with 409 while entries are in it, drafts and archived ones too.',
        tags: ['Categories'],
        params: CategoryParams,
        problems: ['not-found', 'category-in-use', 'precondition-failed', 'precondition-required'],
        response: { 204: { description: 'Removed.', headers: documentHeaders(['Cache-Control']) } },
      },
    },
    async (request, reply) => {
      const known = knownRevisions(request);
      await store.write((transaction) => deleteCategory(transaction, request.params.slug, known, runtime));
      return reply.code(204).header('cache-control', PRIVATE_CACHE).send();
    },
  );
};

const conditionOf = (request: FastifyRequest): CategoryCondition =>
  mustBeNew(request) ? 'absent' : knownRevisions(request);

const send = (reply: FastifyReply, status: number, value: unknown, version: number): FastifyReply => {
  const body = JSON.stringify(value);
  return reply
    .code(status)
    .headers({ 'cache-control': PRIVATE_CACHE, etag: entityTag(body, version) })
    .type(JSON_MEDIA_TYPE)
    .send(body);
};
