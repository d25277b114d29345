import type { FastifySchemaCompiler } from 'fastify';
import * as z from 'zod';
import { AppError, type InputError } from '../../core/errors.ts';
import { didYouMean } from '../../core/text/nearest.ts';
import { mayEcho } from '../problems/echo.ts';

/** Where a part of a request is, in the words of an error pointer. */
const PLACES: Record<string, string> = {
  querystring: '#/query',
  params: '#/path',
  headers: '#/header',
  body: '',
};

/** Validates each part of a request with its zod schema; the handler sees the parsed values. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart = 'body' }) => {
  const place = PLACES[httpPart] ?? '';
  return (data) => {
    const result = schema.safeParse(data);
    return result.success ? { value: result.data } : { error: toInvalidRequest(result.error, schema, place) };
  };
};

/** Errors that are described one by one: a body can have a hundred thousand, and describing each takes long. */
export const MAX_ERRORS = 100;

/** What a schema found wrong, as the error to answer with. */
export const toInvalidRequest = (error: z.ZodError, schema: z.ZodType, place: string): AppError => {
  const errors: InputError[] = [];
  let count = 0;
  for (const issue of error.issues) {
    const room = MAX_ERRORS - errors.length;
    if (issue.code === 'unrecognized_keys') {
      count += issue.keys.length;
      if (room > 0)
        errors.push(...toInputErrors({ ...issue, keys: issue.keys.slice(0, room) }, schema, place));
    } else {
      count += 1;
      if (room > 0) errors.push(...toInputErrors(issue, schema, place));
    }
  }
  const [first] = errors;
  const more = count > 1 ? ` (and ${count - 1} more)` : '';
  return new AppError('invalid-request', `${first?.detail ?? 'Invalid request.'}${more}`, {
    errors,
    ...(count > errors.length && { members: { errorCount: count } }),
  });
};

const toInputErrors = (issue: z.core.$ZodIssue, schema: z.ZodType, place: string): InputError[] => {
  const path = echoedPath(issue.path, schema);
  const pointer = place + path.map((part) => `/${escapePointer(String(part))}`).join('');
  if (issue.code === 'unrecognized_keys') {
    const kind = place === '' ? 'field' : 'parameter';
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => ({
      pointer: mayEcho(key) ? `${pointer}/${escapePointer(key)}` : pointer,
      code: `unknown-${kind}`,
      detail: `${unknown(kind, key)}${didYouMean(key, known) || ` Known: ${known.join(', ') || 'none'}.`}`,
    }));
  }
  const name = path.length === 0 ? 'The body' : `"${path.join('.')}"`;
  return [{ pointer, code: codeOf(issue), detail: `${name}: ${issue.message}.`.replace(/([.!?])\.$/, '$1') }];
};

const unknown = (kind: string, name: string): string =>
  mayEcho(name)
    ? `Unknown ${kind} "${name}".`
    : `There is an unknown ${kind}; its name is not repeated here, as it may be a secret.`;

/** The path up to the first name that the caller made up and that may not be repeated. */
const echoedPath = (path: readonly PropertyKey[], schema: z.ZodType): readonly PropertyKey[] => {
  const end = path.findIndex(
    (part, n) =>
      typeof part === 'string' && !mayEcho(part) && !knownKeys(schema, path.slice(0, n)).includes(part),
  );
  return end === -1 ? path : path.slice(0, end);
};

const codeOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'custom' && typeof issue.params?.code === 'string'
    ? issue.params.code
    : issue.code.replaceAll('_', '-');

const knownKeys = (schema: z.ZodType, path: readonly PropertyKey[]): string[] => {
  let current = unwrap(schema);
  for (const part of path) {
    if (current instanceof z.ZodArray) current = unwrap(current.element);
    else if (current instanceof z.ZodObject) current = unwrap(current.shape[String(part)]);
    else return [];
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
};

/** The schema within optional, nullable and default ones. */
const unwrap = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap())
    : schema;

/** RFC 6901, section 3. */
const escapePointer = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
