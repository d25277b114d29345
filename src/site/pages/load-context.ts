import type { Byline } from '../../entries/byline.ts';
import type { EntryFinder } from '../../search/find-entries.ts';
import type { Store } from '../../store/store.ts';
import type { PageContext } from './layout/page.ts';
import type { Site } from './layout/site.ts';

export interface PageOptions {
  store: Store;
  finder: EntryFinder;
  bareFinder: EntryFinder;
  site: Site;
  /** Pages are for readers, also with a key. */
  byline: Byline;
  publicUrl: string;
  defaultLocale: string;
  /** Whether the service has a route that takes POST. */
  takesPost: (route: string) => boolean;
}

/** What pages are made with. */
export type LoadPageContext = () => Promise<PageContext>;

/** Loaded with the first page: a start has no use for it. */
export const pageContextLoader = ({ takesPost, publicUrl, ...options }: PageOptions): LoadPageContext => {
  const make = async (): Promise<PageContext> => {
    const { loadAssets } = await import('./layout/assets.ts');
    const { loadToolScript } = await import('./tools/tool-script.ts');
    const { FEEDBACK_ROUTE } = await import('./entry/feedback.ts');
    const { linksBelow } = await import('./layout/links.ts');
    const { OPENED_ROUTE } = await import('./search-results.ts');
    return {
      ...options,
      assets: loadAssets(options.site, await loadToolScript()),
      links: linksBelow(publicUrl),
      origin: URL.canParse(publicUrl) ? new URL(publicUrl).origin : '',
      takesFeedback: takesPost(FEEDBACK_ROUTE),
      countsOpened: takesPost(OPENED_ROUTE),
    };
  };
  // Not the promise: files that cannot be read now may be read by the next one who asks.
  let context: PageContext | undefined;
  return async () => {
    context ??= await make();
    return context;
  };
};
