import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, type ErrorCode } from '../../core/errors.ts';
import { throttleLog } from '../../core/throttled-log.ts';
import type { App } from '../fastify.ts';
import { eventOf, isGone, type OnResponse } from '../response-events.ts';
import { defaultHeaders } from '../response-headers.ts';
import { isTransient, PROBLEM_MEDIA_TYPE, sendProblem, toAppError, toProblem } from './problem.ts';
import { sendProblemOrPage, type WriteProblemPage } from './problem-page.ts';
import { PROBLEM_TYPES } from './problem-types.ts';

/**
 * Sends every error as a problem. What is unexpected is logged whole; what is expected is the client's affair.
 *
 * @param writePage what people see instead, on pages
 */
export const setErrorHandler = (app: App, writePage?: WriteProblemPage): void => {
  const throttled = throttleLog();
  app.setErrorHandler(async (error, request, reply) => {
    const known = toAppError(error);
    // The client has gone, and nothing is wrong.
    if (isGone(error, reply)) return sendProblem(known, request, reply);
    if (known.code === 'internal') request.log.error({ err: error }, 'unexpected error');
    // A health check logs by itself.
    else if (isTransient(known) && request.routeOptions.config.isProbe !== true) {
      throttled(known.message, (times) => {
        request.log.warn({ err: known.cause ?? known, reason: known.message, times }, known.code);
      });
    }
    if (writePage === undefined) return sendProblem(known, request, reply);
    return sendProblemOrPage(known, writePage, request, reply);
  });
  app.setNotFoundHandler((request, reply) => {
    sendProblem(unknownRoute(), request, reply);
  });
  // Before the body is read: what is wrong with it does not matter.
  app.addHook('onRequest', (request, _reply, done) => done(request.is404 ? unknownRoute() : undefined));
};

const unknownRoute = (): AppError =>
  new AppError('unknown-route', 'This path is none of the API; see /docs.');

/** Responds to what Fastify refuses before it knows the route, and before any hook runs: paths that it cannot decode. */
export const handleUnroutable =
  (onResponse: OnResponse) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    reply.headers(defaultHeaders(request.id));
    sendProblem(toAppError(error), request, reply);
    onResponse(eventOf(reply));
  };

/** What Node's HTTP parser refuses, before there is a request. */
const PARSER_ERRORS: Record<string, ErrorCode> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/** Sends a problem to a connection that sends no proper HTTP; its bytes are not logged. */
export const handleClientError = (newId: () => string) =>
  function (this: Pick<FastifyInstance, 'log'>, error: NodeJS.ErrnoException, socket: Socket): void {
    // A client that goes in the middle of a body is reported with its request.
    const isGone = error.code === 'HPE_INVALID_EOF_STATE' && currentOf(socket) !== undefined;
    if (error.code === 'ECONNRESET' || isGone) {
      socket.destroy();
      return;
    }
    const code = PARSER_ERRORS[error.code ?? ''];
    const refusal = new AppError(
      code ?? 'invalid-request',
      code ? PROBLEM_TYPES[code].title : 'This is no valid HTTP request.',
    );
    respondOnSocket(this.log, socket, refusal, newId(), error.code);
  };

/**
 * Sends a problem on a connection, and ends it. Nothing is written into a response that has begun.
 *
 * @param reason for the log
 */
export const respondOnSocket = (
  log: FastifyBaseLogger,
  socket: Duplex,
  refusal: AppError,
  id: string,
  reason?: string,
): void => {
  if (!socket.writable || currentOf(socket)?.headersSent === true) {
    socket.destroy();
    return;
  }
  const problem = toProblem(refusal, id);
  // A client that goes in the middle of a head has changed its mind.
  const level = reason === 'HPE_INVALID_EOF_STATE' ? 'debug' : 'info';
  log[level]({ reqId: id, status: problem.status, code: reason }, 'refused');
  const body = JSON.stringify(problem);
  const headers = {
    'content-type': PROBLEM_MEDIA_TYPE,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...defaultHeaders(id),
    connection: 'close',
  };
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      '',
      body,
    ].join('\r\n'),
  );
};

/** The response that is being made on a connection: by Node's own mark, as Node itself looks for it. */
const currentOf = (socket: Duplex): Partial<ServerResponse> | undefined =>
  Reflect.get(socket, '_httpMessage') ?? undefined;
