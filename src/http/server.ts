import { type FastifyServerOptions, fastify, LogController } from 'fastify';
import type { App, ZodTypeProvider } from './fastify.ts';
import { SCHEMA_COMPILERS } from './input/schema-compilers.ts';
import { MAX_REQUEST_TIME } from './input/slow-bodies.ts';
import { requestIdFrom } from './monitoring/request-log.ts';
import { handleClientError, handleUnroutable } from './problems/error-handler.ts';
import { HTTP_SERVER_OPTIONS } from './problems/server-errors.ts';
import type { OnResponse } from './response-events.ts';

export interface ServerOptions {
  /** Whose `X-Forwarded-For` counts, as Fastify takes it. */
  trustProxy?: boolean | string;
  logger?: FastifyServerOptions['logger'];
  /** Time in which the headers of a request must have arrived, and its body, in ms. */
  requestTimeout?: number;
}

export interface ServerParts {
  newRequestId: () => string;
  onResponse: OnResponse;
}

/** Largest body, in bytes, of a route that does not say otherwise. */
export const BODY_LIMIT = 1024 * 1024;

/** Time in which a client must have sent its request, in ms: slow ones are cut off. */
export const REQUEST_TIMEOUT = 15_000;

/** A slug of 120 letters can be 1,080 characters when percent-encoded. */
export const ROUTER_OPTIONS = { maxParamLength: 1_500 };

/** The HTTP server, without hooks and routes. */
export const createServer = (
  { trustProxy = false, logger = false, requestTimeout = REQUEST_TIMEOUT }: ServerOptions,
  { newRequestId, onResponse }: ServerParts,
): App => {
  const app: App = fastify({
    logger,
    // Its lines hold the URL; ours do not, see `request-log.ts`.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy,
    bodyLimit: BODY_LIMIT,
    requestTimeout: MAX_REQUEST_TIME,
    connectionTimeout: 60_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    genReqId: requestIdFrom(newRequestId),
    clientErrorHandler: handleClientError(newRequestId),
    frameworkErrors: handleUnroutable(onResponse),
    http: { ...HTTP_SERVER_OPTIONS, headersTimeout: requestTimeout },
    // Clients that are connected while the service stops still get a response that closes the connection; `/readyz` turns others away.
    return503OnClosing: false,
    schemaController: SCHEMA_COMPILERS,
    routerOptions: ROUTER_OPTIONS,
  }).withTypeProvider<ZodTypeProvider>();
  // Fastify reads text as well by default; no route takes anything but JSON.
  app.removeContentTypeParser('text/plain');
  return app;
};
