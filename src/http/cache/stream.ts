import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { giveWay } from '../../core/scheduling/give-way.ts';
import { PRIVATE_CACHE, PUBLIC_CACHE, type Representation } from '../representation.ts';
import { isGone } from '../response-events.ts';
import { checkPreconditions, isFresh, sendNotModified } from './send.ts';

/** A response that is too large to be held whole. */
export interface Streamed extends Omit<Representation, 'body' | 'etag' | 'lastModified'> {
  /** Begins to write it. */
  write: () => AsyncIterable<string>;
  /** Runs when what was begun is over, however it ended. */
  end?: () => void;
  /** Strong validator: of all that it is written from, as there are no bytes to go by. */
  etag: string;
  lastModified: number;
}

/**
 * Longest time that it may take, in ms. While it lasts, a snapshot of the database is held: a client that reads more slowly is
 * cut off.
 */
export const STREAM_TIME_LIMIT = 300_000;

/** Sends it piece by piece, as fast as it is taken; or 304 when the caller has it already. */
export const sendStream = (
  {
    write,
    end = () => {},
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
  limit = STREAM_TIME_LIMIT,
): FastifyReply => {
  checkPreconditions({ etag, lastModified }, request);
  reply.headers({
    'cache-control': request.caller === undefined ? cacheControl : PRIVATE_CACHE,
    ...(vary.length > 0 && { vary: vary.join(', ') }),
    ...(language !== undefined && { 'content-language': language }),
    ...headers,
  });
  const dated = request.caller === undefined ? { etag, lastModified } : { etag };
  if (isFresh(dated, request, reply)) return sendNotModified(reply);
  // The response to HEAD is an empty stream rather than no body: the length that GET would have is unknown.
  if (request.method === 'HEAD') return reply.type(mediaType).send(Readable.from([]));
  const stream = streamOf(write(), end, limit).once('error', (error) => {
    if (error instanceof SlowReaderError) request.log.info(error.message);
    else if (!isGone(error, reply)) request.log.error({ err: error }, 'a response broke off');
  });
  return reply.type(mediaType).send(stream);
};

class SlowReaderError extends Error {
  override message = 'the response was read too slowly';
}

/**
 * A stream of pieces that ends within `limit` ms; one is made while the one before it is sent. Others have their turn between
 * them: a socket that takes whatever comes would else let nobody else in before the end, as reading SQLite is no waiting.
 */
export const streamOf = (
  pieces: AsyncIterable<string>,
  end: () => void,
  limit = STREAM_TIME_LIMIT,
): Readable => {
  const stream = Readable.from(inShifts(pieces), { highWaterMark: 1 });
  const timer = setTimeout(() => stream.destroy(new SlowReaderError()), limit);
  return stream.once('close', () => {
    clearTimeout(timer);
    end();
  });
};

async function* inShifts(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield piece;
    await giveWay();
  }
}
