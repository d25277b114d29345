import type { FastifyBaseLogger, FastifyReply } from 'fastify';
import type { App } from '../fastify.ts';
import type { AnswerTimes } from '../monitoring/request-duration.ts';

/** What is counted in place of a status when nobody waits for the response any more; nginx says it likewise. */
export const CLIENT_GONE = 499;

/** How Node and Fastify say that a connection is gone. */
const GONE = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR']);

/** Whether an error says no more than that the client has gone. */
export const isGone = (error: unknown, { raw }: Pick<FastifyReply, 'raw'>): boolean =>
  raw.destroyed &&
  (GONE.has(String(Reflect.get(Object(error), 'code'))) ||
    Reflect.get(Object(error), 'name') === 'AbortError');

/** Notes a client that has gone: one line for who looks for it. */
export const noteGone = (
  log: Pick<FastifyBaseLogger, 'debug'>,
  times: Pick<AnswerTimes, 'count'>,
  { method, route, ms }: { method: string; route: string | undefined; ms: number },
): void => {
  log.debug({ method, route, ms: Math.round(ms) }, 'client gone');
  times.count({ method, route: route ?? 'none', status: CLIENT_GONE }, ms / 1000);
};

/**
 * Notes clients that went away before they had a response, which is no failure of the service. Nothing is begun for those that are gone already. Call before all other hooks.
 */
export const noteGoneClients = (app: App, times: Pick<AnswerTimes, 'count'>): void => {
  app.addHook('onRequest', (request, reply, done) => {
    const { method, routeOptions } = request;
    const note = (): void =>
      noteGone(request.log, times, { method, route: routeOptions.url, ms: reply.elapsedTime });
    if (request.raw.socket.destroyed) {
      note();
      // Ends the way of the request here.
      reply.hijack();
    } else {
      const { raw } = reply;
      raw.once('close', () => {
        if (!raw.writableFinished) note();
      });
    }
    done();
  });
};
