import { findTarget } from '../entries/write/find-target.ts';
import { type EntryWriteOptions, entryWriting } from '../entries/write/routes.ts';
import { WriteQuery } from '../entries/write/schema.ts';
import { sendPrivateJson } from '../http/cache/send.ts';
import { callerOf, requireRole } from '../http/clients/authentication.ts';
import type { App } from '../http/fastify.ts';
import { knownRevisions } from '../http/negotiation/preconditions.ts';
import { documentHeaders, unkept } from '../http/openapi/documented.ts';
import { PRIVATE_CACHE } from '../http/representation.ts';
import { HistoryParams, RevisionParams, RevisionQuery } from '../revisions/schema.ts';
import { toRedacted } from '../revisions/view.ts';
import { Redact, RedactResult } from './schema.ts';
import { scrubNow } from './scrubber.ts';
import { roleToErase } from './who-may-erase.ts';

/** `POST /v1/entries/{slug}/revisions/{n}/redact` and `POST /v1/entries/{slug}/purge`. */
export const erasureRoutes = async (app: App, options: EntryWriteOptions): Promise<void> => {
  const { store, runtime, defaultLocale } = options;
  const { targetOf } = entryWriting(options);

  app.post(
    '/v1/entries/:slug/revisions/:revision/redact',
    {
      config: { role: 'editor' },
      schema: {
        operationId: 'redactRevision',
        summary: 'Redact a revision',
        description:
          'Takes away for good what a former revision said, from everything that the service keeps; its number, who made it and when stay. An entry that was ever published needs the role admin. The present revision cannot be redacted: change the entry first. Backups and exports have what they had.',
        tags: ['Revisions'],
        params: RevisionParams,
        querystring: RevisionQuery,
        body: Redact,
        problems: ['not-found', 'revision-in-use'],
        response: { 200: unkept('What is left of the revision.', RedactResult) },
      },
    },
    async (request, reply) => {
      const { params, query, body } = request;
      const caller = callerOf(request);
      const { redactRevision } = await import('./redact.ts');
      const { entry, redacted } = await store.write(async (transaction) => {
        const wanted = { locale: query.locale, defaultLocale };
        const entry = await findTarget(transaction, params.slug, wanted);
        requireRole(caller, roleToErase(entry));
        const redacting = { runtime, author: caller.name, note: body?.note ?? null };
        return { entry, redacted: await redactRevision(transaction, entry, params.revision, redacting) };
      });
      request.log.info({ entry: entry.id, revision: params.revision, by: caller.name }, 'revision redacted');
      await scrubNow({ store, log: request.log });
      const { revision, sameContent } = redacted;
      const left = toRedacted(entry, revision, { defaultLocale, byline: undefined });
      return sendPrivateJson({ ...left, sameContent } satisfies RedactResult, reply);
    },
  );

  app.post(
    '/v1/entries/:slug/purge',
    {
      config: { role: 'editor' },
      schema: {
        operationId: 'purgeEntry',
        summary: 'Purge an entry',
        description:
          'Takes away for good everything about an entry in one language: texts, revisions, former slugs, feedback. Its id stays in the change log, so that copies are dropped. An entry that was ever published needs the role admin. Backups and exports have what they had.',
        tags: ['Entries'],
        params: HistoryParams,
        querystring: WriteQuery,
        problems: ['not-found', 'precondition-failed', 'precondition-required'],
        response: { 204: { description: 'It is gone.', headers: documentHeaders(['Cache-Control']) } },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const known = knownRevisions(request);
      const { purgeEntry } = await import('./purge.ts');
      const { id } = await store.write(async (transaction) => {
        const entry = await targetOf(transaction, request, request.query.locale, known);
        requireRole(caller, roleToErase(entry));
        await purgeEntry(transaction, entry, { runtime, author: caller.name });
        return entry;
      });
      request.log.info({ entry: id, by: caller.name }, 'entry purged');
      await scrubNow({ store, log: request.log });
      return reply.code(204).header('cache-control', PRIVATE_CACHE).send();
    },
  );
};
