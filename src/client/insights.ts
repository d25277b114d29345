import type { FeedbackBody, GetInsightsQuery, Insights, OpenedBody } from './api-types.ts';
import { segment } from './http/query-string.ts';
import { getJson } from './http/requests.ts';
import type { CallOptions, Transport } from './http/transport.ts';
import { type WriteOptions, write } from './http/writing.ts';

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
