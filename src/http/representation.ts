import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fresh from 'fresh';

/** Public reads: fresh for a minute, usable for ten more while a new one is fetched, for a day when we are down. */
export const PUBLIC_CACHE = 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400';

/** Answers that depend on a key. */
export const PRIVATE_CACHE = 'private, no-store';

/** A finished answer to a GET: what a route makes, and all that is needed to send it or to say 304. */
export interface Representation {
  body: string;
  /** Content-Type, charset included. */
  mediaType: string;
  /** Strong validator; made from the body when absent. */
  etag?: string;
  /** Milliseconds: when what it shows last changed. */
  lastModified?: number;
  /** Request headers that it was chosen by. */
  vary?: readonly string[];
  /** Language of the content. */
  language?: string;
  cacheControl?: string;
  /** Others, such as Link. */
  headers?: Readonly<Record<string, string>>;
}

/**
 * A strong entity tag (RFC 9110, section 8.8.3): a digest of the very bytes.
 *
 * @param revision goes in front, where a representation has one, so that a stale tag still tells what it was of
 */
export const entityTag = (body: string, revision?: number): string => {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return revision === undefined ? `"${digest}"` : `"r${revision}.${digest}"`;
};

/** Sends a representation, or 304 when the caller has it already. */
export const sendRepresentation = (
  representation: Representation,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  const {
    body,
    mediaType,
    etag = entityTag(body),
    lastModified,
    vary = [],
    language,
    headers = {},
  } = representation;
  reply.headers({ 'cache-control': cacheControlFor(request, representation), ...headers });
  if (vary.length > 0) reply.header('vary', vary.join(', '));
  if (language !== undefined) reply.header('content-language', language);
  if (isFresh({ etag, lastModified }, request, reply)) return sendNotModified(reply);
  return reply.type(mediaType).send(body);
};

/** What a key's holder gets is kept by nobody: it may be more than others see, and an editor wants the present state. */
const cacheControlFor = (
  { caller }: FastifyRequest,
  { cacheControl = PUBLIC_CACHE }: Representation,
): string => (caller === undefined ? cacheControl : PRIVATE_CACHE);

/** Sets the validators and tells whether the caller has this already (RFC 9110, section 13). */
export const isFresh = (
  { etag, lastModified }: { etag: string; lastModified: number | undefined },
  request: FastifyRequest,
  reply: FastifyReply,
): boolean => {
  const validators = { etag, ...lastModifiedHeader(lastModified) };
  reply.headers(validators);
  // Not the whole request: `fresh` takes its Cache-Control for a word to the origin, but it is one to caches, and fetch
  // adds `no-cache` of its own to every conditional request.
  const { 'if-none-match': match, 'if-modified-since': since } = request.headers;
  return fresh({ 'if-none-match': match, 'if-modified-since': since }, validators);
};

export const sendNotModified = (reply: FastifyReply): FastifyReply => reply.code(304).send();

/**
 * Last-Modified counts in whole seconds: within the second of a change a second change could hide behind it. It is sent
 * from the next second on (RFC 9110, section 8.8.2.2).
 */
const lastModifiedHeader = (ms: number | undefined): Record<string, string> => {
  if (ms === undefined || Date.now() - ms < 1000) return {};
  return { 'last-modified': new Date(ms).toUTCString() };
};
