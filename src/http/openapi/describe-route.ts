import type { RouteOptions } from 'fastify';
import * as z from 'zod';
import type { Role } from '../../core/caller.ts';
import type { ErrorCode } from '../../core/errors.ts';
import type { App } from '../fastify.ts';
import { Problem } from '../problems/problem.ts';
import { PROBLEM_TYPES } from '../problems/problem-types.ts';
import { type DocumentedResponse, HEADERS } from './documented.ts';
import type { Components } from './json-schema.ts';

/** Name of the security scheme in the document. */
export const KEY_SCHEME = 'key';

type RouteSchema = NonNullable<Parameters<App['route']>[0]['schema']>;

/** Problems that any route can answer with. */
const EVERYWHERE: readonly ErrorCode[] = ['internal', 'unavailable'];
const UNLESS_PROBE: readonly ErrorCode[] = ['rate-limited', 'key-refused'];
/** Any request can have too many headers; for probes it is the only thing wrong that one can do. */
const OF_PROBES: readonly ErrorCode[] = ['headers-too-large'];
const WITH_ROLE: readonly ErrorCode[] = ['key-required', 'role-required'];
const WITH_BODY: readonly ErrorCode[] = ['malformed-json', 'payload-too-large', 'unsupported-media-type'];
const OF_WRITES: readonly ErrorCode[] = ['out-of-space'];

/** What an OpenAPI document says of a route: its zod schemas as JSON Schema, its responses, its problems, 304. */
export const describeRoute = (
  { problems = [], response, body, querystring, params, headers, sends, formats: _, ...rest }: RouteSchema,
  { method, config }: Partial<Pick<RouteOptions, 'method'>> & { config?: { isProbe?: boolean; role?: Role } },
  components: Components,
) => {
  const parts = Object.entries({ body, querystring, params, headers }).flatMap(([part, schema]) =>
    schema instanceof z.ZodType
      ? [[part, components.describe(schema, part === 'body' ? 'body' : 'input')]]
      : [],
  );
  const responses = response as Record<string, DocumentedResponse>;
  const codes = new Set<ErrorCode>([...problems, ...EVERYWHERE]);
  for (const code of config?.isProbe ? OF_PROBES : UNLESS_PROBE) codes.add(code);
  const role = config?.role;
  if (role !== undefined) for (const code of WITH_ROLE) codes.add(code);
  if (role !== undefined && method !== 'GET') for (const code of OF_WRITES) codes.add(code);
  if (parts.length > 0) codes.add('invalid-request');
  if (params !== undefined) codes.add('uri-too-long');
  if (body !== undefined) for (const code of WITH_BODY) codes.add(code);
  // The tag in the response to a write is for the next write; only reads are conditional.
  const validated =
    body === undefined && responses[200]?.headers?.ETag !== undefined ? responses[200] : undefined;
  if (validated !== undefined) codes.add('precondition-failed');
  return {
    ...rest,
    ...Object.fromEntries(parts),
    ...(role !== undefined && {
      description: [rest.description, `Needs a key with the role \`${role}\`.`].filter(Boolean).join(' '),
      security: [{ [KEY_SCHEME]: [] }],
      'x-required-role': role,
    }),
    ...(sends !== undefined && { callbacks: describeCallback(sends, components) }),
    response: {
      ...mapValues(responses, (each) => describeResponse(each, components)),
      ...(validated?.headers && {
        304: { description: 'What you have is current.', headers: validated.headers, type: 'null' },
      }),
      ...describeProblems([...codes], components),
    },
  };
};

const describeCallback = (
  { to, name, summary, description, schema }: NonNullable<RouteSchema['sends']>,
  components: Components,
) => {
  const content = { 'application/json': { schema: components.describe(schema, 'output') } };
  const post = {
    summary,
    requestBody: { description, required: true, content },
    responses: {
      '2XX': { description: 'Delivered.' },
      410: { description: 'You want no more of them. After any other status it is sent again.' },
    },
  };
  return { [name]: { [`{$request.body#/${to}}`]: { post } } };
};

const describeResponse = ({ description, headers, content }: DocumentedResponse, components: Components) => ({
  description,
  ...(headers && { headers }),
  ...(content === undefined
    ? { type: 'null' }
    : { content: mapValues(content, ({ schema }) => ({ schema: components.describe(schema, 'output') })) }),
});

/** Headers that come with a problem of a status. */
const PROBLEM_HEADERS: Record<number, DocumentedResponse['headers']> = {
  401: { 'WWW-Authenticate': HEADERS['WWW-Authenticate'] },
  403: { 'WWW-Authenticate': HEADERS['WWW-Authenticate'] },
  404: { Vary: HEADERS.Vary },
  410: { Vary: HEADERS.Vary },
  412: { ETag: HEADERS.ETag },
  406: { Vary: HEADERS.Vary },
  415: { 'Accept-Encoding': HEADERS['Accept-Encoding'] },
  429: { 'Retry-After': HEADERS['Retry-After'] },
  503: { 'Retry-After': HEADERS['Retry-After'] },
  507: { 'Retry-After': HEADERS['Retry-After'] },
};

const describeProblems = (codes: readonly ErrorCode[], components: Components) => {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes) {
    const { status } = PROBLEM_TYPES[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      {
        description: same.map((code) => `${PROBLEM_TYPES[code].title} (\`${code}\`).`).join(' '),
        ...(PROBLEM_HEADERS[status] && { headers: PROBLEM_HEADERS[status] }),
        content: { 'application/problem+json': { schema: components.describe(Problem, 'output') } },
      },
    ]),
  );
};

const mapValues = <A, B>(record: Record<string, A>, map: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
