import type { IncomingHttpHeaders } from 'node:http';
import fresh from 'fresh';
import { parseHttpDate } from './http-date.ts';

/** What tells one state of a representation from another (RFC 9110, section 8.8). */
export interface Validators {
  etag: string;
  'last-modified'?: string;
}

/** Whether the caller has this state already (RFC 9110, sections 13.1.2 and 13.1.3). */
export const isNotModified = (
  // Not the whole request: `fresh` takes its Cache-Control for a word to the origin, but it is one to caches, and fetch
  // adds `no-cache` of its own to every conditional request.
  { 'if-none-match': match, 'if-modified-since': since }: IncomingHttpHeaders,
  { etag, 'last-modified': lastModified }: Validators,
): boolean => {
  if (match !== undefined) return fresh({ 'if-none-match': match.trim() }, { etag });
  if (since === undefined || lastModified === undefined) return false;
  const now = Date.now();
  const known = parseHttpDate(since, now);
  // A date in the future comes from a clock that was wrong.
  return known !== undefined && known <= now && Date.parse(lastModified) <= known;
};

/**
 * Whether the caller wants another state than this (RFC 9110, sections 13.1.1 and 13.1.4).
 *
 * @param lastModified milliseconds
 * @param isSame whether an entity tag is of this state, in whatever coding
 */
export const isPreconditionFailed = (
  { 'if-match': match, 'if-unmodified-since': since }: IncomingHttpHeaders,
  lastModified: number | undefined,
  isSame: (tag: string) => boolean,
): boolean => {
  if (match !== undefined) return match.trim() !== '*' && !match.split(',').some((tag) => isSame(tag.trim()));
  const known = since === undefined ? undefined : parseHttpDate(since);
  return known !== undefined && lastModified !== undefined && Math.floor(lastModified / 1000) * 1000 > known;
};

/**
 * Last-Modified counts in whole seconds: within the second of a change a second change could hide behind it. It is sent
 * from the next second on (RFC 9110, section 8.8.2.2).
 */
export const isSettled = (lastModified: number): boolean => Date.now() - lastModified >= 1000;

/** The validators of a state, with the date where it is to be sent. */
export const validatorsOf = (etag: string, lastModified: number | undefined): Validators =>
  lastModified !== undefined && isSettled(lastModified)
    ? { etag, 'last-modified': new Date(lastModified).toUTCString() }
    : { etag };
