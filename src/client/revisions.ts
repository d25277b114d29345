import type {
  DiffRevisionsQuery,
  Entry,
  GetRevisionQuery,
  ListRevisionsQuery,
  RedactedRevision,
  RedactResult,
  Revision,
  RevisionDiff,
  RevisionList,
} from './api-types.ts';
import { Pages } from './http/pages.ts';
import { segment } from './http/query-string.ts';
import { getJson, type Tagged } from './http/requests.ts';
import type { CallOptions, Transport } from './http/transport.ts';
import { type WriteOptions, writeJson } from './http/writing.ts';

const pathOf = (slug: string, ...more: (string | number)[]): string =>
  [`/v1/entries/${segment(slug)}/revisions`, ...more].join('/');

/** `GET /v1/entries/{slug}/revisions`: what happened to an entry, page by page. */
export const listRevisions =
  (lectern: Transport) =>
  (slug: string, query?: ListRevisionsQuery, options?: CallOptions): Pages<RevisionList> =>
    new Pages(async (cursor) => getJson(lectern, pathOf(slug), { ...query, ...cursor }, options));

/** `GET /v1/entries/{slug}/revisions/{revision}`: an entry as it was; of one that was redacted `redacted` is not null. */
export const getRevision =
  (lectern: Transport) =>
  async (
    slug: string,
    revision: number,
    query?: GetRevisionQuery,
    options?: CallOptions,
  ): Promise<Revision | RedactedRevision> =>
    getJson(lectern, pathOf(slug, revision), query, options);

/** `GET /v1/entries/{slug}/revisions/{revision}/diff`: what a revision changed. */
export const diffRevisions =
  (lectern: Transport) =>
  async (
    slug: string,
    revision: number,
    query?: DiffRevisionsQuery,
    options?: CallOptions,
  ): Promise<RevisionDiff> =>
    getJson(lectern, pathOf(slug, revision, 'diff'), query, options);

/** `POST /v1/entries/{slug}/revisions/{revision}/restore`: as it was then, in a revision of its own. Needs `ifMatch`. */
export const restoreRevision =
  (lectern: Transport) =>
  async (
    slug: string,
    revision: number,
    body: { note?: string },
    options: WriteOptions,
  ): Promise<Tagged<Entry>> =>
    writeJson(lectern, 'POST', pathOf(slug, revision, 'restore'), body, options);

/**
 * `POST /v1/entries/{slug}/revisions/{revision}/redact`: takes away for good what a former revision said. Needs a key of an
 * admin, unless the entry was never published.
 */
export const redactRevision =
  (lectern: Transport) =>
  async (
    slug: string,
    revision: number,
    body: { note?: string } = {},
    options?: Pick<WriteOptions, 'locale' | 'signal'>,
  ): Promise<RedactResult> =>
    writeJson(lectern, 'POST', pathOf(slug, revision, 'redact'), body, options);
