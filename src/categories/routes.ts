import * as z from 'zod';
import { AppError } from '../core/errors.ts';
import { JSON_MEDIA_TYPE } from '../core/media-type.ts';
import type { Runtime } from '../core/runtime.ts';
import { sendRepresentation } from '../http/cache/send.ts';
import type { App } from '../http/fastify.ts';
import { cacheable } from '../http/openapi/documented.ts';
import { entityTag } from '../http/representation.ts';
import { lastChange } from '../store/last-change.ts';
import type { Store } from '../store/store.ts';
import { versionOf } from './put.ts';
import { Category, CategoryList, CategoryParams } from './schema.ts';
import { toCategory } from './view.ts';
import { categoryWriteRoutes } from './write-routes.ts';

export interface CategoryRoutesOptions {
  store: Store;
  runtime: Runtime;
}

/** All routes of categories; here `GET /v1/categories` and `GET /v1/categories/{slug}`. */
export const categoryRoutes = async (app: App, { store, runtime }: CategoryRoutesOptions): Promise<void> => {
  app.get(
    '/v1/categories',
    {
      schema: {
        operationId: 'listCategories',
        summary: 'List categories',
        description: 'All categories in reading order. There are never so many that they come in pages.',
        tags: ['Categories'],
        querystring: z.strictObject({}),
        response: { 200: cacheable('The categories.', { 'application/json': CategoryList }) },
      },
    },
    async (request, reply) => {
      // Holders of keys also see categories that only have drafts.
      const categories = await store.categories.list({ all: request.caller !== undefined });
      const body = JSON.stringify({ items: categories.map(toCategory) });
      const etag = entityTag(body, versionOf(categories));
      const lastModified = lastChange(await store.state(), request.caller === undefined);
      return sendRepresentation({ body, mediaType: JSON_MEDIA_TYPE, etag, lastModified }, request, reply);
    },
  );

  app.get(
    '/v1/categories/:slug',
    {
      schema: {
        operationId: 'getCategory',
        summary: 'Read one category',
        description: 'By slug, with the number of its published entries.',
        tags: ['Categories'],
        params: CategoryParams,
        querystring: z.strictObject({}),
        problems: ['not-found'],
        response: { 200: cacheable('The category.', { 'application/json': Category }) },
      },
    },
    async (request, reply) => {
      const all = request.caller !== undefined;
      const category = await store.categories.findBySlug(request.params.slug, { all });
      if (category === undefined) throw new AppError('not-found', 'No category has this slug.');
      const lastModified = lastChange(await store.state(), !all);
      const body = JSON.stringify(toCategory(category));
      const etag = entityTag(body, category.modifiedAt);
      return sendRepresentation({ body, mediaType: JSON_MEDIA_TYPE, etag, lastModified }, request, reply);
    },
  );

  await app.register(categoryWriteRoutes, { store, runtime });
};
