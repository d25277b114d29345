/** One thing wrong with the caller's input. */
export interface InputError {
  /** JSON Pointer into the body, or `#/query/<name>`, `#/path/<name>`, `#/header/<name>`. */
  pointer: string;
  /** Stable, for programs: `unknown-parameter`, `invalid-type`, `too-long` … */
  code: string;
  /** A sentence the caller can act on. Never repeats a secret. */
  detail: string;
}

/** What can go wrong, in the words of the domain. `http/problem-types.ts` maps each to a status. */
export type ErrorCode =
  | 'invalid-request'
  | 'invalid-cursor'
  | 'malformed-json'
  | 'key-required'
  | 'key-refused'
  | 'role-required'
  | 'origin-refused'
  | 'not-found'
  | 'unknown-route'
  | 'method-not-allowed'
  | 'not-acceptable'
  | 'unsupported-format'
  | 'request-timeout'
  | 'slug-taken'
  | 'category-in-use'
  | 'revision-in-use'
  | 'import-conflict'
  | 'gone'
  | 'precondition-failed'
  | 'payload-too-large'
  | 'uri-too-long'
  | 'unsupported-media-type'
  | 'idempotency-key-reused'
  | 'precondition-required'
  | 'rate-limited'
  | 'headers-too-large'
  | 'internal'
  | 'not-implemented'
  | 'unavailable'
  | 'out-of-space'
  | 'unsupported-version';

export interface ErrorDetails {
  errors?: InputError[];
  /** Further members of the problem document, such as `offers` or `goneSince`. */
  members?: Record<string, unknown>;
  cause?: unknown;
}

/** An expected failure: its message is meant for the caller. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly errors: InputError[] | undefined;
  readonly members: Record<string, unknown> | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.errors = details.errors;
    this.members = details.members;
  }
}
