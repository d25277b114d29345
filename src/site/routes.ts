import type { BylineFor } from '../entries/byline.ts';
import type { App } from '../http/fastify.ts';
import type { Utility } from '../matrix/utility.ts';
import type { EntryFinder } from '../search/find-entries.ts';
import type { Store } from '../store/store.ts';
import { contentRoutes } from './discovery/content-routes.ts';
import { serviceRoutes } from './discovery/service-routes.ts';
import { embedRoutes } from './embed/routes.ts';
import { feedRoutes } from './feeds/routes.ts';
import { mcpRoutes } from './mcp/routes.ts';
import { oembedRoutes } from './oembed/routes.ts';
import type { LoadPageContext } from './pages/load-context.ts';
import { pageRoutes } from './pages/routes.ts';
import { toolRoutes } from './pages/tools/routes.ts';

export interface SiteOptions {
  /** Sites that may show answers in frames, as `frame-ancestors` takes them; all when absent. */
  embedAncestors?: string;
  /** Origins of pages that may use `/mcp`, beside those of `publicUrl`. */
  mcpOrigins?: readonly string[];
  /** The Matrix utilities; those of the registry when absent. */
  utilities?: readonly Utility[] | undefined;
}

export interface SiteRoutesOptions extends SiteOptions {
  store: Store;
  finder: EntryFinder;
  publicUrl: string;
  defaultLocale: string;
  siteName: string;
  bylineFor: BylineFor;
  loadPages: LoadPageContext;
}

/** What people and machines see beside the API. */
export const siteRoutes = async (app: App, options: SiteRoutesOptions): Promise<void> => {
  const { store, finder, bylineFor, publicUrl, defaultLocale, siteName, loadPages } = options;
  const about = { publicUrl, defaultLocale, siteName };
  const byline = bylineFor(undefined);
  await app.register(mcpRoutes, {
    ...{ store, finder, publicUrl, defaultLocale, byline },
    mcpOrigins: options.mcpOrigins ?? [],
  });
  await app.register(feedRoutes, { store, bylineFor, ...about });
  await app.register(contentRoutes, { store, ...about });
  await app.register(serviceRoutes, about);
  await app.register(oembedRoutes, { store, bylineFor, ...about });
  const ancestors = options.embedAncestors ?? '*';
  await app.register(embedRoutes, { store, publicUrl, defaultLocale, ancestors });
  await app.register(pageRoutes, { load: loadPages, defaultLocale });
  await app.register(toolRoutes, { load: loadPages, defaultLocale, utilities: options.utilities });
};
