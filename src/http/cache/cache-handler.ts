import type { IncomingMessage, ServerResponse } from 'node:http';
import { noteGone } from '../clients/gone-clients.ts';
import { networkOf, type RateLimiter, type RateWindow } from '../clients/rate-limiter.ts';
import { everyAnswer } from '../default-headers.ts';
import type { App } from '../fastify.ts';
import type { AnswerTimes } from '../monitoring/request-duration.ts';
import { logAnswered } from '../monitoring/request-log.ts';
import type { Answer } from './cached-response.ts';
import { mayShare } from './is-cacheable.ts';
import type { ResponseCache } from './response-cache.ts';

export interface FrontDoor {
  cache: ResponseCache;
  requestIdOf: (request: IncomingMessage) => string;
  addressOf: (request: IncomingMessage) => string;
  /** Absent where nobody is limited. */
  limiter: RateLimiter | undefined;
  times: AnswerTimes;
  isStopping: () => boolean;
  /** Told of each answer, behind it. */
  onAnswered: ((request: IncomingMessage, route: string, answer: Answer) => void) | undefined;
}

/** A request for something that is known, at least in some state of the content. */
interface Waiting {
  request: IncomingMessage;
  response: ServerResponse;
  /** By the clock of `performance`. */
  since: number;
}

/**
 * Answers what is known before it gets to Fastify, whose routing, requests and replies cost more than the answer: with the
 * same headers, the same limits, and the same line in the log. Hooks of Fastify do not see these requests. Everything else
 * goes to Fastify, and to `answerFromMemory` there: without this all is as right, and slower.
 *
 * Requests that come in together are answered together when all of them are read (`setImmediate` comes behind Node's
 * reading), so that one look at the database, after the last of them has begun, does for all.
 */
export const openFrontDoor = (app: App, door: FrontDoor): void => {
  const { cache, requestIdOf, addressOf, limiter, times, isStopping, onAnswered } = door;
  let waiting: Waiting[] = [];

  const answerAll = (): void => {
    const all = waiting;
    waiting = [];
    const version = versionOf(cache);
    for (const each of all) {
      if (version === undefined || !answer(each, version)) app.routing(each.request, each.response);
    }
  };

  /** False when it is not known after all, or the caller is to be refused: Fastify's business, the one as the other. */
  const answer = (each: Waiting, version: number): boolean => {
    const { request } = each;
    const found = cache.find(String(request.url), request.headers, version);
    if (found === undefined) return false;
    const window = limiter?.take(networkOf(addressOf(request)));
    if (limiter !== undefined && window !== undefined && window.used > limiter.quota) {
      limiter.giveBack(window);
      return false;
    }
    const finish = (made: Answer): void => write(made, found.route, window, each);
    if (found.answer instanceof Promise) found.answer.then(finish);
    else finish(found.answer);
    return true;
  };

  const write = (
    answer: Answer,
    route: string,
    window: RateWindow | undefined,
    { request, response, since }: Waiting,
  ): void => {
    const { status, head, body } = answer;
    const method = String(request.method);
    const id = requestIdOf(request);
    if (response.destroyed) {
      noteGone(app.log.child({ reqId: id }), times, { method, route, ms: performance.now() - since });
      return;
    }
    const fields = head.concat(OF_EVERY_ANSWER);
    fields.push('x-request-id', id);
    if (limiter !== undefined && window !== undefined) {
      // 304 is free.
      if (status === 304) limiter.giveBack(window);
      fields.push('ratelimit-policy', limiter.policy, 'ratelimit', limiter.describe(window));
    }
    if (isStopping()) fields.push('connection', 'close');
    response.writeHead(status, fields);
    response.end(method === 'HEAD' ? undefined : body, 'latin1');
    const ms = performance.now() - since;
    logAnswered(app.log, id, { method, route, status, ms });
    times.count({ method, route, status }, ms / 1000);
    onAnswered?.(request, route, answer);
  };

  app.server.off('request', app.routing);
  app.server.on('request', (request, response) => {
    if (!mayShare(request) || !cache.has(String(request.url))) app.routing(request, response);
    else if (waiting.push({ request, response, since: performance.now() }) === 1) setImmediate(answerAll);
  });
};

/** Names and values by turns, as everywhere here. */
const OF_EVERY_ANSWER = Object.entries(everyAnswer('')).flatMap(([name, value]) =>
  name === 'x-request-id' ? [] : [name, value],
);

/** Undefined when the database cannot be read: what that means is for Fastify to say. */
const versionOf = (cache: ResponseCache): number | undefined => {
  try {
    return cache.version();
  } catch {
    return undefined;
  }
};
