import * as z from 'zod';
import { JSON_MEDIA_TYPE } from '../core/media-type.ts';
import { VERSION } from '../core/version.ts';
import type { BylineFor } from '../entries/byline.ts';
import { json } from '../entries/formats/json.ts';
import { sendRepresentation } from '../http/cache/send.ts';
import { sendStream } from '../http/cache/stream.ts';
import type { App } from '../http/fastify.ts';
import { nextLink } from '../http/input/query.ts';
import { cacheable } from '../http/openapi/documented.ts';
import { entityTag } from '../http/representation.ts';
import type { Reads } from '../store/reads.ts';
import type { StoredEntry } from '../store/rows.ts';
import { inBatches } from '../store/sql/in-batches.ts';
import type { Store } from '../store/store.ts';
import { changeCursor } from './cursor.ts';
import { listChanges } from './list.ts';
import { ChangeList, ChangesQuery, ExportedEntries } from './schema.ts';

export interface ChangeRoutesOptions {
  store: Store;
  publicUrl: string;
  defaultLocale: string;
  bylineFor: BylineFor;
}

/** `GET /v1/changes` and `GET /v1/export`: for copies of the content that stay up to date. */
export const changeRoutes = async (
  app: App,
  { store, publicUrl, defaultLocale, bylineFor }: ChangeRoutesOptions,
): Promise<void> => {
  app.get(
    '/v1/changes',
    {
      schema: {
        operationId: 'listChanges',
        summary: 'Follow changes',
        description:
          'What was published, changed, moved, renamed and removed, in order. Keep `page.next` and poll with it; read an entry by its id to get its present state.',
        tags: ['Changes'],
        querystring: ChangesQuery,
        problems: ['invalid-cursor'],
        response: { 200: cacheable('Changes since then.', { 'application/json': ChangeList }, ['Link']) },
      },
    },
    async (request, reply) => {
      const list = await listChanges(store, request.query);
      return sendRepresentation(
        {
          body: JSON.stringify(list),
          mediaType: JSON_MEDIA_TYPE,
          // A poll must not get the state of a minute ago; the ETag makes it cheap.
          cacheControl: 'public, no-cache',
          headers: { link: nextLink('/v1/changes', request.url, { since: list.page.next }) },
        },
        request,
        reply,
      );
    },
  );

  app.get(
    '/v1/export',
    {
      schema: {
        operationId: 'exportEntries',
        summary: 'Export everything',
        description:
          'Every published entry in every language, one JSON `Entry` a line (NDJSON), streamed: all as of one moment, whatever is written meanwhile. `Link: <…>; rel="monitor"` is where to follow changes from. Who takes longer than five minutes to read it is cut off.',
        tags: ['Changes'],
        querystring: z.strictObject({}),
        response: {
          200: cacheable('One entry a line.', { 'application/x-ndjson': ExportedEntries }, [
            'Link',
            'Last-Modified',
          ]),
        },
      },
    },
    async (request, reply) => {
      const snapshot = await store.snapshot();
      let isBegun = false;
      try {
        const { publicVersion, publicAt, history } = await snapshot.state();
        const byline = bylineFor(request.caller);
        const names = byline === undefined ? 'names' : entityTag(byline).slice(1, -1);
        const cursor = changeCursor(await snapshot.changes.lastSeq(), history);
        const context = {
          publicUrl,
          defaultLocale,
          shape: { answer: 'markdown', fields: undefined, byline },
        } as const;
        return sendStream(
          {
            write: () => {
              isBegun = true;
              return exportEntries(snapshot, (entry) => json.renderEntry(entry, context));
            },
            end: snapshot.close,
            mediaType: 'application/x-ndjson; charset=utf-8',
            // By the version of the service too, which decides how entries are written, and by whose names they have.
            etag: `"${['export', VERSION, history, names, publicVersion].join('.')}"`,
            lastModified: publicAt,
            cacheControl: 'public, no-cache',
            headers: { link: `</v1/changes?since=${cursor}>; rel="monitor"` },
          },
          request,
          reply,
        );
      } finally {
        if (!isBegun) snapshot.close();
      }
    },
  );
};

/** Entries held in memory, read and written at a time: few enough that no other request waits for them. */
export const EXPORT_BATCH = 20;

/** Every published entry, one a line; read batch by batch as fast as the reader takes them. */
export async function* exportEntries(
  { entries }: Pick<Reads, 'entries'>,
  write: (entry: StoredEntry) => string,
): AsyncGenerator<string> {
  for await (const batch of inBatches(entries.listPublishedAfter, EXPORT_BATCH)) {
    yield batch.map((entry) => `${write(entry)}\n`).join('');
  }
}
