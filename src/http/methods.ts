import type { FastifyReply, FastifyRequest } from 'fastify';
import createRouter, { type HTTPVersion, type Instance } from 'find-my-way';
import { AppError } from '../core/errors.ts';
import { setPreflightHeaders } from './clients/cors.ts';
import type { App } from './fastify.ts';

/**
 * Makes every path answer to every method: OPTIONS with what it allows, those it lacks with 405 and `Allow` (RFC 9110,
 * section 15.5.6) instead of a 404 that looks as if the path were wrong. Call before the routes, and before what answers
 * 404.
 */
export const handleMethodNotAllowed = (app: App, routerOptions: { maxParamLength?: number } = {}): void => {
  const methodsOf = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    methodsOf.set(url, new Set([...(methodsOf.get(url) ?? []), ...[method].flat()]));
  });

  // A router of paths alone, made at the first request that no route is for: a route for each method that a path lacks
  // would be a thousand of them, and a tenth of a start.
  let paths: Router | undefined;
  const allowedOn = (url: string): string | undefined => {
    paths ??= routerOf(methodsOf, routerOptions);
    return paths.find('GET', url)?.store.allow;
  };

  // Before the body is read: what is wrong with it does not matter.
  app.addHook('onRequest', (request, reply, done) => {
    const allow = request.is404 ? allowedOn(request.url) : undefined;
    if (allow === undefined) done();
    else answerFor(allow, request, reply, done);
  });
};

type Router = Instance<HTTPVersion.V1>;

/** Fastify's own router, which it does not lend: every path under one method, with what it allows. */
const routerOf = (methodsOf: ReadonlyMap<string, ReadonlySet<string>>, options: object): Router => {
  const router = createRouter(options);
  for (const [url, methods] of methodsOf) {
    router.on('GET', url, () => {}, { allow: [...methods, 'OPTIONS'].sort().join(', ') });
  }
  return router;
};

const answerFor = (
  allow: string,
  { method }: FastifyRequest,
  reply: FastifyReply,
  done: (error: AppError) => void,
): void => {
  reply.header('allow', allow);
  if (method !== 'OPTIONS') {
    done(new AppError('method-not-allowed', `This path takes ${allow}.`));
    return;
  }
  setPreflightHeaders(reply, allow);
  reply.code(204).send();
};
