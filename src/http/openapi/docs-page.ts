import swagger, { type StaticDocumentSpec } from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { type FastifyRequest, fastify, LogController } from 'fastify';
import type { App } from '../fastify.ts';
import { SCHEMA_COMPILERS } from '../input/schema-compilers.ts';
import { setErrorHandler } from '../problems/error-handler.ts';

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

/** Answers what is below `/docs`. */
export type DocsPage = (request: DocsRequest) => Promise<DocsAnswer>;

export interface DocsRequest extends Pick<FastifyRequest, 'id' | 'headers'> {
  raw: Pick<FastifyRequest['raw'], 'url'>;
}

interface DocsAnswer {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  body: Buffer;
}

/**
 * The page that shows the document, as an application of its own, without connections. The first request
 * waits for its modules, a hundred and some; the start of the service does not.
 */
export const docsPage = async (app: App): Promise<DocsPage> => {
  const page: App = fastify({
    loggerInstance: app.log,
    // The application has its own line for each request.
    logController: new LogController({ disableRequestLogging: true }),
    schemaController: SCHEMA_COMPILERS,
    genReqId: ({ headers }) => String(headers['x-request-id']),
  });
  setErrorHandler(page);
  // The plugin's types do not let it read the version that it writes.
  const document = (await app.openapi()) as StaticDocumentSpec['document'];
  await page.register(swagger, { mode: 'static', specification: { document } });
  await page.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: CONTENT_SECURITY_POLICY,
    theme: { title: 'Lectern API' },
    uiConfig: { deepLinking: true, docExpansion: 'list', tryItOutEnabled: true },
  });
  return async ({ id, raw, headers: asked }) => {
    const answer = await page.inject({
      method: 'GET',
      url: String(raw.url),
      headers: { ...asked, 'x-request-id': id },
    });
    const { connection, date, ...others } = answer.headers;
    const headers = { ...others, 'referrer-policy': 'same-origin' };
    return { status: answer.statusCode, headers, body: answer.rawPayload };
  };
};
