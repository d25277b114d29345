import type { IncomingHttpHeaders } from 'node:http';
import fresh from 'fresh';

/** What tells one state of a representation from another (RFC 9110, section 8.8). */
export interface Validators {
  etag: string;
  'last-modified'?: string;
}

/** Whether the caller has this state already (RFC 9110, section 13). */
export const isHeld = (
  // Not the whole request: `fresh` takes its Cache-Control for a word to the origin, but it is one to caches, and fetch
  // adds `no-cache` of its own to every conditional request.
  { 'if-none-match': match, 'if-modified-since': since }: IncomingHttpHeaders,
  validators: Validators,
): boolean => fresh({ 'if-none-match': match, 'if-modified-since': since }, { ...validators });

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
