import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { FastifyReply } from 'fastify';
import { hostFault } from '../input/well-formed.ts';

/** Longest URL of a cached response. */
export const MAX_CACHED_URL = 2_000;

/**
 * Whether a request may get a cached response, and its response may be stored: a plain GET or HEAD without a key.
 */
export const isCacheableRequest = (request: IncomingMessage): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  hasNothingSpecial(request.headers) &&
  // Is refused.
  hostFault(request) === undefined;

const hasNothingSpecial = (headers: IncomingHttpHeaders): boolean =>
  headers.authorization === undefined &&
  // Conditions that can fail.
  headers['if-match'] === undefined &&
  headers['if-unmodified-since'] === undefined &&
  // A body means nothing here; Fastify says what happens to it.
  headers['content-length'] === undefined &&
  headers['transfer-encoding'] === undefined;

/**
 * Whether a URL is the one way to write it, as far as the path goes: `/v1/%65ntries`, another host in front or a fragment
 * behind would each be another key of the same response.
 */
export const isPlainUrl = (url: string): boolean => {
  if (url.length > MAX_CACHED_URL || !url.startsWith('/') || url.includes('#')) return false;
  const [path = ''] = url.split('?', 1);
  return !path.includes('%') || encodeURI(decodeURI(path)) === path;
};

/** Whether a representation that is about to be sent is public, and all there is to the response. */
export const isPublicResponse = (reply: FastifyReply, cacheControl: string): boolean =>
  reply.statusCode === 200 &&
  /^public\b/.test(cacheControl) &&
  !/\b(?:private|no-store)\b/.test(cacheControl) &&
  Object.keys(reply.getHeaders()).length === 0;
