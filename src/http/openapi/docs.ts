import type { FastifyReply, FastifyRequest } from 'fastify';
import { JSON_MEDIA_TYPE } from '../../core/media-type.ts';
import { sendRepresentation } from '../cache/send.ts';
import type { App } from '../fastify.ts';
import type { DocsPage } from './docs-page.ts';

/**
 * `/openapi.json`, `/openapi.yaml`, and `/docs`: the same to browse, with everything it loads from this server. `/docs/json` and
 * `/docs/yaml` are where the page looks for the document.
 */
export const docs = async (app: App): Promise<void> => {
  const sendDocument = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const body = JSON.stringify(await app.openapi());
    return sendRepresentation({ body, mediaType: JSON_MEDIA_TYPE }, request, reply);
  };
  app.get('/openapi.json', { schema: { hide: true } }, sendDocument);
  app.get('/docs/json', { schema: { hide: true } }, sendDocument);

  let yaml: Promise<string> | undefined;
  const sendYaml = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { toYaml } = await import('./openapi-yaml.ts');
    yaml ??= app.openapi().then(toYaml);
    const body = await yaml;
    return sendRepresentation({ body, mediaType: 'application/yaml; charset=utf-8' }, request, reply);
  };
  app.get('/openapi.yaml', { schema: { hide: true } }, sendYaml);
  app.get('/docs/yaml', { schema: { hide: true } }, sendYaml);

  let page: Promise<DocsPage> | undefined;
  const showPage = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { docsPage } = await import('./docs-page.ts');
    page ??= docsPage(app);
    const { status, headers, body } = await (await page)(request);
    return reply.code(status).headers(headers).send(body);
  };
  app.get('/docs', { schema: { hide: true } }, showPage);
  app.get('/docs/*', { schema: { hide: true } }, showPage);
};
