import { CORS_HEADERS } from './clients/cors.ts';
import type { App } from './fastify.ts';

/** The headers of every answer, whatever it is and whoever makes it. */
export const everyAnswer = (requestId: string): Record<string, string> => ({
  'x-request-id': requestId,
  'x-content-type-options': 'nosniff',
  ...CORS_HEADERS,
});

/** Sets them before anything else happens to a request. */
export const headEveryAnswer = (app: App): void => {
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(everyAnswer(request.id));
    done();
  });
};
