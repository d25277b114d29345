import type { IncomingHttpHeaders } from 'node:http';
import type { VaryOn } from '../negotiation/negotiation.ts';

/** Longest header value that tells variants apart by itself; no real preference is longer. */
export const MAX_VARYING_VALUE = 200;

/**
 * Which of the variants of an answer a request gets, as the key of it: made of what was chosen rather than of what was sent,
 * so that there are as many keys as there are responses. Undefined where none is to be cached.
 */
export const variantOf = (headers: IncomingHttpHeaders, vary: readonly VaryOn[]): string | undefined => {
  let variant = '';
  for (const on of vary) {
    const choice = typeof on === 'string' ? rawValueOf(headers, on) : choiceOf(headers, on.choose);
    if (choice === undefined) return undefined;
    variant += `${choice}\n`;
  }
  return variant;
};

const rawValueOf = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = String(headers[name.toLowerCase()] ?? '');
  return value.length > MAX_VARYING_VALUE ? undefined : value;
};

const choiceOf = (
  headers: IncomingHttpHeaders,
  choose: (headers: IncomingHttpHeaders) => string,
): string | undefined => {
  try {
    return choose(headers);
  } catch {
    // Not acceptable: the route says so.
    return undefined;
  }
};
