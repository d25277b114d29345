import { type FastifyRequest, fastify, LogController } from 'fastify';
import { nextTurn } from '../../core/scheduling/next-turn.ts';
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

/** One after the other, so that others have their turn between them. */
const loadPlugins = async () => {
  const { default: swagger } = await import('@fastify/swagger');
  await nextTurn();
  const { default: swaggerUi } = await import('@fastify/swagger-ui');
  await nextTurn();
  return { swagger, swaggerUi };
};

const NO_DOCUMENT = { openapi: '3.0.0', info: { title: '', version: '' }, paths: {} };

/** Responds to what is below `/docs`. */
export type DocsPage = (request: DocsRequest) => Promise<DocsResponse>;

export interface DocsRequest extends Pick<FastifyRequest, 'id' | 'headers'> {
  raw: Pick<FastifyRequest['raw'], 'url'>;
}

interface DocsResponse {
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
  await nextTurn();
  const { swagger, swaggerUi } = await loadPlugins();
  // The page loads the document from `/docs/json`, which `docs.ts` sends: the plugin would write YAML in one go.
  await page.register(swagger, { mode: 'static', specification: { document: NO_DOCUMENT } });
  await nextTurn();
  await page.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: CONTENT_SECURITY_POLICY,
    theme: { title: 'Lectern API' },
    uiConfig: { deepLinking: true, docExpansion: 'list', tryItOutEnabled: true },
  });
  return async ({ id, raw, headers: sent }) => {
    const response = await page.inject({
      method: 'GET',
      url: String(raw.url),
      headers: { ...sent, 'x-request-id': id },
    });
    const { connection, date, ...others } = response.headers;
    const headers = { ...others, 'referrer-policy': 'same-origin' };
    return { status: response.statusCode, headers, body: response.rawPayload };
  };
};
