import { AppError } from '../../core/errors.ts';
import type { App } from '../fastify.ts';
import { faultOf, refuseEncodedBodies } from '../input/well-formed.ts';
import { respondOnSocket } from './error-handler.ts';

/** Request line and headers together, in bytes: room for a search for 10 kB of any script, percent-encoded. */
export const MAX_HEADER_SIZE = 48 * 1024;

/**
 * Settings of Node's HTTP server under which it leaves a request without `Host` to us. (Node also looks for slow requests
 * only twice a minute by default.)
 */
export const HTTP_SERVER_OPTIONS = {
  requireHostHeader: false,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: MAX_HEADER_SIZE,
};

/** Answers as a problem, or ignores, what Node would answer by itself with an empty body, let pass, or leave without an answer. */
export const handleServerErrors = (app: App, newId: () => string): void => {
  app.addHook('onRequest', ({ raw }, reply, done) => {
    const fault = faultOf(raw);
    // Where its body ends may be as wrong as what it says.
    if (fault !== undefined) reply.header('connection', 'close');
    done(fault);
  });
  refuseEncodedBodies(app);
  // RFC 9110, section 10.1.1: an unknown expectation may be refused; ignoring it serves the caller better.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  app.server.on('connect', (_request, socket) => {
    respondOnSocket(app.log, socket, new AppError('not-implemented', 'This is no proxy.'), newId());
  });
};
