import { METHODS } from 'node:http';
import type { FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { AppError } from '../errors.ts';
import { answerPreflight } from './cors.ts';
import type { App } from './fastify.ts';

/**
 * Makes every path answer to every method: OPTIONS with what it allows, those it lacks with 405 and `Allow` (RFC 9110,
 * section 15.5.6) instead of a 404 that looks as if the path were wrong. Call before the routes; what it returns
 * completes them, and is called behind the last.
 */
export const completeMethods = (app: App): (() => void) => {
  // CONNECT is no request for a path; Node hands it to no route.
  const known: HTTPMethods[] = METHODS.filter((method) => method !== 'CONNECT');
  for (const method of known) if (!app.supportedMethods.includes(method)) app.addHttpMethod(method);

  const methodsOf = new Map<string, Set<HTTPMethods>>();
  app.addHook('onRoute', ({ url, method }) => {
    methodsOf.set(url, new Set([...(methodsOf.get(url) ?? []), ...[method].flat()]));
  });
  return () => {
    for (const [url, methods] of [...methodsOf]) {
      const answer = refuseBut([...methods, 'OPTIONS'].sort().join(', '));
      const missing = known.filter((method) => !methods.has(method));
      // Before the body is read: what is wrong with it does not matter.
      app.route({ method: missing, url, schema: { hide: true }, onRequest: answer, handler: answer });
    }
  };
};

const refuseBut = (allow: string) => async (request: FastifyRequest, reply: FastifyReply) => {
  reply.header('allow', allow);
  if (request.method !== 'OPTIONS') throw new AppError('method-not-allowed', `This path takes ${allow}.`);
  answerPreflight(reply, allow);
  return reply.code(204).send();
};
