import { type FastifyServerOptions, fastify, LogController } from 'fastify';
import { categoryRoutes } from './categories/routes.ts';
import { categoryWriteRoutes } from './categories/write-routes.ts';
import { changeRoutes } from './changes/routes.ts';
import { AppError } from './core/errors.ts';
import type { Runtime } from './core/runtime.ts';
import { bylinesOf, type PublicAuthors } from './entries/byline.ts';
import { entryRoutes } from './entries/read/routes.ts';
import type { PublicHistory } from './entries/viewer.ts';
import { entryWriteRoutes } from './entries/write/routes.ts';
import { erasureRoutes } from './erasure/routes.ts';
import { openFrontDoor } from './http/cache/cache-handler.ts';
import { answerFromMemory } from './http/cache/cache-hook.ts';
import { ResponseCache } from './http/cache/response-cache.ts';
import { demandRoles, identifyCallers } from './http/clients/authentication.ts';
import { addressReader } from './http/clients/client-address.ts';
import { noteGoneClients } from './http/clients/gone-clients.ts';
import type { Peers } from './http/clients/peers.ts';
import { limitRate } from './http/clients/rate-limit.ts';
import { RateLimiter } from './http/clients/rate-limiter.ts';
import { headEveryAnswer } from './http/default-headers.ts';
import type { App, ZodTypeProvider } from './http/fastify.ts';
import { SCHEMA_COMPILERS } from './http/input/schema-compilers.ts';
import { cutSlowBodies, LONGEST_REQUEST } from './http/input/slow-bodies.ts';
import { completeMethods } from './http/methods.ts';
import { healthRoutes } from './http/monitoring/health.ts';
import { measure, metricsRoute } from './http/monitoring/metrics.ts';
import { serveMetrics } from './http/monitoring/metrics-server.ts';
import { AnswerTimes } from './http/monitoring/request-duration.ts';
import { logRequests, requestIdFrom } from './http/monitoring/request-log.ts';
import { docs } from './http/openapi/docs.ts';
import { describeApi } from './http/openapi/openapi.ts';
import { answerClientError, answerErrors, answerUnroutable } from './http/problems/error-handler.ts';
import { problemPages } from './http/problems/problem-pages.ts';
import { HTTP_SERVER_OPTIONS, replaceBareAnswers } from './http/problems/server-errors.ts';
import { endConnectionsWhenStopping } from './http/stopping.ts';
import { importRoutes } from './import/routes.ts';
import { createRecorder } from './insights/recorder.ts';
import { insightRoutes } from './insights/routes.ts';
import { countSearches, readerOf } from './insights/searches/counted-routes.ts';
import { observedFinder } from './insights/searches/observed-finder.ts';
import { callerFinder, isInUse } from './keys/find-caller.ts';
import { matrixRoutes } from './matrix/index.ts';
import type { Utility } from './matrix/utility.ts';
import { revisionRoutes } from './revisions/routes.ts';
import { answerRoutes } from './search/answer/routes.ts';
import { lazyEntryFinder } from './search/lazy-finder.ts';
import { searchRoutes } from './search/routes.ts';
import { contentRoutes } from './site/discovery/content-routes.ts';
import { serviceRoutes } from './site/discovery/service-routes.ts';
import { embedRoutes } from './site/embed/routes.ts';
import { feedRoutes } from './site/feeds/routes.ts';
import { mcpRoutes } from './site/mcp/routes.ts';
import { oembedRoutes } from './site/oembed/routes.ts';
import { DEFAULT_SITE, type Site } from './site/pages/layout/site.ts';
import { pageContextLoader } from './site/pages/load-context.ts';
import { pageRoutes, problemPageWriter } from './site/pages/routes.ts';
import { toolRoutes } from './site/pages/tools/routes.ts';
import type { Store } from './store/store.ts';
import { deliveryRoutes } from './webhooks/delivery/routes.ts';
import type { TargetOptions } from './webhooks/delivery/target-url.ts';
import { webhookRoutes } from './webhooks/routes.ts';
import { webhookWriteRoutes } from './webhooks/write-routes.ts';

