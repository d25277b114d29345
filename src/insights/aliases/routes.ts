import { AppError } from '../../core/errors.ts';
import type { Runtime } from '../../core/runtime.ts';
import { MAX_ALIASES } from '../../entries/limits.ts';
import { Entry, EntryParams } from '../../entries/schema.ts';
import { changeEntry } from '../../entries/write/change.ts';
import { findTarget } from '../../entries/write/find-target.ts';
import { entryWriting, sendWritten } from '../../entries/write/routes.ts';
import { WriteQuery } from '../../entries/write/schema.ts';
import { sendPrivateJson } from '../../http/cache/send.ts';
import { callerOf } from '../../http/clients/authentication.ts';
import type { App } from '../../http/fastify.ts';
import { knownRevisions } from '../../http/negotiation/preconditions.ts';
import { written } from '../../http/openapi/documented.ts';
import type { Store, Transaction } from '../../store/store.ts';
import { dayOf } from '../day.ts';
import { AliasBody, InsightsQuery, MAX_DAYS, SuggestedAliases } from '../schema.ts';
import { suggestedAliases } from './suggested-aliases.ts';

export interface AliasRoutesOptions {
  store: Store;
  runtime: Runtime;
  publicUrl: string;
  defaultLocale: string;
}

/** `GET /v1/insights/aliases`, and what editors make of each. */
export const aliasRoutes = async (app: App, options: AliasRoutesOptions): Promise<void> => {
  const { store, runtime, defaultLocale } = options;
  const { targetOf, responseOf } = entryWriting(options);
  const config = { role: 'editor' } as const;

  app.get(
    '/v1/insights/aliases',
    {
      config,
      schema: {
        operationId: 'getSuggestedAliases',
        summary: 'What readers call the entries that they open',
        description:
          'For editors: searches whose readers opened an entry that is not called so, as aliases that could be added. Nothing that came from less than three networks; nothing is added by itself.',
        tags: ['Insights'],
        querystring: InsightsQuery,
        response: {
          200: { description: 'Suggestions.', content: { 'application/json': { schema: SuggestedAliases } } },
        },
      },
    },
    async (request, reply) => {
      const found = await suggestedAliases(store, { ...request.query, now: runtime.now() });
      const items = found.map(({ entry: { id, slug, locale, question }, query, opened }) => ({
        ...{ query, opened },
        entry: { id, slug, locale, question },
      }));
      return sendPrivateJson({ items } satisfies SuggestedAliases, reply);
    },
  );

  /** The suggestion as it was made. */
  const demandSuggestion = async (reads: Transaction, entryId: string, query: string): Promise<void> => {
    const all = { days: MAX_DAYS, limit: MAX_SUGGESTIONS_OF_ENTRY, now: runtime.now(), entryId };
    const suggested = await suggestedAliases(reads, all);
    if (!suggested.some((one) => one.query === query)) {
      throw new AppError('not-found', 'This is not suggested for this entry, or no longer.');
    }
  };

  app.post(
    '/v1/insights/aliases/:slug/accept',
    {
      config,
      schema: {
        operationId: 'acceptAlias',
        summary: 'Add a suggested alias to its entry',
        description:
          'A change of the entry like any other: `If-Match` has its ETag, and it makes a revision.',
        tags: ['Insights'],
        params: EntryParams,
        querystring: WriteQuery,
        body: AliasBody,
        problems: ['not-found', 'precondition-failed', 'precondition-required'],
        response: { 200: written('The entry as it is now.', Entry) },
      },
    },
    async (request, reply) => {
      const { name: author } = callerOf(request);
      const { query } = request.body;
      const revisions = knownRevisions(request);
      const changed = await store.write(async (transaction) => {
        const target = await targetOf(transaction, request, request.query.locale, revisions);
        await demandSuggestion(transaction, target.id, query);
        if (target.aliases.length >= MAX_ALIASES) {
          throw new AppError('invalid-request', `An entry has at most ${MAX_ALIASES} aliases.`);
        }
        const patch = { aliases: [...target.aliases, query], note: 'Alias suggested by searches.' };
        return changeEntry(transaction, target, patch, { runtime, author });
      });
      return sendWritten(reply, responseOf(changed, 200));
    },
  );

  app.post(
    '/v1/insights/aliases/:slug/dismiss',
    {
      config,
      schema: {
        operationId: 'dismissAlias',
        summary: 'Do not suggest an alias again',
        description: 'The entry stays as it is. It is remembered as long as insights are.',
        tags: ['Insights'],
        params: EntryParams,
        querystring: WriteQuery,
        body: AliasBody,
        problems: ['not-found'],
        response: { 204: { description: 'It is suggested no more.' } },
      },
    },
    async (request, reply) => {
      const { query } = request.body;
      await store.write(async (transaction) => {
        const { locale } = request.query;
        const { id: entryId } = await findTarget(transaction, request.params.slug, { locale, defaultLocale });
        await demandSuggestion(transaction, entryId, query);
        await transaction.write.dismissAlias({ entryId, query, day: dayOf(runtime.now()) });
      });
      return reply.header('cache-control', 'no-store').code(204).send();
    },
  );
};

/** More than anybody looks through. */
const MAX_SUGGESTIONS_OF_ENTRY = 1_000;
