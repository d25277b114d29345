import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { AppError, type ErrorCode } from '../../core/errors.ts';
import { PROBLEM_TYPES, problemTypePath } from './problem-types.ts';

/** Longest that a cache may remember a refusal, in seconds. */
export const ERROR_MAX_AGE = 30;

export const Problem = z
  .looseObject({
    type: z.string().meta({ description: 'Path of the page that explains this kind of problem.' }),
    title: z.string().meta({ description: 'The kind of problem, the same each time.' }),
    status: z.int().meta({ description: 'The HTTP status again.' }),
    detail: z.string().meta({ description: 'What is wrong with this request, and what to do.' }),
    instance: z.string().meta({ description: 'Id of the request, as in X-Request-Id and in the log.' }),
    errors: z
      .array(
        z.object({
          pointer: z.string().meta({ description: 'JSON Pointer into the body, or `#/query/<name>`.' }),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .optional()
      .meta({ description: 'Everything that is wrong with the input.' }),
  })
  .meta({
    id: 'Problem',
    description: 'An error, in the form of RFC 9457.',
    examples: [
      {
        type: '/problems/invalid-request',
        title: 'Invalid request',
        status: 400,
        detail: 'Unknown parameter "limt". Did you mean "limit"?',
        instance: '01997c4e-9d3f-7b1c-a1f0-1f1f6b1c9a11',
        errors: [
          {
            pointer: '#/query/limt',
            code: 'unknown-parameter',
            detail: 'Unknown parameter "limt". Did you mean "limit"?',
          },
        ],
      },
    ],
  });
export type Problem = z.infer<typeof Problem>;

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** The problem document of an error. */
export const toProblem = (error: AppError, instance: string): Problem => {
  const { status, title } = PROBLEM_TYPES[error.code];
  return {
    type: problemTypePath(error.code),
    title,
    status,
    detail: error.message,
    instance,
    ...(error.errors === undefined ? {} : { errors: error.errors }),
    ...error.members,
  };
};

/** Seconds until it is worth trying again when the service is not available. */
export const RETRY_AFTER = 2;

/** Whether it may go by itself, without the caller doing anything else. */
export const isTransient = ({ code }: AppError): boolean => code === 'unavailable' || code === 'out-of-space';

/** Headers of a success that may be set before it turns into a failure. */
const OF_SUCCESS = ['etag', 'last-modified', 'content-language', 'content-location', 'link'];

/**
 * Status and headers of a problem, in any format; whether it may be cached follows from its kind.
 *
 * @param chosenBy request headers that what it is written in was chosen by
 */
export const headProblem = (
  error: AppError,
  request: FastifyRequest,
  reply: FastifyReply,
  chosenBy: readonly string[] = [],
): FastifyReply => {
  const { status, challenge } = PROBLEM_TYPES[error.code];
  for (const name of OF_SUCCESS) reply.removeHeader(name);
  const cacheControl = request.caller === undefined ? cacheControlOf(error.code) : 'no-store';
  reply.header('cache-control', cacheControl);
  const vary = new Set(chosenBy);
  // With a key there might have been an answer.
  if (cacheControl !== 'no-store') vary.add('Authorization');
  if (error.code === 'not-acceptable') vary.add('Accept');
  if (vary.size > 0) reply.header('vary', [...vary].join(', '));
  if (challenge !== undefined) reply.header('www-authenticate', `Bearer realm="lectern"${challenge}`);
  // Of what is there now, so that the caller can go on from it.
  if (error.code === 'precondition-failed' && typeof error.members?.etag === 'string') {
    reply.header('etag', error.members.etag);
  }
  if (isTransient(error)) reply.header('retry-after', String(RETRY_AFTER));
  return reply.code(status);
};

/** Answers with a problem. */
export const sendProblem = (
  error: AppError,
  request: FastifyRequest,
  reply: FastifyReply,
  chosenBy?: readonly string[],
): FastifyReply =>
  headProblem(error, request, reply, chosenBy)
    .type(PROBLEM_MEDIA_TYPE)
    .send(JSON.stringify(toProblem(error, request.id)));

// The path of an unknown route can be anything, a pasted token too: it is not to become the key of a cache.
const cacheControlOf = (code: ErrorCode): string =>
  code === 'not-found' || code === 'gone' ? `public, max-age=${ERROR_MAX_AGE}` : 'no-store';

const malformed = (): AppError => new AppError('malformed-json', 'The body is not valid JSON.');

/**
 * What Fastify itself refuses, by its own codes (fastify/docs/Reference/Errors.md), in our words. Its messages are not
 * passed on: some of them repeat the input.
 */
const FRAMEWORK_ERRORS: Record<string, () => AppError> = {
  FST_ERR_CTP_INVALID_JSON_BODY: malformed,
  FST_ERR_CTP_EMPTY_JSON_BODY: () => new AppError('malformed-json', 'The body is empty; JSON is expected.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new AppError('malformed-json', 'The body does not have the length that Content-Length says.'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    new AppError('unsupported-media-type', 'Send the body as JSON, with Content-Type: application/json.'),
  FST_ERR_CTP_BODY_TOO_LARGE: () =>
    new AppError('payload-too-large', 'The body is larger than this route takes.'),
  FST_ERR_BAD_URL: () =>
    new AppError(
      'invalid-request',
      'The path is not valid UTF-8 in percent-encoding (RFC 3986, section 2.1).',
    ),
  FST_ERR_MAX_PARAM_LENGTH: () => new AppError('uri-too-long', 'No name in a path is that long.'),
};

/** Turns whatever was thrown into the error to answer with. Unknown ones tell nothing but the request's id. */
export const toAppError = (error: unknown): AppError => {
  if (error instanceof AppError) return error;
  if (error instanceof Error) {
    const known = 'code' in error ? FRAMEWORK_ERRORS[String(error.code)] : undefined;
    if (known !== undefined) return known();
    const isRefusal =
      'statusCode' in error && Number(error.statusCode) >= 400 && Number(error.statusCode) < 500;
    // Fastify's JSON parser throws it for a key such as `__proto__`.
    if (isRefusal && error instanceof SyntaxError) return malformed();
    // A range or a precondition that the files behind `/docs` cannot meet, for one.
    if (isRefusal) return new AppError('invalid-request', 'The request cannot be answered as it was sent.');
  }
  return new AppError('internal', 'The service failed to answer; its log has the details under this id.', {
    cause: error,
  });
};
