import type { SearchQuery, SearchResults, Suggestions, SuggestQuery } from './api-types.ts';
import type { Exactly, Shown } from './entries.ts';
import { Pages } from './http/pages.ts';
import { getJson } from './http/requests.ts';
import type { CallOptions, Transport } from './http/transport.ts';

/** An entry that was found, with what its query asks to be shown of it. */
export type Hit<Q> = Omit<SearchResults['items'][number], 'entry'> & { entry: Shown<Q> };

export type SearchPage<Q> = Omit<SearchResults, 'items'> & { items: Hit<Q>[] };

/** `GET /v1/search`: entries that answer a question, the best first, page by page. */
export const search =
  (lectern: Transport) =>
  <Q extends SearchQuery>(query: Exactly<Q, SearchQuery>, options?: CallOptions): Pages<SearchPage<Q>> =>
    new Pages((cursor) => getJson(lectern, '/v1/search', { ...query, ...cursor }, options));

/** `GET /v1/suggestions`: at most ten questions while someone types. */
export const suggest =
  (lectern: Transport) =>
  (query: SuggestQuery, options?: CallOptions): Promise<Suggestions> =>
    getJson(lectern, '/v1/suggestions', query, options);
