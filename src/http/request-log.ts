import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { holdsToken } from './echo.ts';
import type { App } from './fastify.ts';

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
    return typeof given === 'string' && REQUEST_ID.test(given) && !holdsToken(given) ? given : newId();
  };

/** Writes a line for each request when it is answered. */
export const logRequests = (app: App): void => {
  app.addHook('onResponse', (request, reply, done) => {
    logRequest(request, reply);
    done();
  });
};

/**
 * The route stands for the URL: queries are what people typed, and a path that leads nowhere may be a secret that was
 * pasted by mistake.
 */
export const logRequest = (request: FastifyRequest, reply: FastifyReply): void => {
  const { config, url: route } = request.routeOptions;
  const line = {
    method: request.method,
    route: route ?? null,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
  };
  if (config.isProbe && reply.statusCode < 500) request.log.debug(line, 'request');
  else request.log.info(line, 'request');
};
