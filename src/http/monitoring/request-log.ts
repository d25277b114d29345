import type { IncomingMessage } from 'node:http';
import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { hasSecret } from '../../core/secrets/secrets.ts';
import type { App } from '../fastify.ts';

/** What a caller may name a request: anything else could break a log line or a header. */
const REQUEST_ID = /^[A-Za-z0-9._-]{1,64}$/;

/**
 * Takes the caller's X-Request-Id, so that a chain of services logs one id, or makes one: also where a token was sent by
 * mistake, because the id is logged and repeated.
 */
export const requestIdFrom =
  (newId: () => string) =>
  (request: IncomingMessage): string => {
    const given = request.headers['x-request-id'];
    return typeof given === 'string' && REQUEST_ID.test(given) && !hasSecret(given) ? given : newId();
  };

/** What the log tells of an answer. */
export interface Answered {
  method: string;
  /** The pattern of the route; null where none was found. */
  route: string | null;
  status: number;
  /** How long it took. */
  ms: number;
}

/** Writes a line for each request when it is answered. */
export const logRequests = (app: App): void => {
  app.addHook('onResponse', (request, reply, done) => {
    // Told by `gone-clients.ts`.
    if (!reply.raw.destroyed) logRequest(request, reply);
    done();
  });
};

/**
 * The route stands for the URL: queries are what people typed, and a path that leads nowhere may be a secret that was
 * pasted by mistake.
 */
export const logRequest = (request: FastifyRequest, reply: FastifyReply): void => {
  const { config, url: route = null } = request.routeOptions;
  const { statusCode: status } = reply;
  const line = { method: request.method, route, status, ms: inTenths(reply.elapsedTime) };
  if (config.isProbe && status < 500) request.log.debug(line, 'request');
  else request.log.info(line, 'request');
};

/** Writes the same line for a request that never became one of Fastify's. */
export const logAnswered = (
  log: FastifyBaseLogger,
  reqId: string,
  { method, route, status, ms }: Answered,
): void => log.info({ reqId, method, route, status, ms: inTenths(ms) }, 'request');

const inTenths = (ms: number): number => Math.round(ms * 10) / 10;
