import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkAnswer } from '../../content/rendering/rendering.ts';
import { JSON_MEDIA_TYPE } from '../../core/media-type.ts';
import type { Runtime } from '../../core/runtime.ts';
import { callerOf } from '../../http/clients/authentication.ts';
import type { App } from '../../http/fastify.ts';
import { idempotencyKeyOf } from '../../http/input/idempotency-key.ts';
import { PATCH_MEDIA_TYPES, takeMergePatches } from '../../http/input/merge-patch.ts';
import { knownRevisions, mustBeNew } from '../../http/negotiation/preconditions.ts';
import { documentHeaders, written } from '../../http/openapi/documented.ts';
import { entityTag, PRIVATE_CACHE } from '../../http/representation.ts';
import type { StoredEntry } from '../../store/rows.ts';
import type { Store, Transaction } from '../../store/store.ts';
import { json } from '../formats/json.ts';
import { MAX_ENTRY_BODY } from '../limits.ts';
import { entryPath } from '../links.ts';
import { Entry, EntryParams } from '../schema.ts';
import { archiveEntry } from './archive.ts';
import { changeEntry } from './change.ts';
import { checkRevision } from './check-revision.ts';
import { createEntry } from './create.ts';
import { findTarget } from './find-target.ts';
import { EntryPatch, NewEntry, WriteQuery } from './schema.ts';
import { type WriteResponse, withIdempotency } from './with-idempotency.ts';

export interface EntryWriteOptions {
  store: Store;
  runtime: Runtime;
  publicUrl: string;
  defaultLocale: string;
}

/** How entries are shown to editors: as `GET` shows them, tag included. */
export const entryWriting = ({
  publicUrl,
  defaultLocale,
}: Pick<EntryWriteOptions, 'publicUrl' | 'defaultLocale'>) => {
  const shape = { answer: 'markdown', fields: undefined, byline: undefined } as const;
  const context = { publicUrl, defaultLocale, shape };
  const bodyOf = (entry: StoredEntry): string => json.renderEntry(entry, context);
  const etagOf = (entry: StoredEntry): string => entityTag(bodyOf(entry), entry.revision);
  return {
    etagOf,
    responseOf: (entry: StoredEntry, status: number): WriteResponse => {
      const path = entryPath(entry, defaultLocale);
      return {
        status,
        headers: {
          etag: etagOf(entry),
          ...(status === 201 ? { location: path } : { 'content-location': path }),
        },
        body: bodyOf(entry),
      };
    },
    /** Finds what a write is about, and makes sure that it is what the caller read. */
    targetOf: async (
      transaction: Transaction,
      request: FastifyRequest<{ Params: { slug: string } }>,
      locale: string | undefined,
      revisions: ReturnType<typeof knownRevisions>,
    ): Promise<StoredEntry> => {
      const target = await findTarget(transaction, request.params.slug, { locale, defaultLocale });
      await checkRevision(transaction, target, { revisions, etagOf });
      return target;
    },
  };
};

export const sendWritten = (reply: FastifyReply, { status, headers, body }: WriteResponse): FastifyReply =>
  reply
    .code(status)
    .headers({ 'cache-control': PRIVATE_CACHE, ...headers })
    .type(JSON_MEDIA_TYPE)
    .send(body);

/** `POST /v1/entries`, `PATCH` and `DELETE /v1/entries/{slug}`. */
export const entryWriteRoutes = async (app: App, options: EntryWriteOptions): Promise<void> => {
  const { store, runtime, defaultLocale } = options;
  const { responseOf, targetOf } = entryWriting(options);
  takeMergePatches(app);
  const route = { config: { role: 'editor' }, bodyLimit: MAX_ENTRY_BODY } as const;

  app.post(
    '/v1/entries',
    {
      ...route,
      schema: {
        operationId: 'createEntry',
        summary: 'Create an entry',
        description:
          'The first revision of a new entry. With an `Idempotency-Key` a repeated request gets the first response again for 24 hours; where that has more than 64 KiB, the entry as it is now. `If-None-Match: *` says that a taken slug is a failed precondition (412) rather than a conflict (409).',
        tags: ['Entries'],
        body: NewEntry,
        problems: ['slug-taken', 'gone', 'precondition-failed', 'idempotency-key-reused'],
        response: { 201: written('The new entry.', Entry, ['Location']) },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const { id: callerId, name: author } = callerOf(request);
      const key = idempotencyKeyOf(request);
      const isNew = mustBeNew(request);
      const digest = await checkAnswer(body.answer);
      const input = { ...body, locale: body.locale ?? defaultLocale };
      const once = { callerId, key, request: ['POST', '/v1/entries', body], now: runtime.now() };
      const response = await store.write((transaction) =>
        withIdempotency(transaction, once, {
          make: async () => {
            const entry = await createEntry(transaction, input, { runtime, author, digest, isNew });
            return { id: entry.id, response: responseOf(entry, 201) };
          },
          show: async (id) => {
            const entry = await transaction.entries.findById(id);
            return entry && responseOf(entry, 201);
          },
        }),
      );
      return sendWritten(reply, response);
    },
  );

  app.patch(
    '/v1/entries/:slug',
    {
      ...route,
      schema: {
        operationId: 'changeEntry',
        summary: 'Change an entry',
        description:
          'A JSON merge patch (RFC 7396): absent members stay as they are. `If-Match` has the ETag of the entry in any of its formats. Every accepted change is a revision.',
        tags: ['Entries'],
        params: EntryParams,
        querystring: WriteQuery,
        consumes: PATCH_MEDIA_TYPES,
        body: EntryPatch,
        problems: ['not-found', 'slug-taken', 'precondition-failed', 'precondition-required'],
        response: { 200: written('The entry as it is now.', Entry) },
      },
    },
    async (request, reply) => {
      const { name: author } = callerOf(request);
      const { body: patch, query } = request;
      const revisions = knownRevisions(request);
      const digest = patch.answer === undefined ? {} : { digest: await checkAnswer(patch.answer) };
      const changed = await store.write(async (transaction) => {
        const target = await targetOf(transaction, request, query.locale, revisions);
        return changeEntry(transaction, target, patch, { runtime, author, ...digest });
      });
      return sendWritten(reply, responseOf(changed, 200));
    },
  );

  app.delete(
    '/v1/entries/:slug',
    {
      ...route,
      schema: {
        operationId: 'archiveEntry',
        summary: 'Take an entry down',
        description:
          'Readers get a 410 with the date from now on; nothing is lost. `PATCH` with another `status` brings it back.',
        tags: ['Entries'],
        params: EntryParams,
        querystring: WriteQuery,
        problems: ['not-found', 'gone', 'precondition-failed', 'precondition-required'],
        response: { 204: { description: 'Taken down.', headers: documentHeaders(['Cache-Control']) } },
      },
    },
    async (request, reply) => {
      const { name: author } = callerOf(request);
      const revisions = knownRevisions(request);
      await store.write(async (transaction) => {
        const target = await targetOf(transaction, request, request.query.locale, revisions);
        await archiveEntry(transaction, target, { runtime, author });
      });
      return reply.code(204).header('cache-control', PRIVATE_CACHE).send();
    },
  );
};
