import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../core/errors.ts';
import { JSON_MEDIA_TYPE } from '../../core/media-type.ts';
import { isNotModified, isPreconditionFailed, validatorsOf } from '../negotiation/validators.ts';
import { entityTag, PRIVATE_CACHE, PUBLIC_CACHE, type Representation } from '../representation.ts';
import { toBuffer } from './cached-body.ts';
import {
  type CachedRepresentation,
  type CachedResponse,
  type Finished,
  tagWithoutCoding,
} from './cached-response.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Stores the response in the cache; there when the request may be answered from it (`cache-hook.ts`). */
    storeResponse?: StoreResponse | undefined;
  }
}

/** Finishes a representation and stores it in the cache; undefined when it is not public. */
export type StoreResponse = (
  representation: Representation,
  reply: FastifyReply,
) => CachedRepresentation | undefined;

/** Sends a representation, or 304 when the client has it already. */
export const sendRepresentation = (
  representation: Representation,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  // Holders of keys may see more than others, and editors want the present state: nothing of theirs is cached. A date does not
  // tell it from what others see of the same state, so there is none.
  const controlled =
    request.caller === undefined
      ? representation
      : { ...representation, cacheControl: PRIVATE_CACHE, lastModified: undefined };
  const cached = request.storeResponse?.(controlled, reply);
  return cached === undefined
    ? sendUncached(finish(controlled), request, reply)
    : sendCached(cached.respondTo(request.headers), reply);
};

const sendUncached = (
  { body, mediaType, headers, ...validated }: Finished,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  checkPreconditions(validated, request);
  writeHeaders(headers, reply);
  return isFresh(validated, request, reply) ? sendNotModified(reply) : reply.type(mediaType).send(body);
};

/** Sends a value as JSON, with validators. */
export const sendJson = (
  value: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  headers: Readonly<Record<string, string>> = {},
): FastifyReply =>
  sendRepresentation({ body: JSON.stringify(value), mediaType: JSON_MEDIA_TYPE, headers }, request, reply);

/** Sends the response to a write, which is not cached. */
export const sendPrivateJson = (value: unknown, reply: FastifyReply): FastifyReply =>
  reply.header('cache-control', PRIVATE_CACHE).type(JSON_MEDIA_TYPE).send(JSON.stringify(value));

/** @param more request headers that it depends on beside those that it was chosen by */
export const finish = (
  {
    body,
    mediaType,
    etag,
    lastModified,
    vary = [],
    language,
    cacheControl = PUBLIC_CACHE,
    headers = {},
  }: Representation,
  more: readonly string[] = [],
): Finished => {
  const fields = ['cache-control', cacheControl];
  const chosenBy = vary.map((on) => (typeof on === 'string' ? on : on.header)).concat(more);
  if (chosenBy.length > 0) fields.push('vary', chosenBy.join(', '));
  if (language !== undefined) fields.push('content-language', language);
  for (const [name, value] of Object.entries(headers)) fields.push(name, value);
  return { body, mediaType, etag: etag ?? entityTag(body), lastModified, language, headers: fields };
};

/** Sends a cached response, when it is compressed. */
export const sendCached = (
  cached: CachedResponse | Promise<CachedResponse>,
  reply: FastifyReply,
): FastifyReply => {
  if (!(cached instanceof Promise)) return write(cached, reply);
  cached.then(
    (response) => write(response, reply),
    (error) => reply.send(error),
  );
  return reply;
};

const write = ({ status, headers, body }: CachedResponse, reply: FastifyReply): FastifyReply => {
  writeHeaders(headers, reply);
  return reply.code(status).send(body === undefined ? undefined : toBuffer(body));
};

/** @param fields a flat array of names and values */
const writeHeaders = (fields: readonly string[], reply: FastifyReply): void => {
  for (let n = 0; n < fields.length; n += 2) reply.header(fields[n]!, fields[n + 1]);
};

/**
 * Call before any header is set.
 *
 * @throws AppError `precondition-failed` when the client wants another state than the present one
 */
export const checkPreconditions = (
  { etag, lastModified }: Pick<Finished, 'etag' | 'lastModified'>,
  { headers }: Pick<FastifyRequest, 'headers'>,
): void => {
  if (!isPreconditionFailed(headers, lastModified, (tag) => tagWithoutCoding(tag) === etag)) return;
  const detail =
    'This is no longer what If-Match or If-Unmodified-Since asks for; `etag` is the present one.';
  throw new AppError('precondition-failed', detail, { members: { etag } });
};

/** Sets the validators; true when the client has the present state already. */
export const isFresh = (
  { etag, lastModified }: Pick<Finished, 'etag' | 'lastModified'>,
  request: FastifyRequest,
  reply: FastifyReply,
): boolean => {
  const validators = validatorsOf(etag, lastModified);
  reply.headers({ ...validators });
  return isNotModified(request.headers, validators);
};

export const sendNotModified = (reply: FastifyReply): FastifyReply => reply.code(304).send();
