import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { PrivateAddressError, publicLookup } from './lookup.ts';
import { isPublicAddress } from './public-address.ts';
import { addressIn } from './target-url.ts';

/** Time for one attempt, from looking up the name to the end of the response, in ms (Standard Webhooks: 15 to 30 s). */
export const ATTEMPT_TIMEOUT = 15_000;

/** Bytes of a response that are read; they are not used. */
export const MAX_RESPONSE = 16 * 1024;

export interface Outgoing {
  url: string;
  headers: Record<string, string>;
  body: string;
}

export interface SendOptions {
  allowPrivate: boolean;
  lookup?: LookupFunction;
  timeout?: number;
  /** Breaks the attempt off. */
  signal: AbortSignal;
}

/** What came of sending: a response, or why there was none. `aborted` says nothing about the receiver. */
export type Sent = { status: number; retryAfter: number | undefined } | { error: string } | { aborted: true };

/** Sends one request by POST. Redirects are not followed; no connection is used twice. */
export const send = (outgoing: Outgoing, options: SendOptions): Promise<Sent> => {
  const url = new URL(outgoing.url);
  const { allowPrivate, lookup, timeout = ATTEMPT_TIMEOUT, signal } = options;
  const address = addressIn(url);
  // Only names are looked up when connecting.
  if (!allowPrivate && address !== undefined && !isPublicAddress(address)) {
    return Promise.resolve({ error: PRIVATE });
  }
  return new Promise((resolve) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      headers: { ...outgoing.headers, 'content-length': Buffer.byteLength(outgoing.body) },
      agent: false,
      signal,
      ...(allowPrivate ? lookup && { lookup } : { lookup: publicLookup(lookup) }),
    });
    const timer = setTimeout(() => request.destroy(new TimeoutError()), timeout);
    const done = (sent: Sent): void => {
      clearTimeout(timer);
      resolve(sent);
    };
    // Its status is all that matters of a response, whatever becomes of the rest.
    let received: Sent | undefined;
    request.on('response', (response) => {
      const status = Number(response.statusCode);
      const responded = { status, retryAfter: secondsIn(response.headers['retry-after']) };
      received = responded;
      let read = 0;
      response.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read > MAX_RESPONSE) response.destroy();
      });
      response.on('error', () => {});
      response.on('close', () => done(responded));
    });
    request.on('error', (error) =>
      done(received ?? (signal.aborted ? { aborted: true } : { error: describe(error) })),
    );
    request.end(outgoing.body);
  });
};

class TimeoutError extends Error {}

const PRIVATE = 'The host is not on the public internet.';

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'The connection was refused.',
  ECONNRESET: 'The connection was closed before there was a response.',
  ENOTFOUND: 'The name of the host does not exist.',
  EAI_AGAIN: 'The name of the host could not be looked up.',
  EHOSTUNREACH: 'The host cannot be reached.',
  ENETUNREACH: 'The host cannot be reached.',
  ETIMEDOUT: 'The host did not respond in time.',
};

/** Why there was no response, for the admin who registered the webhook; without the bytes of the other side. */
const describe = (error: NodeJS.ErrnoException): string => {
  if (error instanceof TimeoutError) return 'There was no response in time.';
  if (error instanceof PrivateAddressError) return PRIVATE;
  return REASONS[error.code ?? ''] ?? `The request failed (${error.code ?? error.name}).`;
};

/** Retry-After in seconds, as milliseconds; a date is not read. */
const secondsIn = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : undefined;
