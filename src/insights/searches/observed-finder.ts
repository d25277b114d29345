import type { EntryFinder } from '../../search/find-entries.ts';
import type { SearchLog } from './search-log.ts';

/** A finder that notes which questions find nothing: also an answer that a cache gives again was found here once. */
export const observedFinder = (finder: EntryFinder, log: Pick<SearchLog, 'found'>): EntryFinder => ({
  ...finder,
  search: async (request) => {
    const results = await finder.search(request);
    const isWhole =
      request.category === undefined && request.tags === undefined && request.cursor === undefined;
    if (isWhole && request.status === 'published')
      log.found(request, !results.nearest && results.page.total > 0);
    return results;
  },
});
