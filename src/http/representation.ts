import { createHash } from 'node:crypto';
import type { VaryOn } from './negotiation/negotiation.ts';

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
  lastModified?: number | undefined;
  /** Request headers that it was chosen by. */
  vary?: readonly VaryOn[];
  /** Language of the content. */
  language?: string;
  cacheControl?: string;
  /** Others, such as Link. */
  headers?: Readonly<Record<string, string>>;
  /** False keeps it out of the memory: its address is anybody's to make up, or the route must see every request. */
  isKept?: boolean;
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
