import swagger from '@fastify/swagger';
import { type FastifyInstance, fastify, type RouteOptions } from 'fastify';
import { giveWay } from '../../core/give-way.ts';
import { VERSION } from '../../core/version.ts';
import type { App } from '../fastify.ts';
import { SCHEMA_COMPILERS } from '../input/schema-compilers.ts';
import { describeRoute, KEY_SCHEME } from './describe-route.ts';
import { Components } from './json-schema.ts';

/** As `@fastify/swagger` types it. */
export type OpenApiDocument = Exclude<ReturnType<FastifyInstance['swagger']>, string>;

const DESCRIPTION = `Questions and answers as an API: list, search, read, follow.

Reading what is published needs no key; whatever has a padlock needs one with the role that it names (\`reader\`, \`editor\`,
\`admin\`), as \`Authorization: Bearer lct_…\`. Every cacheable answer has a strong \`ETag\`; errors are \`application/problem+json\` (RFC 9457) and
name what to change. Lists are paged by opaque cursors: follow \`page.next\` or the \`Link\` header. Every answer has an
\`X-Request-Id\`, and \`RateLimit\` and \`RateLimit-Policy\` say how many requests are left.`;

const KEY_SECURITY = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'lct_…',
  description:
    'An API key, made with `lectern keys create`. The scopes are the least role that an operation needs: `reader` sees drafts, `editor` writes, `admin` also registers webhooks.',
} as const;

/**
 * Writes the document of some routes, from their zod schemas (OpenAPI 3.1), route by route, so that other requests get their
 * turn. The plugin only describes the instance that it is registered on: that is one of its own, without connections.
 */
export const writeOpenApi = async (routes: readonly RouteOptions[]): Promise<OpenApiDocument> => {
  const components = new Components();
  const described = new Map<string, ReturnType<typeof describeRoute>>();
  for (const route of routes) {
    await giveWay();
    // `describeApi` lets no route pass that has no schema.
    described.set(keyOf(route), describeRoute(route.schema!, route, components));
  }
  const app: App = fastify({ exposeHeadRoutes: false, schemaController: SCHEMA_COMPILERS });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Lectern',
        version: VERSION,
        description: DESCRIPTION,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/', description: 'This service' }],
      components: { securitySchemes: { [KEY_SCHEME]: KEY_SECURITY } },
      tags: [
        { name: 'Entries', description: 'Questions with their answers.' },
        { name: 'Revisions', description: 'What entries were, and what changed.' },
        { name: 'Search', description: 'Entries by what people ask, typed as they type it.' },
        { name: 'Categories', description: 'What entries are sorted by.' },
        { name: 'Changes', description: 'For copies of the content that stay up to date.' },
        { name: 'Webhooks', description: 'For those who want to be told.' },
        { name: 'Insights', description: 'What helped readers, and what they look for.' },
        {
          name: 'Discovery',
          description: 'For feed readers, search engines and other programs that look around.',
        },
        { name: 'Matrix', description: 'Utilities for people who support Matrix users.' },
        { name: 'Service', description: 'Health and description of the service itself.' },
      ],
    },
    transform: ({ url, route }) => ({ url, schema: described.get(keyOf(route))! }),
    transformObject: (document) => {
      // The plugin can write Swagger 2 as well; the options above make it OpenAPI 3.
      const { openapiObject } = document as Extract<typeof document, { openapiObject: unknown }>;
      const schemas = Object.fromEntries(
        [...components.schemas.keys()].sort().map((name) => [name, components.schemas.get(name)]),
      );
      return {
        ...openapiObject,
        components: { ...openapiObject.components, schemas },
      } as typeof openapiObject;
    },
  });
  for (const route of routes) {
    await giveWay();
    app.route(route);
  }
  await app.ready();
  await giveWay();
  const document = app.swagger();
  await app.close();
  return document;
};

const keyOf = ({ method, url }: Pick<RouteOptions, 'method' | 'url'>): string => `${method} ${url}`;
