import { Socket } from 'node:net';
import type { App } from '../fastify.ts';

/** The longest time that any route gives for a body (`config.bodyTimeout`), in ms. */
export const MAX_REQUEST_TIME = 300_000;

/**
 * Cuts off clients that take too long to send a body: with 408 where no response has begun. (Node's own limit is the
 * same for every route, so it can only be the longest; and it takes the headers' one for it where that is larger.) Call
 * before the hooks that refuse requests: what is refused may arrive as slowly.
 *
 * @param limit of routes that do not say otherwise, in ms
 */
export const limitBodyTime = (app: App, limit: number): void => {
  app.addHook('onRequest', (request, reply, done) => {
    const { raw, headers } = request;
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
    // A request that never came over a connection cannot be late.
    if (!hasBody || !(raw.socket instanceof Socket)) return done();
    const cut = (): void => {
      // All of it is there, and has not been read.
      if (raw.complete) return;
      if (reply.sent) raw.socket.destroy();
      // As Node says it.
      else app.server.emit('clientError', new SlowBodyError(), raw.socket);
    };
    const timer = setTimeout(cut, request.routeOptions.config.bodyTimeout ?? limit).unref();
    const clear = (): void => clearTimeout(timer);
    raw.once('end', clear).once('close', clear);
    done();
  });
};

class SlowBodyError extends Error {
  readonly code = 'ERR_HTTP_REQUEST_TIMEOUT';
}
