import { serveFromCache } from './cache/cache-handler.ts';
import { cacheHook } from './cache/cache-hook.ts';
import { ResponseCache } from './cache/response-cache.ts';
import { type Authenticator, authenticate, requireRoles } from './clients/authentication.ts';
import { addressReader } from './clients/client-address.ts';
import type { Peers } from './clients/peers.ts';
import { limitRate } from './clients/rate-limit.ts';
import { RateLimiter } from './clients/rate-limiter.ts';
import type { App } from './fastify.ts';
import { limitBodyTime } from './input/slow-bodies.ts';
import { handleMethodNotAllowed } from './methods.ts';
import { type MetricsAccess, measure, metricsRoute } from './monitoring/metrics.ts';
import { RequestDuration } from './monitoring/request-duration.ts';
import { logResponses, requestIdFrom } from './monitoring/request-log.ts';
import { describeApi } from './openapi/openapi.ts';
import { setErrorHandler } from './problems/error-handler.ts';
import type { WriteProblemPage } from './problems/problem-page.ts';
import { handleServerErrors } from './problems/server-errors.ts';
import { type ResponseEvents, reportResponses } from './response-events.ts';
import { responseHeaders, setResponseHeaders } from './response-headers.ts';
import { REQUEST_TIMEOUT, ROUTER_OPTIONS, type ServerOptions } from './server.ts';
import { closeConnectionsOnStop } from './stopping.ts';

export interface EdgeOptions extends ServerOptions {
  /** Requests a minute for each client; 0 is off. */
  rateLimit: number;
  /** Memory for cached responses, in bytes; 0 (when absent too) caches none. */
  cacheBytes?: number;
  /** Who may read `/metrics`; everybody when absent. */
  metrics?: MetricsAccess;
  isDraining?: () => boolean;
  /** Other processes that serve the same port. */
  peers?: Peers | undefined;
}

export interface EdgeParts {
  newRequestId: () => string;
  /** By a clock that only goes forward, in ms. */
  elapsed: () => number;
  authenticator: Authenticator;
  writeProblemPage: WriteProblemPage;
  /** The number of the present state of the content. */
  contentVersion: () => number;
  events: ResponseEvents;
  /** Where others reach the service; empty when that is not known. */
  publicUrl: string;
}

/** What every request passes before it gets to a route, in this order. Call before the routes are there. */
export const edge = async (app: App, options: EdgeOptions, parts: EdgeParts): Promise<void> => {
  const { rateLimit, cacheBytes = 0, trustProxy = false, peers } = options;
  const { newRequestId, authenticator, events } = parts;
  const durations = new RequestDuration();
  events.add(logResponses(app.log), durations.count);
  reportResponses(app, events.emit);
  limitBodyTime(app, options.requestTimeout ?? REQUEST_TIMEOUT);
  authenticate(app, authenticator);
  const limiter = rateLimit > 0 ? new RateLimiter({ quota: rateLimit, now: parts.elapsed }) : undefined;
  if (limiter !== undefined) {
    limitRate(app, limiter);
    peers?.shareUse(limiter);
  }
  handleServerErrors(app, newRequestId);
  const headersOf = responseHeaders(limiter, closeConnectionsOnStop(app, options.isDraining, peers));
  setResponseHeaders(app, headersOf);
  handleMethodNotAllowed(app, ROUTER_OPTIONS);
  setErrorHandler(app, parts.writeProblemPage);
  requireRoles(app, authenticator);
  if (cacheBytes > 0) {
    const cache = new ResponseCache({ bytes: cacheBytes, version: parts.contentVersion });
    cacheHook(app, cache);
    serveFromCache(app, {
      ...{ cache, limiter, headersOf },
      requestIdOf: requestIdFrom(newRequestId),
      addressOf: addressReader(trustProxy),
      onResponse: events.emit,
    });
  }
  describeApi(app, parts.publicUrl);
  await metricsRoute(app, measure(durations, peers), options.metrics ?? 'open');
};
