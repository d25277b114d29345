import * as z from 'zod';
import { AppError } from '../../core/errors.ts';
import { JSON_MEDIA_TYPE } from '../../core/media-type.ts';
import { throttleLog } from '../../core/throttled-log.ts';
import type { App } from '../fastify.ts';
import { sendProblem } from '../problems/problem.ts';

export interface HealthOptions {
  /** Throws when the service cannot do its work; an AppError says why in words for the caller. */
  check: () => void;
  isDraining?: (() => boolean) | undefined;
}

const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health', examples: [{ status: 'ok' }] });

const OK = JSON.stringify({ status: 'ok' });

/** `GET /livez` and `GET /readyz`, named as in Kubernetes. */
export const healthRoutes = async (
  app: App,
  { check, isDraining = () => false }: HealthOptions,
): Promise<void> => {
  const throttled = throttleLog();
  let isReady = true;
  const options = { config: { isProbe: true } };
  const response = {
    200: { description: 'All is well.', content: { 'application/json': { schema: Health } } },
  };

  app.get(
    '/livez',
    {
      ...options,
      schema: {
        operationId: 'isAlive',
        summary: 'Is the process alive?',
        description: 'Always 200 while the process can respond: restart it when it does not.',
        tags: ['Service'],
        response,
      },
    },
    (_request, reply) => reply.header('cache-control', 'no-store').type(JSON_MEDIA_TYPE).send(OK),
  );

  app.get(
    '/readyz',
    {
      ...options,
      schema: {
        operationId: 'isReady',
        summary: 'Can the service answer?',
        description:
          '503 while the database cannot be written to or is damaged, while the search index lacks entries, and while the service is stopping; 507 while its disk is full. `detail` says which.',
        tags: ['Service'],
        problems: ['out-of-space'],
        response,
      },
    },
    (request, reply) => {
      // As it should be: nothing to be logged.
      if (isDraining())
        return sendProblem(new AppError('unavailable', 'The service is stopping.'), request, reply);
      try {
        check();
      } catch (error) {
        const known =
          error instanceof AppError
            ? error
            : new AppError('unavailable', 'The database cannot be used.', { cause: error });
        isReady = false;
        throttled(known.message, (times) => {
          request.log.error({ err: known.cause ?? known, reason: known.message, times }, 'not ready');
        });
        throw known;
      }
      if (!isReady) request.log.info('ready again');
      isReady = true;
      return reply.header('cache-control', 'no-store').type(JSON_MEDIA_TYPE).send(OK);
    },
  );
};
