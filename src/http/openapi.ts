import swagger from '@fastify/swagger';
import { VERSION } from '../version.ts';
import { describeRoute } from './describe-route.ts';
import type { App } from './fastify.ts';
import { Components } from './json-schema.ts';

const DESCRIPTION = `Questions and answers as an API: list, search, read, follow.

Reads need no key. Every cacheable answer has a strong \`ETag\`; errors are \`application/problem+json\` (RFC 9457) and
name what to change. Lists are paged by opaque cursors: follow \`page.next\` or the \`Link\` header. Every answer has an
\`X-Request-Id\`, and \`RateLimit\` and \`RateLimit-Policy\` say how many requests are left.`;

/**
 * Describes the routes that are registered after it (OpenAPI 3.1), from their zod schemas. A route is in the document, or
 * says that it is not (`hide`).
 */
export const describeApi = async (app: App): Promise<void> => {
  const components = new Components();
  app.addHook('onRoute', ({ method, url, schema }) => {
    if (schema?.hide !== true && schema?.operationId === undefined) {
      throw new Error(`${method} ${url} has no operationId, and does not say that it is hidden`);
    }
  });
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
      tags: [
        { name: 'Entries', description: 'Questions with their answers.' },
        { name: 'Search', description: 'Entries by what people ask, typed as they type it.' },
        { name: 'Categories', description: 'What entries are sorted by.' },
        { name: 'Changes', description: 'For those who keep a copy.' },
        { name: 'Matrix', description: 'Utilities for people who support Matrix users.' },
        { name: 'Service', description: 'Health and description of the service itself.' },
      ],
    },
    transform: ({ schema, url, route }) => ({
      url,
      schema: schema?.operationId === undefined ? { hide: true } : describeRoute(schema, route, components),
    }),
    transformObject: (document) => {
      // The plugin can write Swagger 2 as well; the options above make it OpenAPI 3.
      const { openapiObject } = document as Extract<typeof document, { openapiObject: unknown }>;
      const schemas = Object.fromEntries(
        [...components.schemas.keys()].sort().map((name) => [name, components.schemas.get(name)]),
      );
      return { ...openapiObject, components: { schemas } } as typeof openapiObject;
    },
  });
};
