import type { RouteOptions } from 'fastify';
import type { App } from '../fastify.ts';
import type { OpenApiDocument } from './openapi-document.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** The OpenAPI document of the service; there when `describeApi` is. */
    openapi(): Promise<OpenApiDocument>;
  }
}

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
