import type { IncomingMessage } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import { hasSecret } from '../../core/secrets/secrets.ts';
import { CLIENT_GONE, type OnResponse } from '../response-events.ts';

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

/**
 * Writes a line for each response. The route stands for the URL: queries are what people typed, and a path that leads nowhere
 * may be a secret that was pasted by mistake.
 */
export const logResponses =
  (log: Pick<FastifyBaseLogger, 'debug' | 'info'>): OnResponse =>
  ({ requestId: reqId, method, route = null, status, ms, isProbe }) => {
    const line = { reqId, method, route, status, ms: Math.round(ms * 10) / 10 };
    if (status === CLIENT_GONE) log.debug(line, 'client gone');
    else if (isProbe && status < 500) log.debug(line, 'request');
    else log.info(line, 'request');
  };
