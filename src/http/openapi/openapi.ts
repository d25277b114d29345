import type {} from '@fastify/swagger';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { App } from '../fastify.ts';

/** As `@fastify/swagger` types it. */
export type OpenApiDocument = Exclude<ReturnType<FastifyInstance['swagger']>, string>;

/**
 * Notes the routes that are registered after it, for `app.openapi()`. A route is in the document, or says that it is not
 * (`hide`).
 */
export const describeApi = (app: App): void => {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    const { method, url, schema } = route;
    if (schema?.hide === true || method === 'HEAD') return;
    if (schema?.operationId === undefined) {
      throw new Error(`${method} ${url} has no operationId, and does not say that it is hidden`);
    }
    routes.push(route);
  });
  let document: Promise<OpenApiDocument> | undefined;
  app.decorate('openapi', () => {
    // Written when somebody asks: a start has no use for it.
    document ??= import('./openapi-document.ts').then(({ writeOpenApi }) => writeOpenApi(routes));
    return document;
  });
};
