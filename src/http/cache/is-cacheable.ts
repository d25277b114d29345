import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { FastifyReply } from 'fastify';
import { everyAnswer } from '../default-headers.ts';
import { hostFault } from '../input/well-formed.ts';

/** Longest URL that anything is kept for. */
export const MAX_CACHED_URL = 2_000;

/**
 * Whether a request may be answered by what others were answered, and its answer kept for others: a plain GET or HEAD of
 * somebody without a key.
 */
export const mayShare = (request: IncomingMessage): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  hasNothingSpecial(request.headers) &&
  // Is refused.
  hostFault(request) === undefined;

const hasNothingSpecial = (headers: IncomingHttpHeaders): boolean =>
  headers.authorization === undefined &&
  // Conditions that can fail.
  headers['if-match'] === undefined &&
  headers['if-unmodified-since'] === undefined &&
  // A body means nothing here; what it does is for the whole machinery to say.
  headers['content-length'] === undefined &&
  headers['transfer-encoding'] === undefined;

/**
 * Whether a URL is the one way to write it, as far as the path goes: `/v1/%65ntries`, another host in front or a fragment
 * behind would each be another key for the same answer.
 */
export const isPlainUrl = (url: string): boolean => {
  if (url.length > MAX_CACHED_URL || !url.startsWith('/') || url.includes('#')) return false;
  const [path = ''] = url.split('?', 1);
  return !path.includes('%') || encodeURI(decodeURI(path)) === path;
};

/** Headers that are set for each request anew. */
const OF_EACH_REQUEST = new Set([...Object.keys(everyAnswer('')), 'ratelimit', 'ratelimit-policy']);

/** Whether a representation that is about to be sent is for everybody, and all there is to the answer. */
export const isForEverybody = (reply: FastifyReply, cacheControl: string): boolean =>
  reply.statusCode === 200 &&
  /^public\b/.test(cacheControl) &&
  !/\b(?:private|no-store)\b/.test(cacheControl) &&
  Object.keys(reply.getHeaders()).every((name) => OF_EACH_REQUEST.has(name));
