import type { RouteOptions } from 'fastify';
import type { App } from '../fastify.ts';
import type { OpenApiDocument } from './document.ts';
import { otherFormatsOf } from './other-formats.ts';
import { atPublicUrl } from './public-url.ts';
import { loadStoredDocument, pickDocument } from './stored-document.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** The OpenAPI document of the service; there when `describeApi` is. */
    openapi(): Promise<OpenApiDocument>;
  }
}

/**
 * Notes the routes that are registered after it, for `app.openapi()`. A route is in the document, or says that it is not
 * (`hide`).
 *
 * @param publicUrl where others reach the service; empty when that is not known
 */
export const describeApi = (app: App, publicUrl: string, load = loadStoredDocument): void => {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    const { method, url, schema } = route;
    if (schema?.hide === true || method === 'HEAD') return;
    if (schema?.operationId === undefined) {
      throw new Error(`${method} ${url} has no operationId, and does not say that it is hidden`);
    }
    routes.push(route, ...otherFormatsOf(route));
  });
  const write = async (): Promise<OpenApiDocument> => {
    const stored = await load();
    const picked = stored && pickDocument(stored, routes);
    if (picked !== undefined) return atPublicUrl(picked, publicUrl);
    const { writeOpenApi } = await import('./openapi-document.ts');
    return atPublicUrl(await writeOpenApi(routes), publicUrl);
  };
  let document: Promise<OpenApiDocument> | undefined;
  app.decorate('openapi', () => {
    // Made for the first request: a start has no use for it.
    document ??= write();
    return document;
  });
};
