import { AppError } from '../errors.ts';
import type { App } from './fastify.ts';

/** Request line and headers together, in bytes: room for a search for 10 kB of any script, percent-encoded. */
export const MAX_HEADER_SIZE = 48 * 1024;

/**
 * Settings of Node's HTTP server under which it leaves a request without `Host` to us. (Node also looks for slow requests
 * only twice a minute unless told otherwise.)
 */
export const HTTP_SERVER_OPTIONS = {
  requireHostHeader: false,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: MAX_HEADER_SIZE,
};

/** Answers as a problem, or ignores, what Node would answer by itself with an empty body. */
export const replaceBareAnswers = (app: App): void => {
  // RFC 9112, section 3.2: a request in HTTP/1.1 without Host gets a 400.
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    const lacksHost = raw.headers.host === undefined && raw.httpVersion === '1.1';
    done(lacksHost ? new AppError('invalid-request', 'HTTP/1.1 requires a Host header.') : undefined);
  });
  // RFC 9110, section 10.1.1: an unknown expectation may be refused; ignoring it serves the caller better.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
};