export interface AppOptions {
  store: Store;
  runtime: Runtime;
  /** Base of absolute URLs, without a slash at the end. */
  publicUrl: string;
  defaultLocale: string;
  /** Who may show answers in frames, as `frame-ancestors` takes it. */
  embedAncestors?: string;
  /** Requests a minute for each client; 0 is off. */
  rateLimit: number;
  /** Memory for finished answers; 0 (when absent too) keeps none. */
  cacheBytes?: number;
  trustProxy?: boolean | string;
  /** Whose help centre it is; its name is that of feeds and files about the service too. */
  site?: Site;
  /** Whose names readers without a key see: that of the site alone (when absent too), or those of keys. */
  publicAuthors?: PublicAuthors;
  /** What readers without a key see of what entries said before; nothing when absent. */
  publicHistory?: PublicHistory;
  /** Origins of pages that may use `/mcp`, beside those of `publicUrl`. */
  mcpOrigins?: readonly string[];
  /** Days that feedback and counts of searches are kept; 0 is off. */
  insightsDays?: number;
  logger?: FastifyServerOptions['logger'];
  isDraining?: () => boolean;
  /** Who may read `/metrics`: everybody (when absent too), who has a key, nobody, or who reaches a port of its own. */
  metrics?: 'open' | 'key' | 'off' | { host: string; port: number };
  /** Time in which the headers of a request must have arrived, and its body, in ms. */
  requestTimeout?: number;
  /** Other processes that serve the same port. */
  peers?: Peers | undefined;
  /** Those of the registry unless given. */
  utilities?: readonly Utility[];
  /** Where webhooks may be sent to; the public internet unless given. */
  webhooks?: TargetOptions;
}

/** Largest body, in bytes, of a route that does not say otherwise. */
export const BODY_LIMIT = 1024 * 1024;

/** Time in which a client must have sent its request, in ms: slow ones are cut off. */
export const REQUEST_TIMEOUT = 15_000;

/** Days that insights are kept unless told otherwise. */
const DEFAULT_INSIGHTS_DAYS = 90;

/** A slug of 120 letters can be 1,080 characters when percent-encoded. */
const ROUTER_OPTIONS = { maxParamLength: 1_500 };

