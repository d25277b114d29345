import { CORS_HEADERS } from './clients/cors.ts';
import type { RateLimiter, RateWindow } from './clients/rate-limiter.ts';
import type { App } from './fastify.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the client has used of its rate limit; undefined where it is not limited. */
    rateWindow: RateWindow | undefined;
  }
}

const FIXED = { 'x-content-type-options': 'nosniff', ...CORS_HEADERS };

/** The headers of every response. */
export const defaultHeaders = (requestId: string): Record<string, string> => ({
  ...FIXED,
  'x-request-id': requestId,
});

/** The headers that each response has beside its own, as a flat array of names and values. */
export type ResponseHeaders = (requestId: string, status: number, window: RateWindow | undefined) => string[];

const FIXED_FIELDS = Object.entries(FIXED).flat();

/**
 * What every response says of the service: default headers, rate limit, and whether the connection closes. A 304 is free: what it
 * took of the rate limit is given back.
 */
export const responseHeaders =
  (limiter: RateLimiter | undefined, isClosing: () => boolean): ResponseHeaders =>
  (requestId, status, window) => {
    const fields = [...FIXED_FIELDS, 'x-request-id', requestId];
    if (limiter !== undefined && window !== undefined) {
      if (status === 304) limiter.refund(window);
      fields.push('ratelimit-policy', limiter.policy, 'ratelimit', limiter.describe(window));
    }
    if (isClosing()) fields.push('connection', 'close');
    return fields;
  };

/** Adds them to what Fastify sends. */
export const setResponseHeaders = (app: App, headersOf: ResponseHeaders): void => {
  app.addHook('onSend', (request, reply, payload, done) => {
    const fields = headersOf(request.id, reply.statusCode, request.rateWindow);
    for (let n = 0; n < fields.length; n += 2) reply.header(fields[n]!, fields[n + 1]);
    done(null, payload);
  });
};
