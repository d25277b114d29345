import * as z from 'zod';
import type { Runtime } from '../core/runtime.ts';
import { maskSecrets } from '../core/secrets/secrets.ts';
import { findEntry } from '../entries/read/find.ts';
import { inLanguage } from '../entries/read/in-language.ts';
import { sendPrivateJson } from '../http/cache/send.ts';
import type { App } from '../http/fastify.ts';
import type { Store } from '../store/store.ts';
import { giveFeedback, MAX_VOTES_OF_NETWORK } from './feedback/give-feedback.ts';
import { readInsights } from './read-insights.ts';
import { FLUSH_INTERVAL, type Recorder } from './recorder.ts';
import {
  FeedbackBody,
  FeedbackParams,
  FeedbackQuery,
  Insights,
  InsightsQuery,
  OpenedBody,
} from './schema.ts';
import { readerOf } from './searches/counted-routes.ts';
import { createShares } from './searches/shares.ts';

export interface InsightRoutesOptions {
  store: Store;
  recorder: Recorder;
  runtime: Pick<Runtime, 'now'>;
  defaultLocale: string;
}

/** `POST /v1/entries/{slug}/feedback`, `POST /v1/search/opened` and `GET /v1/insights`. */
export const insightRoutes = async (
  app: App,
  { store, recorder, runtime: { now }, defaultLocale }: InsightRoutesOptions,
): Promise<void> => {
  const voteShare = createShares({ now, each: MAX_VOTES_OF_NETWORK });
  // It does not hold up the end of the process.
  const timer = setInterval(recorder.flush, FLUSH_INTERVAL, false).unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await recorder.flush(true);
  });

  app.post(
    '/v1/entries/:slug/feedback',
    {
      schema: {
        operationId: 'giveFeedback',
        summary: 'Say whether an answer helped',
        description:
          'Once a day for each network and entry; the last word counts. No address is stored: networks are told apart by a digest whose salt is thrown away each day.',
        tags: ['Insights'],
        params: FeedbackParams,
        querystring: FeedbackQuery,
        body: FeedbackBody,
        problems: ['not-found', 'gone', 'out-of-space'],
        response: { 204: { description: 'It was heard.' } },
      },
    },
    async (request, reply) => {
      const { helpful, comment } = request.body;
      const acceptLanguage = request.headers['accept-language'];
      const { entries } = await findEntry(store, request.params.slug);
      const { entry } = inLanguage(entries, { locale: request.query.locale, acceptLanguage }, defaultLocale);
      const feedback = {
        helpful,
        comment: comment && maskSecrets(comment),
        network: readerOf(request.ip, request).network,
      };
      await giveFeedback(store, entry, feedback, { now: now(), share: voteShare });
      return reply.header('cache-control', 'no-store').code(204).send();
    },
  );

  app.post(
    '/v1/search/opened',
    {
      schema: {
        operationId: 'tellOpened',
        summary: 'Tell that a result was opened',
        description:
          'For pages that show results, so that editors learn which searches lead nowhere. It is counted by query, once a day for each network, and never by who. With `entry`, editors also learn what readers call it (`GET /v1/insights/aliases`).',
        tags: ['Insights'],
        querystring: z.strictObject({}),
        body: OpenedBody,
        problems: ['not-found', 'gone'],
        response: { 204: { description: 'It was heard.' } },
      },
    },
    async (request, reply) => {
      const { q, locale = defaultLocale, entry: name } = request.body;
      const reader = readerOf(request.ip, request);
      recorder.log.opened({ ...reader, text: maskSecrets(q), locale });
      if (name !== undefined) {
        const { entries } = await findEntry(store, name);
        const { entry } = inLanguage(entries, { locale, acceptLanguage: undefined }, defaultLocale);
        recorder.opened.opened({ network: reader.network, text: q, locale: entry.locale, entryId: entry.id });
      }
      return reply.header('cache-control', 'no-store').code(204).send();
    },
  );

  app.get(
    '/v1/insights',
    {
      config: { role: 'reader' },
      schema: {
        operationId: 'getInsights',
        summary: 'What helped, and what people look for',
        description:
          'For those with a key (reader). Counts over the last days, and nothing that came from less than three networks.',
        tags: ['Insights'],
        querystring: InsightsQuery,
        response: {
          200: { description: 'The insights.', content: { 'application/json': { schema: Insights } } },
        },
      },
    },
    async (request, reply) => sendPrivateJson(await readInsights(store, request.query, now()), reply),
  );
};
