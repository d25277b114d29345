import swagger from '@fastify/swagger';
import { fastify, type RouteOptions } from 'fastify';
import { giveWay } from '../../core/scheduling/give-way.ts';
import { VERSION } from '../../core/version.ts';
import type { App } from '../fastify.ts';
import { SCHEMA_COMPILERS } from '../input/schema-compilers.ts';
import { describeRoute, KEY_SCHEME } from './describe-route.ts';
import type { OpenApiDocument } from './document.ts';
import { Components } from './json-schema.ts';
import { contactAt, EXAMPLE_URL, serversAt } from './public-url.ts';

const DESCRIPTION = `Questions and answers as an API: list, search, read, follow.

Reading published entries needs no key. Operations with a padlock need one, as \`Authorization: Bearer lct_…\`, with the role that
their description names (\`reader\`, \`editor\` or \`admin\`). Every cacheable response has a strong \`ETag\`. Errors are
\`application/problem+json\` (RFC 9457) and say what to change. Lists are paged by opaque cursors: follow \`page.next\` or the \`Link\`
header. Every response has an \`X-Request-Id\`; \`RateLimit\` and \`RateLimit-Policy\` say how many requests you have left.`;

const KEY_SECURITY = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'lct_…',
  description:
    'An API key, made with `lectern keys create`. Its role is `reader` (sees drafts), `editor` (also writes) or `admin` (also registers webhooks); `x-required-role` has the least one that an operation needs.',
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
        license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
        ...contactAt(EXAMPLE_URL),
      },
      servers: serversAt(EXAMPLE_URL),
      security: [],
      components: { securitySchemes: { [KEY_SCHEME]: KEY_SECURITY } },
      tags: [
        { name: 'Entries', description: 'Questions with their answers.' },
        { name: 'Revisions', description: 'Earlier versions of entries, and what changed.' },
        { name: 'Search', description: 'Find entries, and the answer to a question.' },
        { name: 'Categories', description: 'The sections that entries belong to.' },
        { name: 'Changes', description: 'Keep a copy of the content up to date.' },
        { name: 'Webhooks', description: 'Get every change sent to you.' },
        { name: 'Insights', description: 'What helped readers, and what they searched for.' },
        {
          name: 'Discovery',
          description: 'For feed readers, search engines and other programs.',
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
      addCallbacks(openapiObject.paths as object, [...described.values()]);
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
  const document = app.swagger() as OpenApiDocument;
  await app.close();
  return document;
};

/** The plugin takes no more of a callback than its body and responses. */
const addCallbacks = (paths: object, described: readonly ReturnType<typeof describeRoute>[]): void => {
  const callbacks = new Map(described.map((route) => [route.operationId, route.callbacks]));
  for (const operation of Object.values(paths).flatMap((item) => Object.values(item as object))) {
    if (operation.callbacks !== undefined) operation.callbacks = callbacks.get(operation.operationId);
  }
};

const keyOf = ({ method, url }: Pick<RouteOptions, 'method' | 'url'>): string => `${method} ${url}`;