/** The application: every route over one store, not listening yet. Reads top to bottom in the order things happen. */
export const buildApp = async (options: AppOptions): Promise<App> => {
  const {
    store,
    runtime,
    publicUrl,
    defaultLocale,
    rateLimit,
    cacheBytes = 0,
    site = DEFAULT_SITE,
    trustProxy = false,
    publicHistory = 'none',
    logger = false,
    metrics = 'open',
    isDraining = () => false,
    requestTimeout = REQUEST_TIMEOUT,
  } = options;
  const requestIdOf = requestIdFrom(runtime.newRequestId);
  const app: App = fastify({
    logger,
    // Its lines hold the URL; ours do not, see `request-log.ts`.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy,
    bodyLimit: BODY_LIMIT,
    requestTimeout: LONGEST_REQUEST,
    connectionTimeout: 60_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    genReqId: requestIdOf,
    clientErrorHandler: answerClientError(runtime.newRequestId),
    frameworkErrors: answerUnroutable,
    http: { ...HTTP_SERVER_OPTIONS, headersTimeout: requestTimeout },
    // Who is connected while the service stops is still answered, and told to close; `/readyz` has turned others away.
    return503OnClosing: false,
    schemaController: SCHEMA_COMPILERS,
    routerOptions: ROUTER_OPTIONS,
  }).withTypeProvider<ZodTypeProvider>();

  // Fastify reads text as well unless told otherwise; no route takes anything but JSON.
  app.removeContentTypeParser('text/plain');

  const authenticator = {
    findCaller: callerFinder(store, runtime, (error) =>
      app.log.warn({ err: error }, 'last use of a key not noted'),
    ),
    hasKeys: async () => (await store.keys.list()).some((key) => isInUse(key, runtime.now())),
  };

  const elapsed = runtime.elapsed ?? runtime.now;
  const insights = options.insightsDays ?? DEFAULT_INSIGHTS_DAYS;
  const onError = (error: unknown): void => app.log.warn({ err: error }, 'insights not written down');
  const recorder =
    insights > 0 ? createRecorder({ store, now: runtime.now, elapsed, days: insights, onError }) : undefined;
  const bareFinder = lazyEntryFinder(store, defaultLocale);
  const finder = recorder ? observedFinder(bareFinder, recorder.log) : bareFinder;
  const bylineFor = bylinesOf(options.publicAuthors ?? 'site', site.name);
  const byline = bylineFor(undefined);
  const takesPost = (url: string): boolean => app.hasRoute({ method: 'POST', url });
  const loadPages = pageContextLoader({
    ...{ store, finder, bareFinder, site, byline, publicUrl, defaultLocale, takesPost },
  });

  const times = new AnswerTimes();
  noteGoneClients(app, times);
  cutSlowBodies(app, requestTimeout);
  headEveryAnswer(app);
  logRequests(app);
  identifyCallers(app, authenticator);
  const limiter = rateLimit > 0 ? new RateLimiter({ quota: rateLimit, now: elapsed }) : undefined;
  if (limiter !== undefined) {
    limitRate(app, limiter);
    options.peers?.shareUse(limiter);
  }
  replaceBareAnswers(app, runtime.newRequestId);
  const isStopping = endConnectionsWhenStopping(app, isDraining, options.peers);
  completeMethods(app, ROUTER_OPTIONS);
  answerErrors(app, problemPageWriter(loadPages));
  demandRoles(app, authenticator);
  const cache =
    cacheBytes > 0 ? new ResponseCache({ bytes: cacheBytes, version: store.contentVersion }) : undefined;
  if (cache !== undefined) answerFromMemory(app, cache);

  const addressOf = addressReader(trustProxy);
  const onAnswered = recorder && countSearches(app, { log: recorder.log, defaultLocale, addressOf });

  describeApi(app);
  const readMetrics = measure(app, times, options.peers);
  if (metrics === 'open' || metrics === 'key') {
    await metricsRoute(app, readMetrics, metrics === 'key' ? 'reader' : undefined);
  } else if (metrics !== 'off') serveMetrics(app, readMetrics, metrics);
  if (cache !== undefined) {
    openFrontDoor(app, {
      cache,
      requestIdOf,
      addressOf,
      limiter,
      times,
      isStopping,
      onAnswered,
    });
  }
  await app.register(entryRoutes, { store, publicUrl, defaultLocale, bylineFor, publicHistory });
  await app.register(entryWriteRoutes, { store, runtime, publicUrl, defaultLocale });
  await app.register(revisionRoutes, {
    ...{ store, runtime, publicUrl, defaultLocale },
    ...{ bylineFor, publicHistory },
  });
  await app.register(erasureRoutes, { store, runtime, publicUrl, defaultLocale });
  await app.register(categoryRoutes, { store });
  await app.register(categoryWriteRoutes, { store, runtime });
  await app.register(changeRoutes, { store, publicUrl, defaultLocale, bylineFor });
  await app.register(importRoutes, { store, runtime, defaultLocale });
  await app.register(webhookRoutes, { store });
  const target = options.webhooks ?? { allowPrivate: false };
  await app.register(webhookWriteRoutes, { store, runtime, target });
  await app.register(deliveryRoutes, { store, runtime });
  await app.register(matrixRoutes, { store, defaultLocale, utilities: options.utilities });
  await app.register(searchRoutes, { store, finder, defaultLocale, bylineFor });
  await app.register(answerRoutes, {
    ...{ store, finder, publicUrl, defaultLocale },
    ...(recorder && {
      onAsked: (request, question, isAnswered) =>
        recorder.log.searched({ ...readerOf(request.ip, request), ...question }, isAnswered),
    }),
  });
  if (recorder) await app.register(insightRoutes, { store, recorder, now: runtime.now, defaultLocale });
  await app.register(mcpRoutes, {
    ...{ store, finder, publicUrl, defaultLocale, byline },
    mcpOrigins: options.mcpOrigins ?? [],
  });
  const about = { publicUrl, defaultLocale, siteName: site.name };
  await app.register(feedRoutes, { store, bylineFor, ...about });
  await app.register(contentRoutes, { store, ...about });
  await app.register(serviceRoutes, about);
  await app.register(oembedRoutes, { store, bylineFor, ...about });
  await app.register(embedRoutes, {
    store,
    publicUrl,
    defaultLocale,
    ancestors: options.embedAncestors ?? '*',
  });
  await app.register(healthRoutes, {
    check: () => checkStore(store),
    isDraining,
  });
  await app.register(problemPages);
  await app.register(pageRoutes, { load: loadPages, defaultLocale });
  await app.register(toolRoutes, { load: loadPages, defaultLocale, utilities: options.utilities });
  await app.register(docs);
  return app;
};

/** Throws when requests cannot be answered as they should be. */
const checkStore = (store: Store): void => {
  store.check();
  if (store.isIndexed()) return;
  throw new AppError('unavailable', 'The search index does not have every entry; run `lectern reindex`.');
};
