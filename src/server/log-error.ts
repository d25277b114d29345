import { maskSecrets } from '../core/secrets/secrets.ts';

/** Longest text of an error in a log line, in characters. */
export const MAX_ERROR_TEXT = 4_000;

/** Causes within causes that are logged. */
const MAX_DEPTH = 4;

/** An error as the log has it. */
export interface LoggedError {
  // As pino's types have it.
  [member: string]: unknown;
  type: string;
  message: string;
  code?: unknown;
  stack: string;
  cause?: LoggedError;
}

/**
 * Describes an error for the log: bounded, without secrets, and without the values of a statement. (Drizzle puts all of them
 * into the message of an error, whole answers among them.)
 */
export const describeError = (error: unknown, depth = 0): LoggedError => {
  if (!(error instanceof Error)) return { type: typeof error, message: toText(String(error)), stack: '' };
  const { name, cause } = error;
  const message = 'query' in error ? `Failed query: ${error.query}` : error.message;
  const stack = String(error.stack);
  const calls = stack.includes(error.message)
    ? stack.slice(stack.indexOf(error.message) + error.message.length)
    : '';
  return {
    type: name,
    message: toText(message),
    ...('code' in error && { code: error.code }),
    stack: toText(`${name}: ${message}${calls}`),
    ...(cause instanceof Error && depth < MAX_DEPTH && { cause: describeError(cause, depth + 1) }),
  };
};

const toText = (text: string): string => maskSecrets(text.slice(0, MAX_ERROR_TEXT));

/** How pino writes what lines are about. */
export const LOG_SERIALIZERS = { err: (error: unknown): LoggedError => describeError(error) };
