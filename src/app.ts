import { categoryRoutes } from './categories/routes.ts';
import { changeRoutes } from './changes/routes.ts';
import { setImageHosts } from './content/html/image-hosts.ts';
import type { Runtime } from './core/runtime.ts';
import { bylinesOf, type PublicAuthors } from './entries/byline.ts';
import { entryRoutes } from './entries/routes.ts';
import type { PublicHistory } from './entries/viewer.ts';
import { erasureRoutes } from './erasure/routes.ts';
import { type EdgeOptions, edge } from './http/edge.ts';
import type { App } from './http/fastify.ts';
import { healthRoutes } from './http/monitoring/health.ts';
import { docs } from './http/openapi/docs.ts';
import { problemPages } from './http/problems/problem-pages.ts';
import { ResponseEvents } from './http/response-events.ts';
import { createServer } from './http/server.ts';
import { importRoutes } from './import/routes.ts';
import { aliasRoutes } from './insights/aliases/routes.ts';
import { startInsights } from './insights/plugin.ts';
import { insightRoutes } from './insights/routes.ts';
import { keyAuthenticator } from './keys/authenticator.ts';
import { matrixRoutes } from './matrix/routes.ts';
import type { Utility } from './matrix/utility.ts';
import { revisionRoutes } from './revisions/routes.ts';
import { answerRoutes } from './search/answer/routes.ts';
import { lazyEntryFinder } from './search/lazy-finder.ts';
import { searchRoutes } from './search/routes.ts';
import { DEFAULT_SITE, type Site } from './site/pages/layout/site.ts';
import { pageContextLoader } from './site/pages/load-context.ts';
import { problemPageWriter } from './site/pages/routes.ts';
import { type SiteOptions, siteRoutes } from './site/routes.ts';
import { checkStore, type Store } from './store/store.ts';
import type { TargetOptions } from './webhooks/delivery/target-url.ts';
import { webhookRoutes } from './webhooks/routes.ts';

export interface AppOptions extends EdgeOptions, SiteOptions {
  store: Store;
  runtime: Runtime;
  /** Base of absolute URLs, without a slash at the end. */
  publicUrl: string;
  defaultLocale: string;
  /** Hosts that pictures in answers may be on; any when absent. The last app that was built counts. */
  imageHosts?: readonly string[] | undefined;
  /** Whose help centre it is; its name is that of feeds and files about the service too. */
  site?: Site;
  /** Whose names readers without a key see: that of the site (when absent too), or those of keys. */
  publicAuthors?: PublicAuthors;
  /** What readers without a key see of earlier revisions; nothing when absent. */
  publicHistory?: PublicHistory;
  /** Days that feedback and counts of searches are stored; 0 is off, 90 when absent. */
  insightsDays?: number;
  /** The Matrix utilities; those of the registry when absent. */
  utilities?: readonly Utility[] | undefined;
  /** Where webhooks may be sent to; the public internet when absent. */
  webhooks?: TargetOptions;
}

/** The application: every route over one store, not listening yet. Reads from top to bottom in the order in which things happen. */
export const buildApp = async (options: AppOptions): Promise<App> => {
  const { store, runtime, publicUrl, defaultLocale, site = DEFAULT_SITE } = options;
  const { publicHistory = 'none', utilities } = options;
  const { newRequestId, elapsed = runtime.now } = runtime;
  setImageHosts(options.imageHosts);
  const events = new ResponseEvents();
  const app = createServer(options, { newRequestId, onResponse: events.emit });

  const plainFinder = lazyEntryFinder(store, defaultLocale);
  const insights = startInsights(app, { ...options, elapsed, finder: plainFinder, events });
  const finder = insights?.finder ?? plainFinder;
  const bylineFor = bylinesOf(options.publicAuthors ?? 'site', site.name);
  const context = { store, runtime, publicUrl, defaultLocale, finder, bylineFor, publicHistory };
  const byline = bylineFor(undefined);
  const takesPost = (url: string): boolean => app.hasRoute({ method: 'POST', url });
  const loadPages = pageContextLoader({ ...context, bareFinder: plainFinder, site, byline, takesPost });

  await edge(app, options, {
    ...{ newRequestId, elapsed, events, publicUrl, contentVersion: store.contentVersion },
    authenticator: keyAuthenticator(store, runtime, app.log),
    writeProblemPage: problemPageWriter(loadPages),
  });

  await app.register(entryRoutes, context);
  await app.register(revisionRoutes, context);
  await app.register(erasureRoutes, context);
  await app.register(categoryRoutes, context);
  await app.register(changeRoutes, context);
  await app.register(importRoutes, context);
  await app.register(webhookRoutes, { ...context, target: options.webhooks });
  await app.register(matrixRoutes, { ...context, utilities });
  await app.register(searchRoutes, context);
  await app.register(answerRoutes, { ...context, onAsked: insights?.onAsked });
  if (insights) await app.register(insightRoutes, { ...context, recorder: insights.recorder });
  if (insights) await app.register(aliasRoutes, context);
  await app.register(siteRoutes, { ...options, ...context, siteName: site.name, loadPages });
  await app.register(healthRoutes, { check: () => checkStore(store), isDraining: options.isDraining });
  await app.register(problemPages);
  await app.register(docs);
  // A start does not wait for it, nor does the first who searches.
  app.addHook('onListen', () => {
    finder.load().catch((err) => app.log.warn({ err }, 'search: words are read with the first query'));
  });
  return app;
};
