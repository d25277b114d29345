import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import { pickLanguage } from '../../core/languages.ts';
import { JSON_MEDIA_TYPE } from '../../core/media-type.ts';
import { maskSecrets } from '../../core/secrets/secrets.ts';
import { unknownCategory } from '../../entries/read/unknown-category.ts';
import type { App } from '../../http/fastify.ts';
import { documentHeaders } from '../../http/openapi/documented.ts';
import type { Store } from '../../store/store.ts';
import type { EntryFinder } from '../find-entries.ts';
import { findAnswer } from './find-answer.ts';
import { AnswerRequest, AnswerResult } from './schema.ts';

export interface AnswerRoutesOptions {
  store: Store;
  finder: EntryFinder;
  publicUrl: string;
  defaultLocale: string;
  /** Told of each question, and whether it was answered. */
  onAsked?: (
    request: Pick<FastifyRequest, 'ip' | 'headers'>,
    question: { text: string; locale: string },
    isAnswered: boolean,
  ) => void;
}

/** `POST /v1/answer`. */
export const answerRoutes = async (app: App, options: AnswerRoutesOptions): Promise<void> => {
  const { store, defaultLocale, onAsked = () => {} } = options;
  app.post(
    '/v1/answer',
    {
      schema: {
        operationId: 'answerQuestion',
        summary: 'Answer a question, or say that there is no answer',
        description:
          'For bots: the one entry that answers, in forms that are ready to be posted (Markdown, plain text, HTML, a Matrix message, Slack), or null with the nearest entries. The same question gets the same answer until the content changes.',
        tags: ['Search'],
        querystring: z.strictObject({}),
        body: AnswerRequest,
        response: {
          200: {
            description: 'An answer, or none.',
            headers: documentHeaders(['Content-Language']),
            content: { 'application/json': { schema: AnswerResult } },
          },
        },
      },
    },
    async (request, reply) => {
      const { question, locale: asked, category, ...others } = request.body;
      if (category !== undefined && (await store.categories.idOf(category)) === undefined) {
        throw unknownCategory('/category');
      }
      const { locale } = pickLanguage(
        await store.entries.locales(),
        { locale: asked, acceptLanguage: request.headers['accept-language'] },
        defaultLocale,
      );
      const text = maskSecrets(question);
      const result = await findAnswer({ ...others, category, question: text, locale }, options);
      onAsked(request, { text, locale }, result.answer !== null);
      return reply
        .header('cache-control', 'no-store')
        .header('content-language', locale)
        .type(JSON_MEDIA_TYPE)
        .send(JSON.stringify(result));
    },
  );
};
