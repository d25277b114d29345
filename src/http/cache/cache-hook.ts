import type { FastifyRequest } from 'fastify';
import type { App } from '../fastify.ts';
import { PUBLIC_CACHE } from '../representation.ts';
import { FinishedAnswer } from './cached-response.ts';
import { isForEverybody, isPlainUrl, mayShare } from './is-cacheable.ts';
import type { ResponseCache } from './response-cache.ts';
import { finish, type Keep, sendAnswer } from './send.ts';
import { UnderWay } from './single-flight.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Tells others who wait for the same response that they need not wait any longer. */
    isThrough?: (() => void) | undefined;
  }
}

/**
 * Answers what is known, and has what is not kept for the next one. Call behind everything that refuses requests. Those
 * that come for what is just being worked out wait for it.
 */
export const answerFromMemory = (app: App, cache: ResponseCache): void => {
  const underWay = new UnderWay();
  app.decorateRequest('keep', undefined);
  app.decorateRequest('isThrough', undefined);

  app.addHook('onRequest', (request, reply, done) => {
    if (!mayShare(request.raw)) return done();
    const { url, headers } = request;
    const answerOr = (workOut: () => void): void => {
      const version = cache.version();
      const found = cache.find(url, headers, version);
      if (found !== undefined) {
        sendAnswer(found.answer, reply);
        return;
      }
      request.keep = keeper(cache, request, version);
      workOut();
    };
    const what = `${url}\n${headers.accept}\n${headers['accept-language']}`;
    const end = underWay.endOf(what);
    // Once: when it turned out to be nothing that is kept, everybody is on their own.
    if (end !== undefined) end.then(() => answerOr(done)).catch(done);
    else
      answerOr(() => {
        request.isThrough = underWay.begin(what);
        // Whoever asked may go away before there is an answer.
        reply.raw.once('close', request.isThrough);
        done();
      });
  });

  app.addHook('onSend', (request, _reply, payload, done) => {
    request.isThrough?.();
    done(null, payload);
  });
};

const keeper =
  (cache: ResponseCache, request: FastifyRequest, version: number): Keep =>
  (representation, reply) => {
    const { url, headers, routeOptions } = request;
    const { body, cacheControl = PUBLIC_CACHE, vary = [], isKept = true } = representation;
    if (!isKept || body.length > cache.largest) return undefined;
    if (!isForEverybody(reply, cacheControl) || !isPlainUrl(url)) return undefined;
    const finished = new FinishedAnswer(finish(representation, ['Accept-Encoding']));
    cache.keep({ url, route: String(routeOptions.url), vary, version }, headers, finished);
    return finished;
  };
