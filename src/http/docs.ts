import swaggerUi from '@fastify/swagger-ui';
import { JSON_MEDIA_TYPE } from '../media-type.ts';
import type { App } from './fastify.ts';
import { sendRepresentation } from './representation.ts';

/** The page runs its own scripts, talks to this service, and loads nothing from another host. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** `/openapi.json`, `/openapi.yaml`, and `/docs`: the same to browse, with everything it loads from this server. */
export const docs = async (app: App): Promise<void> => {
  // The document cannot change any more once the service listens.
  const written = new Map<string, string>();
  const once = (name: string, write: () => string): string => {
    const body = written.get(name) ?? write();
    written.set(name, body);
    return body;
  };

  app.get('/openapi.json', { schema: { hide: true } }, async (request, reply) => {
    const body = once('json', () => JSON.stringify(app.swagger()));
    return sendRepresentation({ body, mediaType: JSON_MEDIA_TYPE }, request, reply);
  });
  app.get('/openapi.yaml', { schema: { hide: true } }, async (request, reply) => {
    const { toYaml } = await import('./openapi-yaml.ts');
    const body = once('yaml', () => toYaml(app.swagger()));
    return sendRepresentation({ body, mediaType: 'application/yaml; charset=utf-8' }, request, reply);
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: CONTENT_SECURITY_POLICY,
    theme: { title: 'Lectern API' },
    uiConfig: { deepLinking: true, docExpansion: 'list', tryItOutEnabled: true },
  });
};
