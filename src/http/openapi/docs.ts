import type { FastifyReply, FastifyRequest } from 'fastify';
import { JSON_MEDIA_TYPE } from '../../core/media-type.ts';
import { sendRepresentation } from '../cache/send.ts';
import type { App } from '../fastify.ts';
import type { DocsPage } from './docs-page.ts';

/** `/openapi.json`, `/openapi.yaml`, and `/docs`: the same to browse, with everything it loads from this server. */
export const docs = async (app: App): Promise<void> => {
  app.get('/openapi.json', { schema: { hide: true } }, async (request, reply) => {
    const body = JSON.stringify(await app.openapi());
    return sendRepresentation({ body, mediaType: JSON_MEDIA_TYPE }, request, reply);
  });

  let yaml: string | undefined;
  app.get('/openapi.yaml', { schema: { hide: true } }, async (request, reply) => {
    const { toYaml } = await import('./openapi-yaml.ts');
    yaml ??= await toYaml(await app.openapi());
    return sendRepresentation({ body: yaml, mediaType: 'application/yaml; charset=utf-8' }, request, reply);
  });

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
