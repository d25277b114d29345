import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../core/errors.ts';
import { networkOf, type RateLimiter, type RateWindow } from './rate-limiter.ts';

/**
 * Limits each client (a key, else an address) to a number of requests a minute and says so in the fields of
 * draft-ietf-httpapi-ratelimit-headers-10: `RateLimit-Policy: "default";q=600;w=60` and `RateLimit: "default";r=599;t=60`.
 * (`@fastify/rate-limit` sends the fields of an older draft, and cannot give back what a 304 took.)
 */
export const limitRate = (app: FastifyInstance, limiter: RateLimiter): void => {
  const describe = (window: RateWindow, reply: FastifyReply): void => {
    reply.header('ratelimit-policy', limiter.policy);
    reply.header('ratelimit', limiter.describe(window));
  };

  app.addHook('onRequest', (request, reply, done) => {
    if (isProbe(request)) return done();
    const window = limiter.take(clientOf(request));
    describe(window, reply);
    if (window.used <= limiter.quota) return done();
    const seconds = limiter.secondsLeft(window);
    reply.header('retry-after', String(seconds));
    done(
      new AppError(
        'rate-limited',
        `The limit is ${limiter.quota} requests a minute; try again in ${seconds} seconds.`,
      ),
    );
  });

  app.addHook('onSend', (request, reply, payload, done) => {
    if (reply.statusCode === 304 && !isProbe(request)) {
      const window = limiter.windowOf(clientOf(request));
      if (window !== undefined) {
        limiter.giveBack(window);
        describe(window, reply);
      }
    }
    done(null, payload);
  });
};

/** Whoever watches over the service may ask as often as it likes. */
const isProbe = (request: FastifyRequest): boolean => request.routeOptions.config.isProbe === true;

/** Whoever has a key is counted by it, wherever the requests come from. */
export const clientOf = ({ caller, ip }: FastifyRequest): string =>
  // The address of a connection that has gone meanwhile is undefined, whatever the type says.
  caller === undefined ? networkOf(String(ip)) : `key ${caller.id}`;
