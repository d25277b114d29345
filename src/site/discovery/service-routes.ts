import { JSON_MEDIA_TYPE } from '../../core/media-type.ts';
import { sendRepresentation } from '../../http/cache/send.ts';
import type { App } from '../../http/fastify.ts';
import { cacheable } from '../../http/openapi/documented.ts';
import { API_CATALOG_MEDIA_TYPE, API_CATALOG_PATH, apiCatalog } from './api-catalog.ts';
import { writeOpenSearch } from './open-search.ts';
import { writeRobots } from './robots.ts';
import { ApiCatalog, NoQuery, ServiceDocument, Text, Xml } from './schema.ts';
import { serviceDocument, serviceLinks } from './service.ts';
import type { SiteContext } from './site.ts';

/** What the service says of itself, whatever its content: `GET /v1`, the catalogue of APIs, `/robots.txt`, `/opensearch.xml`. */
export const serviceRoutes = async (app: App, context: SiteContext): Promise<void> => {
  const { publicUrl } = context;
  const tags = ['Discovery'];

  app.get(
    '/v1',
    {
      schema: {
        operationId: 'getService',
        summary: 'Where everything is',
        tags,
        querystring: NoQuery,
        response: { 200: cacheable('The service.', { 'application/json': ServiceDocument }, ['Link']) },
      },
    },
    async (request, reply) => {
      const headers = { link: serviceLinks(publicUrl) };
      const body = JSON.stringify(serviceDocument(context));
      return sendRepresentation({ body, mediaType: JSON_MEDIA_TYPE, headers }, request, reply);
    },
  );

  app.get(
    API_CATALOG_PATH,
    {
      schema: {
        operationId: 'getApiCatalog',
        summary: 'The APIs here, and where they are described',
        tags,
        querystring: NoQuery,
        response: {
          200: cacheable('The catalogue.', { 'application/linkset+json': ApiCatalog }, ['Link']),
        },
      },
    },
    async (request, reply) => {
      const headers = { link: `<${publicUrl}${API_CATALOG_PATH}>; rel="api-catalog"` };
      const body = JSON.stringify(apiCatalog(publicUrl));
      return sendRepresentation({ body, mediaType: API_CATALOG_MEDIA_TYPE, headers }, request, reply);
    },
  );

  app.get(
    '/robots.txt',
    {
      schema: {
        operationId: 'getRobots',
        summary: 'What crawlers may read',
        tags,
        querystring: NoQuery,
        response: { 200: cacheable('The rules.', { 'text/plain': Text }, []) },
      },
    },
    async (request, reply) =>
      sendRepresentation(
        { body: writeRobots(publicUrl), mediaType: 'text/plain; charset=utf-8' },
        request,
        reply,
      ),
  );

  app.get(
    '/opensearch.xml',
    {
      schema: {
        operationId: 'getOpenSearch',
        summary: 'How a browser searches here',
        tags,
        querystring: NoQuery,
        response: {
          200: cacheable('The description.', { 'application/opensearchdescription+xml': Xml }, []),
        },
      },
    },
    async (request, reply) => {
      const mediaType = 'application/opensearchdescription+xml; charset=utf-8';
      return sendRepresentation({ body: writeOpenSearch(context), mediaType }, request, reply);
    },
  );
};
