import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../core/errors.ts';
import { JSON_MEDIA_TYPE } from '../../core/media-type.ts';
import { isHeld, isUnwanted, validatorsOf } from '../negotiation/validators.ts';
import { entityTag, PRIVATE_CACHE, PUBLIC_CACHE, type Representation } from '../representation.ts';
import { unpackBody } from './cached-body.ts';
import { type Answer, type Finished, type FinishedAnswer, tagWithoutCoding } from './cached-response.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Stores the response in the cache; there when the request may be answered from it (`cache-hook.ts`). */
    keep?: Keep | undefined;
  }
}

/** Finishes a representation and keeps it for others; undefined when it is not for everybody. */
export type Keep = (representation: Representation, reply: FastifyReply) => FinishedAnswer | undefined;

/** Sends a representation, or 304 when the caller has it already. */
export const sendRepresentation = (
  representation: Representation,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  // What a key's holder gets is kept by nobody: it may be more than others see, and an editor wants the present state. A date
  // does not tell it from what others see of the same state, so there is none.
  const controlled =
    request.caller === undefined
      ? representation
      : { ...representation, cacheControl: PRIVATE_CACHE, lastModified: undefined };
  const kept = request.keep?.(controlled, reply);
  return kept === undefined
    ? sendOnce(finish(controlled), request, reply)
    : sendAnswer(kept.answerTo(request.headers), reply);
};

/** Sends what nobody keeps. */
const sendOnce = (
  { body, mediaType, head, ...validated }: Finished,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  refuseUnwanted(validated, request);
  writeHead(head, reply);
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

/** Sends what a write answers, which nobody keeps. */
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
  const head = ['cache-control', cacheControl];
  const chosenBy = vary.map((on) => (typeof on === 'string' ? on : on.header)).concat(more);
  if (chosenBy.length > 0) head.push('vary', chosenBy.join(', '));
  if (language !== undefined) head.push('content-language', language);
  for (const [name, value] of Object.entries(headers)) head.push(name, value);
  return { body, mediaType, etag: etag ?? entityTag(body), lastModified, head };
};

/** Sends what is finished, by and by where it has yet to be compressed. */
export const sendAnswer = (answer: Answer | Promise<Answer>, reply: FastifyReply): FastifyReply => {
  if (!(answer instanceof Promise)) return write(answer, reply);
  answer.then(
    (made) => write(made, reply),
    (error) => reply.send(error),
  );
  return reply;
};

const write = ({ status, head, body }: Answer, reply: FastifyReply): FastifyReply => {
  writeHead(head, reply);
  return reply.code(status).send(body === undefined ? undefined : unpackBody(body));
};

/** @param head names and values by turns */
const writeHead = (head: readonly string[], reply: FastifyReply): void => {
  for (let n = 0; n < head.length; n += 2) reply.header(head[n]!, head[n + 1]);
};

/**
 * Call before anything is set.
 *
 * @throws AppError `precondition-failed` when the caller wants another state than the present one
 */
export const refuseUnwanted = (
  { etag, lastModified }: Pick<Finished, 'etag' | 'lastModified'>,
  { headers }: Pick<FastifyRequest, 'headers'>,
): void => {
  if (!isUnwanted(headers, lastModified, (tag) => tagWithoutCoding(tag) === etag)) return;
  const detail =
    'This is no longer what If-Match or If-Unmodified-Since asks for; `etag` is the present one.';
  throw new AppError('precondition-failed', detail, { members: { etag } });
};

/** Sets the validators, and tells whether the caller has it already. */
export const isFresh = (
  { etag, lastModified }: Pick<Finished, 'etag' | 'lastModified'>,
  request: FastifyRequest,
  reply: FastifyReply,
): boolean => {
  const validators = validatorsOf(etag, lastModified);
  reply.headers({ ...validators });
  return isHeld(request.headers, validators);
};

export const sendNotModified = (reply: FastifyReply): FastifyReply => reply.code(304).send();
