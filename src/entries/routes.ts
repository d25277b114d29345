import type { Runtime } from '../core/runtime.ts';
import type { App } from '../http/fastify.ts';
import type { Store } from '../store/store.ts';
import type { BylineFor } from './byline.ts';
import { entryRoute } from './read/entry-route.ts';
import { listRoute } from './read/list-route.ts';
import type { PublicHistory } from './viewer.ts';
import { entryWriteRoutes } from './write/routes.ts';

export interface EntryRoutesOptions {
  store: Store;
  runtime: Runtime;
  publicUrl: string;
  defaultLocale: string;
  bylineFor: BylineFor;
  publicHistory: PublicHistory;
}

/** All routes of entries. */
export const entryRoutes = async (app: App, options: EntryRoutesOptions): Promise<void> => {
  await app.register(listRoute, options);
  await app.register(entryRoute, options);
  await app.register(entryWriteRoutes, options);
};
