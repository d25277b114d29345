import type { FastifyRequest } from 'fastify';
import type { App } from '../fastify.ts';
import { PUBLIC_CACHE } from '../representation.ts';
import { CachedRepresentation } from './cached-response.ts';
import { isCacheableRequest, isPlainUrl, isPublicResponse } from './is-cacheable.ts';
import type { ResponseCache } from './response-cache.ts';
import { finish, type StoreResponse, sendCached } from './send.ts';
import { SingleFlight } from './single-flight.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Lets the requests that wait for the same response go on. */
    endFlight?: (() => void) | undefined;
  }
}

/**
 * Sends what is cached, and has routes store what is not. Call after the hooks that refuse requests. Requests for a response
 * that is being made wait for it.
 */
export const cacheHook = (app: App, cache: ResponseCache): void => {
  const flights = new SingleFlight();
  app.decorateRequest('storeResponse', undefined);
  app.decorateRequest('endFlight', undefined);

  app.addHook('onRequest', (request, reply, done) => {
    if (!isCacheableRequest(request.raw)) return done();
    const { url, headers } = request;
    const sendOr = (make: () => void): void => {
      const version = cache.version();
      const found = cache.find(url, headers, version);
      if (found !== undefined) {
        sendCached(found.response, reply);
        return;
      }
      request.storeResponse = storeIn(cache, request, version);
      make();
    };
    const key = `${url}\n${headers.accept}\n${headers['accept-language']}`;
    const end = flights.endOf(key);
    // Once: a response that turned out not to be cached is made for each request.
    if (end !== undefined) end.then(() => sendOr(done)).catch(done);
    else
      sendOr(() => {
        request.endFlight = flights.begin(key);
        // The client may go away before there is a response.
        reply.raw.once('close', request.endFlight);
        done();
      });
  });

  app.addHook('onSend', (request, _reply, payload, done) => {
    request.endFlight?.();
    done(null, payload);
  });
};

const storeIn =
  (cache: ResponseCache, request: FastifyRequest, version: number): StoreResponse =>
  (representation, reply) => {
    const { url, headers, routeOptions } = request;
    const { body, cacheControl = PUBLIC_CACHE, vary = [], isCached = true } = representation;
    if (!isCached || body.length > cache.largest) return undefined;
    if (!isPublicResponse(reply, cacheControl) || !isPlainUrl(url)) return undefined;
    const cached = new CachedRepresentation(finish(representation, ['Accept-Encoding']));
    cache.store({ url, route: String(routeOptions.url), vary, version }, headers, cached);
    return cached;
  };
