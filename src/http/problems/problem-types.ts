import type { ErrorCode } from '../../core/errors.ts';

export interface ProblemType {
  status: number;
  title: string;
  /** What it means and what to do about it: the page behind the `type` URL. Markdown. */
  help: string;
  /** What follows `Bearer realm="lectern"` in `WWW-Authenticate` (RFC 6750, section 3); absent sends none. */
  challenge?: string;
}

/**
 * Every problem that the service answers with. To add one: its code in `ErrorCode`, and a line here; the page at
 * `/problems/<code>` and the OpenAPI document follow.
 */
export const PROBLEM_TYPES: Record<ErrorCode, ProblemType> = {
  'invalid-request': {
    status: 400,
    title: 'Invalid request',
    help: 'A parameter or a field is unknown, missing or of the wrong form. `errors` names each one by a JSON Pointer and says what to write instead. Parameters are never ignored: a misspelt one would silently change the answer.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'Invalid cursor',
    help: 'A cursor belongs to the list, the filters and the sort order that it came from. Follow `page.next` or the `Link` header as they are, or start again without a cursor.',
  },
  'malformed-json': {
    status: 400,
    title: 'Body is not valid JSON',
    help: 'The body could not be read as JSON in UTF-8. Look for a missing quote or comma, and send `Content-Type: application/json`.',
  },
  'key-required': {
    status: 401,
    title: 'API key required',
    help: 'This needs an API key: send `Authorization: Bearer lct_…`. The operator makes one with `lectern keys create --name … --role editor`. A service without keys can only be read.',
    challenge: '',
  },
  'key-refused': {
    status: 401,
    title: 'Invalid API key',
    help: 'The `Authorization` header holds no key that this service takes: it is mistyped, expired, revoked, or of another service. Send `Authorization: Bearer lct_…`, or no such header to read what is published.',
    challenge: ', error="invalid_token"',
  },
  'role-required': {
    status: 403,
    title: 'Insufficient role',
    help: 'The key is good, but its role is too small; `requiredRole` has the one that is needed. `reader` sees drafts, `editor` writes, `admin` also registers webhooks and erases what was published.',
    challenge: ', error="insufficient_scope"',
  },
  'origin-refused': {
    status: 403,
    title: 'Origin not allowed',
    help: 'A browser sent this on behalf of a page whose origin is not among those that may. Only programs, the pages of the service itself and the origins in its setting `MCP_ORIGINS` may use `/mcp`.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    help: 'Nothing with this name is published here. `GET /v1/entries` lists what is.',
  },
  'unknown-route': {
    status: 404,
    title: 'No such route',
    help: 'The path is none of this API. `/docs` and `/openapi.json` list all of them.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    help: 'The path exists, but not with this method; the `Allow` header lists the ones it has.',
  },
  'not-acceptable': {
    status: 406,
    title: 'No acceptable format',
    help: 'The `Accept` header asks for none of the formats on offer; `offers` lists them. A suffix such as `.md` picks one without a header.',
  },
  'unsupported-format': {
    status: 501,
    title: 'Unknown format',
    help: 'The answer of oEmbed is JSON (`format=json`) or XML (`format=xml`).',
  },
  'request-timeout': {
    status: 408,
    title: 'Request timeout',
    help: 'The client did not send its whole request in time. Send it again.',
  },
  'slug-taken': {
    status: 409,
    title: 'Slug already in use',
    help: 'Another entry in this language has the slug in `slug` (also one that was taken down keeps its own). Send another `slug`, such as the one in `suggestion`, or change that entry.',
  },
  'category-in-use': {
    status: 409,
    title: 'Category in use',
    help: 'A category can go when no entry is in it, not even one that was taken down or is a draft. `entries` names those that are (of very many the first), `entryCount` says how many. Move them to another category (`PATCH` with `category`), or purge them (`POST /v1/entries/{slug}/purge`).',
  },
  'revision-in-use': {
    status: 409,
    title: 'The revision is the present one',
    help: 'What an entry says now cannot be redacted, as it would say nothing. Change the entry first; then redact the revision that has what must go. To take away the entry with all its revisions, purge it.',
  },
  'import-conflict': {
    status: 409,
    title: 'Import conflict',
    help: 'Lines say something else than entries that were changed here since the revision that the lines name, or that they name no revision of. Nothing was imported. `conflicts` has each with what was done here since and the difference. Export again and put your changes on top of that, or send the same with `?onConflict=theirs` (the lines win) or `?onConflict=ours` (what is here stays). Of the kind `taken` are lines whose slug another entry has, of the kind `double` those about an entry that another line is about: change these.',
  },
  gone: {
    status: 410,
    title: 'Entry removed',
    help: 'There was something here and it was taken away at `goneSince`: an entry was taken down, or what a revision said was redacted. Drop links and copies of it.',
  },
  'precondition-failed': {
    status: 412,
    title: 'Entry was modified',
    help: 'What you are changing is no longer what you read. `etag` is the present one, and `diff` shows what changed since the revision that you know. Put your change on top of that and send it again with the present ETag. With `If-None-Match: *` it means that there is something of that name already; to a read with `If-Match` or `If-Unmodified-Since`, that another state is there than the one it asks for.',
  },
  'payload-too-large': {
    status: 413,
    title: 'Body too large',
    help: 'The body is larger than this route takes; the detail says how much that is.',
  },
  'uri-too-long': {
    status: 414,
    title: 'URL too long',
    help: 'The URL is longer than any that this API has a use for.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    help: 'Send JSON with `Content-Type: application/json`; to `POST /v1/import` lines of JSON, with `application/x-ndjson`. Send it as it is: bodies with a `Content-Encoding` are not unpacked.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'Idempotency key reused',
    help: 'A request with this `Idempotency-Key` has been answered before, and it had another body. Use a key of its own for each request; repeat one only with the same body.',
  },
  'precondition-required': {
    status: 428,
    title: 'If-Match required',
    help: 'A change of something that exists must say which state it was made from: send `If-Match` with its `ETag`. To create something under a name of your choice, send `If-None-Match: *`.',
  },
  'rate-limited': {
    status: 429,
    title: 'Too many requests',
    help: 'Wait for as many seconds as `Retry-After` says. `RateLimit` and `RateLimit-Policy` on every response tell how many requests are left; a 304 is free, so store ETags. To copy everything, `GET /v1/export` is one request.',
  },
  'headers-too-large': {
    status: 431,
    title: 'Headers too large',
    help: 'The request has more header bytes than the service reads.',
  },
  internal: {
    status: 500,
    title: 'Internal server error',
    help: 'The fault is in the service, not in the request. Its log has the details under the id in `instance`.',
  },
  'not-implemented': {
    status: 501,
    title: 'The service has no such part of HTTP',
    help: 'The request uses a part of HTTP that this service does not have: the method `CONNECT`, or a transfer coding other than `chunked`.',
  },
  unavailable: {
    status: 503,
    title: 'Service unavailable',
    help: 'The service is stopping, its database is busy, or something is wrong with the file of the database; the detail says which, and so does `/readyz`. Try again after `Retry-After` seconds.',
  },
  'out-of-space': {
    status: 507,
    title: 'There is no space left',
    help: 'The disk of the database is full: what is there can be read, and nothing was changed. Try again when the operator has made room; no restart is needed.',
  },
  'unsupported-version': {
    status: 505,
    title: 'The version of HTTP is not understood',
    help: 'Without TLS this service speaks HTTP/1.1 and HTTP/1.0. For HTTP/2 or HTTP/3 put a proxy in front of it.',
  },
};

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(PROBLEM_TYPES, code);

/** The `type` of a problem: a path that resolves to its page. */
export const problemTypePath = (code: ErrorCode): string => `/problems/${code}`;
