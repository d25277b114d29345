import type { IncomingMessage } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { App } from './fastify.ts';

/** A response that was sent, from the cache or by a route; or one whose client had gone. */
export interface ResponseEvent {
  request: IncomingMessage;
  requestId: string;
  method: string;
  /** The pattern of the route; undefined where none was found. */
  route: string | undefined;
  /** `CLIENT_GONE` when the client had gone before. */
  status: number;
  /** From the head of the request to the end of the response. */
  ms: number;
  /** Whether it was a health check. */
  isProbe: boolean;
  /** `Content-Language` of the response. */
  language: string | undefined;
}

export type OnResponse = (event: ResponseEvent) => void;

/** The listeners for every response: log, metrics, insights. */
export class ResponseEvents {
  readonly #listeners: OnResponse[] = [];

  add(...listeners: OnResponse[]): void {
    this.#listeners.push(...listeners);
  }

  readonly emit: OnResponse = (event) => {
    for (const listener of this.#listeners) listener(event);
  };
}

/** What stands for the status when a client goes away before it has the response; nginx says it likewise. */
export const CLIENT_GONE = 499;

/** How Node and Fastify say that a connection is gone. */
const GONE = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ABORT_ERR']);

/** Whether an error says no more than that the client has gone. */
export const isGone = (error: unknown, { raw }: Pick<FastifyReply, 'raw'>): boolean =>
  raw.destroyed &&
  (GONE.has(String(Reflect.get(Object(error), 'code'))) ||
    Reflect.get(Object(error), 'name') === 'AbortError');

/**
 * Reports each response that Fastify sends, and each client that goes away before it has one. Nothing is begun for clients that
 * are gone already. Call before all other hooks; the cache reports what it sends itself.
 */
export const reportResponses = (app: App, onResponse: OnResponse): void => {
  app.addHook('onRequest', (request, reply, done) => {
    const { raw } = reply;
    let isReported = false;
    const report = (status?: number): void => {
      if (!isReported) onResponse(eventOf(reply, status));
      isReported = true;
    };
    if (request.raw.socket.destroyed) {
      report(CLIENT_GONE);
      // The request ends here.
      reply.hijack();
    } else raw.once('finish', () => report()).once('close', () => report(CLIENT_GONE));
    done();
  });
};

/** What a reply tells of the response. */
export const eventOf = (reply: FastifyReply, status = reply.statusCode): ResponseEvent => {
  const { request, elapsedTime } = reply;
  const { raw, id, method, routeOptions } = request;
  const language = reply.getHeader('content-language');
  return {
    ...{ request: raw, requestId: id, method, status, ms: elapsedTime },
    route: routeOptions.url,
    isProbe: routeOptions.config.isProbe === true,
    language: language === undefined ? undefined : String(language),
  };
};
