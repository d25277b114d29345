import type {
  AliasBody,
  Entry,
  FeedbackBody,
  GetInsightsQuery,
  GetSuggestedAliasesQuery,
  Insights,
  OpenedBody,
  SuggestedAliases,
} from './api-types.ts';
import { segment } from './http/query-string.ts';
import type { Tagged } from './http/requests.ts';
import { getJson } from './http/requests.ts';
import type { CallOptions, Transport } from './http/transport.ts';
import { type WriteOptions, write, writeJson } from './http/writing.ts';

type FeedbackOptions = CallOptions & Pick<WriteOptions, 'locale'>;

/** `POST /v1/entries/{slug}/feedback`: whether an answer helped; the last word of a reader on a day counts. */
export const giveFeedback =
  (lectern: Transport) =>
  async (slug: string, feedback: FeedbackBody, options?: FeedbackOptions): Promise<void> => {
    await write(lectern, 'POST', `/v1/entries/${segment(slug)}/feedback`, feedback, options);
  };

/** `POST /v1/search/opened`: that a result of a search was opened. */
export const tellOpened =
  (lectern: Transport) =>
  async (opened: OpenedBody, options?: CallOptions): Promise<void> => {
    await write(lectern, 'POST', '/v1/search/opened', opened, options);
  };

/** `GET /v1/insights`: what helped, and what people look for. Needs a key. */
export const getInsights =
  (lectern: Transport) =>
  (query: GetInsightsQuery = {}, options?: CallOptions): Promise<Insights> =>
    getJson(lectern, '/v1/insights', query, options);

/** `GET /v1/insights/aliases`: what readers call the entries that they open. Needs a key of an editor. */
export const getSuggestedAliases =
  (lectern: Transport) =>
  (query: GetSuggestedAliasesQuery = {}, options?: CallOptions): Promise<SuggestedAliases> =>
    getJson(lectern, '/v1/insights/aliases', query, options);

/** `POST /v1/insights/aliases/{slug}/accept`: adds a suggested alias to its entry; needs `ifMatch`. */
export const acceptAlias =
  (lectern: Transport) =>
  (slug: string, alias: AliasBody, options?: WriteOptions): Promise<Tagged<Entry>> =>
    writeJson(lectern, 'POST', `/v1/insights/aliases/${segment(slug)}/accept`, alias, options);

/** `POST /v1/insights/aliases/{slug}/dismiss`: an alias that is not to be suggested again. */
export const dismissAlias =
  (lectern: Transport) =>
  async (slug: string, alias: AliasBody, options?: FeedbackOptions): Promise<void> => {
    await write(lectern, 'POST', `/v1/insights/aliases/${segment(slug)}/dismiss`, alias, options);
  };
