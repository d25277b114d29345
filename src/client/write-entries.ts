import type { Entry, EntryPatch, NewEntry } from './api-types.ts';
import { segment } from './http/query-string.ts';
import type { Tagged } from './http/requests.ts';
import type { Transport } from './http/transport.ts';
import { type WriteOptions, write, writeJson } from './http/writing.ts';

/** `POST /v1/entries` */
export const createEntry =
  (lectern: Transport) =>
  (entry: NewEntry, options?: WriteOptions): Promise<Tagged<Entry>> =>
    writeJson(lectern, 'POST', '/v1/entries', entry, options);

/** `PATCH /v1/entries/{slug}`: what is absent stays, null takes away. Needs `ifMatch`. */
export const changeEntry =
  (lectern: Transport) =>
  async (slug: string, patch: EntryPatch, options: WriteOptions): Promise<Tagged<Entry>> =>
    writeJson(lectern, 'PATCH', `/v1/entries/${segment(slug)}`, patch, options);

/** `DELETE /v1/entries/{slug}`: takes it down; nothing is lost. Needs `ifMatch`. */
export const archiveEntry =
  (lectern: Transport) =>
  async (slug: string, options: WriteOptions): Promise<void> => {
    await write(lectern, 'DELETE', `/v1/entries/${segment(slug)}`, undefined, options);
  };

/**
 * `POST /v1/entries/{slug}/purge`: takes away for good everything about it, in one language. Needs `ifMatch`, and a key of an
 * admin, unless it was never published.
 */
export const purgeEntry =
  (lectern: Transport) =>
  async (slug: string, options: WriteOptions): Promise<void> => {
    await write(lectern, 'POST', `/v1/entries/${segment(slug)}/purge`, undefined, options);
  };
