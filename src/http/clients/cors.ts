import type { FastifyReply } from 'fastify';

/** What a script on another origin may read of an answer, beside the headers that are always readable. */
const EXPOSED = [
  'ETag',
  'Link',
  'Location',
  'Content-Location',
  'Allow',
  'Retry-After',
  'RateLimit',
  'RateLimit-Policy',
  'X-Request-Id',
];

/** Request headers that a script may set, beside those that it always may. */
const ALLOWED = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-Modified-Since',
  'If-None-Match',
  'MCP-Protocol-Version',
  'Mcp-Method',
  'Mcp-Name',
  'X-Request-Id',
];

/** Long enough that a page asks once; Chromium caps it at two hours. */
const PREFLIGHT_MAX_AGE = '7200';

/**
 * Lets scripts of any origin use the API, without credentials (WHATWG Fetch, "CORS protocol"). On every answer, errors
 * too: a script that cannot read the error cannot act on it.
 */
export const CORS_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': EXPOSED.join(', '),
} as const;

/** Adds to an answer to OPTIONS what a preflight asks for. */
export const setPreflightHeaders = (reply: FastifyReply, methods: string): void => {
  reply.headers({
    'access-control-allow-methods': methods,
    'access-control-allow-headers': ALLOWED.join(', '),
    'access-control-max-age': PREFLIGHT_MAX_AGE,
  });
};
