import type { Store } from '../store/store.ts';
import type { EntryFinder } from './find-entries.ts';

/**
 * The one finder of an application, loaded with the first question: stemmers and synonyms take longer to load than all the
 * rest of a start. All searches share it, with its caches.
 */
export const lazyEntryFinder = (
  store: Pick<Store, 'index' | 'entries' | 'synonyms' | 'confidenceFit'>,
  defaultLocale: string,
): EntryFinder => {
  let loaded: Promise<EntryFinder> | undefined;
  const load = (): Promise<EntryFinder> => {
    loaded ??= import('./find-entries.ts').then(({ entryFinder }) => entryFinder(store, defaultLocale));
    return loaded;
  };
  return {
    search: async (request) => (await load()).search(request),
    suggest: async (request) => (await load()).suggest(request),
    load: async () => (await load()).load(),
  };
};
