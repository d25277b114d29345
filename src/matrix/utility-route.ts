import * as z from 'zod';
import { JSON_MEDIA_TYPE } from '../core/media-type.ts';
import type { App } from '../http/fastify.ts';
import type { Utility, UtilityOptions } from './utility.ts';

/** Registers `POST` of a utility. Its responses are never cached: a request can hold a secret. */
export const utilityRoute = (app: App, options: UtilityOptions, utility: Utility): void => {
  const { path, operationId, summary, description, request, response, answer } = utility;
  app.post(
    path,
    {
      schema: {
        operationId,
        summary,
        description,
        tags: ['Matrix'],
        querystring: z.strictObject({}),
        body: request,
        response: {
          200: { description: 'The answer.', content: { 'application/json': { schema: response } } },
        },
      },
    },
    async ({ body }, reply) =>
      reply
        .header('cache-control', 'no-store')
        .type(JSON_MEDIA_TYPE)
        .send(JSON.stringify(await answer(body, options))),
  );
};
