import type { FastifyRequest } from 'fastify';
import type { BylineFor } from '../entries/byline.ts';
import { Entry } from '../entries/schema.ts';
import { type PublicHistory, type Viewer, viewerOf } from '../entries/viewer.ts';
import { visibleStatuses } from '../entries/visibility.ts';
import { changeEntry } from '../entries/write/change.ts';
import { findTarget } from '../entries/write/find-target.ts';
import { type EntryWriteOptions, entryWriting, sendWritten } from '../entries/write/routes.ts';
import { sendJson } from '../http/cache/send.ts';
import { callerOf, requireRole } from '../http/clients/authentication.ts';
import type { App } from '../http/fastify.ts';
import { nextLink } from '../http/input/query.ts';
import { knownRevisions } from '../http/negotiation/preconditions.ts';
import { cacheable, written } from '../http/openapi/documented.ts';
import type { StoredEntry } from '../store/rows.ts';
import type { Transaction } from '../store/store.ts';
import { diffRevisions, findRevision, findWhole, listRevisions } from './history.ts';
import {
  DiffQuery,
  HistoryParams,
  Restore,
  RevisionDiff,
  RevisionList,
  RevisionListQuery,
  RevisionParams,
  RevisionQuery,
  ShownRevision,
} from './schema.ts';
import { historyPath, type RevisionView, toRevision, toSummary } from './view.ts';

export interface RevisionRoutesOptions extends EntryWriteOptions {
  bylineFor: BylineFor;
  publicHistory: PublicHistory;
}

/** `GET /v1/entries/{slug}/revisions`, `…/{n}`, `…/{n}/diff`, and `POST …/{n}/restore`. */
export const revisionRoutes = async (app: App, options: RevisionRoutesOptions): Promise<void> => {
  const { store, runtime, defaultLocale, bylineFor, publicHistory } = options;
  const { responseOf, targetOf } = entryWriting(options);

  const viewFor = ({ caller }: Pick<FastifyRequest, 'caller'>): RevisionView => ({
    defaultLocale,
    byline: bylineFor(caller),
  });

  const findShown = async ({
    caller,
    params,
    query,
  }: Pick<FastifyRequest, 'caller'> & RevisionRequest): Promise<{ entry: StoredEntry; viewer: Viewer }> => {
    if (publicHistory === 'none') requireRole(caller, 'reader');
    const wanted = { locale: query.locale, defaultLocale, statuses: visibleStatuses(caller) };
    const entry = await findTarget(store, params.slug, wanted);
    return { entry, viewer: await viewerOf(store, entry, caller) };
  };

  app.get(
    '/v1/entries/:slug/revisions',
    {
      schema: {
        operationId: 'listRevisions',
        summary: 'List the revisions of an entry',
        description:
          'The latest first. Needs a key (reader), unless the service shows everybody what was published since the entry was last put up.',
        tags: ['Revisions'],
        params: HistoryParams,
        querystring: RevisionListQuery,
        problems: ['key-required', 'not-found', 'gone', 'invalid-cursor'],
        response: { 200: cacheable('A page of revisions.', { 'application/json': RevisionList }, ['Link']) },
      },
    },
    async (request, reply) => {
      const { entry, viewer } = await findShown(request);
      const { items, page } = await listRevisions(store, entry, viewer, {
        limit: request.query.limit,
        cursor: request.query.cursor,
      });
      const body = { items: items.map((row) => toSummary(entry, row, viewFor(request))), page };
      const path = historyPath(entry);
      const more = page.next === null ? {} : { link: nextLink(path, request.url, { cursor: page.next }) };
      return sendJson(body, request, reply, more);
    },
  );

  app.get(
    '/v1/entries/:slug/revisions/:revision',
    {
      schema: {
        operationId: 'getRevision',
        summary: 'Read a revision',
        description: 'A redacted revision has only its number, author and time left.',
        tags: ['Revisions'],
        params: RevisionParams,
        querystring: RevisionQuery,
        problems: ['key-required', 'not-found', 'gone'],
        response: { 200: cacheable('The entry as it was.', { 'application/json': ShownRevision }, []) },
      },
    },
    async (request, reply) => {
      const { entry, viewer } = await findShown(request);
      const row = await findRevision(store, entry, viewer, request.params.revision);
      return sendJson(toRevision(entry, row, viewFor(request)), request, reply);
    },
  );

  app.get(
    '/v1/entries/:slug/revisions/:revision/diff',
    {
      schema: {
        operationId: 'diffRevisions',
        summary: 'Compare two revisions',
        description: 'As a unified diff, and field by field with the words that changed.',
        tags: ['Revisions'],
        params: RevisionParams,
        querystring: DiffQuery,
        problems: ['key-required', 'not-found', 'gone'],
        response: { 200: cacheable('What changed.', { 'application/json': RevisionDiff }, []) },
      },
    },
    async (request, reply) => {
      const { entry, viewer } = await findShown(request);
      const { from } = request.query;
      const diff = await diffRevisions(store, entry, viewer, { from, to: request.params.revision });
      return sendJson(diff, request, reply);
    },
  );

  app.post(
    '/v1/entries/:slug/revisions/:revision/restore',
    {
      config: { role: 'editor' },
      schema: {
        operationId: 'restoreRevision',
        summary: 'Restore a revision',
        description:
          'A new revision that says what that one said: question, aliases, answer, tags and source. Slug, category, position and status stay as they are.',
        tags: ['Revisions'],
        params: RevisionParams,
        querystring: RevisionQuery,
        body: Restore,
        problems: ['not-found', 'gone', 'precondition-failed', 'precondition-required'],
        response: { 200: written('The entry as it is now.', Entry) },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const { name: author } = caller;
      const known = knownRevisions(request);
      const number = request.params.revision;
      const find = async (transaction: Transaction) => {
        const target = await targetOf(transaction, request, request.query.locale, known);
        const viewer = await viewerOf(transaction, target, caller);
        const { snapshot } = await findWhole(transaction, target, viewer, number);
        return { target, snapshot };
      };
      // What a revision said does not change: it is rendered before other writes have to wait.
      const { checkAnswer } = await import('../content/rendering/rendering.ts');
      const digest = await checkAnswer((await store.write(find)).snapshot.answer);
      const restored = await store.write(async (transaction) => {
        const { target, snapshot } = await find(transaction);
        const { question, aliases, answer, tags, source, editorsNote = null } = snapshot;
        const { tools = null, negativeQuestions = null } = snapshot;
        const note = request.body?.note ?? `Restored revision ${number}`;
        const fields = {
          question,
          aliases,
          answer,
          tags,
          source,
          editorsNote,
          tools,
          negativeQuestions,
          note,
        };
        return changeEntry(transaction, target, fields, { runtime, author, digest });
      });
      return sendWritten(reply, responseOf(restored, 200));
    },
  );
};

interface RevisionRequest {
  params: { slug: string };
  query: { locale?: string | undefined };
}
