import { escapeXml } from '../../content/html/escape-xml.ts';
import { cut } from '../../content/text/truncate.ts';
import { JSON_MEDIA_TYPE } from '../../core/media-type.ts';
import { sendRepresentation } from '../../http/cache/send.ts';
import type { App } from '../../http/fastify.ts';
import { cacheable } from '../../http/openapi/documented.ts';
import { API_CATALOG_MEDIA_TYPE, API_CATALOG_PATH, apiCatalog } from './api-catalog.ts';
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
        description:
          'The entry point of the API: links to its resources and to the documents that describe it.',
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
        description: 'A link set (RFC 9727) for programs that look for APIs on this host.',
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
        description: 'The rules for crawlers (RFC 9309), and where the sitemap is.',
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
        description: 'An OpenSearch description: browsers use it to add the help centre as a search engine.',
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

/** `/robots.txt` (RFC 9309): everything may be read; results of searches are no pages of their own. */
export const writeRobots = (publicUrl: string): string => `User-agent: *
Disallow: /search
Disallow: /v1/search
Disallow: /v1/suggestions

Sitemap: ${publicUrl}/sitemap.xml
`;

/** OpenSearch 1.1, "The ShortName element". */
export const MAX_SHORT_NAME_LENGTH = 16;

/** `/opensearch.xml`: lets a browser search here from its address bar. */
export const writeOpenSearch = ({ publicUrl, siteName, defaultLocale }: SiteContext): string => {
  const base = escapeXml(publicUrl);
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(cut(siteName, MAX_SHORT_NAME_LENGTH))}</ShortName>
<Description>${escapeXml(siteName)}</Description>
<Url type="text/html" template="${base}/search?q={searchTerms}"/>
<Url type="application/json" template="${base}/v1/search?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${base}/opensearch.xml"/>
<LongName>${escapeXml(siteName)}</LongName>
<Language>${escapeXml(defaultLocale)}</Language>
<InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`;
};
