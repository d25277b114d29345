import type { IncomingMessage, ServerResponse } from 'node:http';
import { networkOf, type RateLimiter, type RateWindow } from '../clients/rate-limiter.ts';
import type { App } from '../fastify.ts';
import { CLIENT_GONE, type OnResponse } from '../response-events.ts';
import type { ResponseHeaders } from '../response-headers.ts';
import type { CachedResponse } from './cached-response.ts';
import { isCacheableRequest } from './is-cacheable.ts';
import type { ResponseCache } from './response-cache.ts';

export interface CacheHandlerOptions {
  cache: ResponseCache;
  requestIdOf: (request: IncomingMessage) => string;
  addressOf: (request: IncomingMessage) => string;
  /** Absent where the rate is not limited. */
  limiter: RateLimiter | undefined;
  headersOf: ResponseHeaders;
  onResponse: OnResponse;
}

/** A request for a URL of which a response is cached, perhaps of another state of the content. */
interface Waiting {
  request: IncomingMessage;
  response: ServerResponse;
  /** By the clock of `performance`. */
  since: number;
}

/**
 * Sends cached responses before the request gets to Fastify, whose routing, requests and replies cost more than the response.
 * Headers, rate limit and the event of the response are those of every response. Everything else goes to Fastify, and to
 * `cacheHook` there: without this all is as right, and slower.
 *
 * Requests that come in together are served together when all of them are read (`setImmediate` comes after Node's reading), so
 * that one look at the database, after the last of them has begun, serves all.
 */
export const serveFromCache = (
  app: App,
  { cache, requestIdOf, addressOf, limiter, headersOf, onResponse }: CacheHandlerOptions,
): void => {
  let waiting: Waiting[] = [];

  const serveAll = (): void => {
    const all = waiting;
    waiting = [];
    const version = versionOf(cache);
    for (const each of all) {
      if (version === undefined || !serve(each, version)) app.routing(each.request, each.response);
    }
  };

  /** False when nothing is cached after all, or the client is over its limit: Fastify handles both. */
  const serve = (each: Waiting, version: number): boolean => {
    const { request } = each;
    const found = cache.find(String(request.url), request.headers, version);
    if (found === undefined) return false;
    const window = limiter?.take(networkOf(addressOf(request)));
    if (limiter !== undefined && window !== undefined && window.used > limiter.quota) {
      limiter.refund(window);
      return false;
    }
    const finish = (cached: CachedResponse): void => write(cached, found.route, window, each);
    if (found.response instanceof Promise) found.response.then(finish);
    else finish(found.response);
    return true;
  };

  const write = (
    cached: CachedResponse,
    route: string,
    window: RateWindow | undefined,
    { request, response, since }: Waiting,
  ): void => {
    const { headers, body } = cached;
    const method = String(request.method);
    const requestId = requestIdOf(request);
    const status = response.destroyed ? CLIENT_GONE : cached.status;
    if (!response.destroyed) {
      response.writeHead(status, headers.concat(headersOf(requestId, status, window)));
      response.end(method === 'HEAD' ? undefined : body, 'latin1');
    }
    const ms = performance.now() - since;
    const language = cached.language;
    onResponse({ request, requestId, method, route, status, ms, isProbe: false, language });
  };

  app.server.off('request', app.routing);
  app.server.on('request', (request, response) => {
    if (!isCacheableRequest(request) || !cache.has(String(request.url))) app.routing(request, response);
    else if (waiting.push({ request, response, since: performance.now() }) === 1) setImmediate(serveAll);
  });
};

/** Undefined when the database cannot be asked: the routes find out what is wrong. */
const versionOf = (cache: ResponseCache): number | undefined => {
  try {
    return cache.version();
  } catch {
    return undefined;
  }
};
