import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  isFresh,
  PRIVATE_CACHE,
  PUBLIC_CACHE,
  type Representation,
  sendNotModified,
} from './representation.ts';

/** An answer that is too large to be held whole. */
export interface Streamed extends Omit<Representation, 'body' | 'etag' | 'lastModified'> {
  /** Begins to write it. */
  write: () => AsyncIterable<string>;
  /** Strong validator: of all that it is written from, as there are no bytes to go by. */
  etag: string;
  lastModified: number;
}

/** Sends it piece by piece, as fast as it is taken; or 304 when the caller has it already. */
export const sendStream = (
  {
    write,
    mediaType,
    etag,
    lastModified,
    vary = [],
    language,
    cacheControl = PUBLIC_CACHE,
    headers = {},
  }: Streamed,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  reply.headers({
    'cache-control': request.caller === undefined ? cacheControl : PRIVATE_CACHE,
    ...(vary.length > 0 && { vary: vary.join(', ') }),
    ...(language !== undefined && { 'content-language': language }),
    ...headers,
  });
  if (isFresh({ etag, lastModified }, request, reply)) return sendNotModified(reply);
  // The answer to HEAD is an empty stream rather than no body: nobody knows the length that GET would have.
  return reply.type(mediaType).send(Readable.from(request.method === 'HEAD' ? [] : write()));
};
