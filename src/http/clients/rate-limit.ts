import type { FastifyRequest } from 'fastify';
import { AppError } from '../../core/errors.ts';
import type { App } from '../fastify.ts';
import { networkOf, type RateLimiter } from './rate-limiter.ts';

/**
 * Limits each client (a key, else an address) to a number of requests a minute and says so in the fields of
 * draft-ietf-httpapi-ratelimit-headers-10: `RateLimit-Policy: "default";q=600;w=60` and `RateLimit: "default";r=599;t=60`.
 * (`@fastify/rate-limit` sends the fields of an older draft, and cannot give back what a 304 took.)
 */
export const limitRate = (app: App, limiter: RateLimiter): void => {
  app.decorateRequest('rateWindow', undefined);
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.config.isProbe === true) return done();
    const window = limiter.take(clientOf(request));
    request.rateWindow = window;
    if (window.used <= limiter.quota) return done();
    const seconds = limiter.secondsLeft(window);
    reply.header('retry-after', String(seconds));
    const detail = `The limit is ${limiter.quota} requests a minute; try again in ${seconds} seconds.`;
    done(new AppError('rate-limited', detail));
  });
};

/** A caller with a key is counted by the key, wherever the requests come from. */
export const clientOf = ({ caller, ip }: FastifyRequest): string =>
  // The address of a connection that has gone meanwhile is undefined, whatever the type says.
  caller === undefined ? networkOf(String(ip)) : `key ${caller.id}`;
