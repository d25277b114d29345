import type { Entry, EntryFields, EntryList, GetEntryQuery, ListEntriesQuery } from './api-types.ts';
import { Pages } from './http/pages.ts';
import { segment } from './http/query-string.ts';
import { getJson, getText, type Tagged } from './http/requests.ts';
import type { CallOptions, Transport } from './http/transport.ts';

/** An entry with its answer. */
export type AnsweredEntry = Entry & Required<Pick<Entry, 'answer' | 'format'>>;

/** What a list shows of each entry, by what its query asks for. */
export type Shown<Q> = 'fields' extends keyof Q
  ? EntryFields
  : Q extends { include: 'answer' }
    ? AnsweredEntry
    : Entry;

export type EntryPage<Q> = Omit<EntryList, 'items'> & { items: Shown<Q>[] };

/** A query whose type decides about the type of the answer, without parameters that there are none of. */
export type Exactly<Q, Known> = Q & Record<Exclude<keyof Q, keyof Known>, never>;

/** No parameter at all. */
export type Nothing = Record<never, never>;

/** `GET /v1/entries`: published entries in reading order, page by page. */
export const listEntries =
  (lectern: Transport) =>
  <Q extends ListEntriesQuery = Nothing>(
    query?: Exactly<Q, ListEntriesQuery>,
    options?: CallOptions,
  ): Pages<EntryPage<Q>> =>
    new Pages((cursor) => getJson(lectern, '/v1/entries', { ...query, ...cursor }, options));

/** `GET /v1/entries/{slug}`: one entry with its answer, by its slug, a former one, or its id. */
export const getEntry =
  (lectern: Transport) =>
  async <Q extends GetEntryQuery = Nothing>(
    slug: string,
    query?: Exactly<Q, GetEntryQuery>,
    options?: CallOptions,
  ): Promise<Tagged<'fields' extends keyof Q ? EntryFields : AnsweredEntry>> =>
    getJson(lectern, `/v1/entries/${segment(slug)}`, query, options);

/** `GET /v1/entries/{slug}.{format}`: one entry as a text. */
export const getEntryAs =
  (lectern: Transport) =>
  async (
    format: 'md' | 'html' | 'txt' | 'jsonld',
    slug: string,
    query?: Pick<GetEntryQuery, 'locale'>,
    options?: CallOptions,
  ): Promise<string> =>
    getText(lectern, `/v1/entries/${segment(slug)}.${format}`, query, options);
