import type { z } from 'zod';
import type { JsonSchema } from './json-schema.ts';

/** What a route says of an answer; `content` maps media types to zod schemas. */
export interface DocumentedResponse {
  description: string;
  /** JSON Schemas with a description. */
  headers?: Record<string, JsonSchema>;
  content?: Record<string, { schema: z.ZodType }>;
}

const header = (description: string, example: string) => ({
  type: 'string',
  description,
  examples: [example],
});

/** Response headers that several routes document. */
export const HEADERS = {
  ETag: header('Strong validator; send it back in If-None-Match.', '"r2.m9qJ8pQ4q0lqkq1r3V0w2m"'),
  'Cache-Control': header('How long it may be cached.', 'public, max-age=60'),
  'Last-Modified': header(
    'When what it shows last changed; not sent within the second of the change.',
    'Fri, 13 Jun 2025 11:53:36 GMT',
  ),
  Vary: header('Request headers that it was chosen by.', 'Accept, Accept-Language'),
  'Content-Encoding': header('How the body is compressed, for those who take it.', 'br'),
  'Content-Language': header('Language of the content.', 'en'),
  'Content-Location': header('Where the entry is at home.', '/v1/entries/can-spaces-be-deleted'),
  'Content-Security-Policy': header('With HTML: it runs nothing.', "default-src 'none'"),
  'Referrer-Policy': header('With HTML: what other sites learn of the address.', 'same-origin'),
  Link: header('The next page, when there is one.', '</v1/entries?cursor=WyJ…>; rel="next"'),
  Location: header('Where it is now.', '/v1/entries/can-spaces-be-deleted'),
  'WWW-Authenticate': header(
    'How to authenticate (RFC 6750).',
    'Bearer realm="lectern", error="invalid_token"',
  ),
  'Accept-Encoding': header('How a body may be coded: as it is.', 'identity'),
  'Retry-After': header('Seconds to wait.', '2'),
} as const;

/** A cacheable answer in JSON, or in several media types, with the headers that it has beside the validators. */
export const cacheable = (
  description: string,
  content: Record<string, z.ZodType>,
  headers: readonly (keyof typeof HEADERS)[] = ['Last-Modified'],
): DocumentedResponse => ({
  description,
  headers: documentHeaders(['ETag', 'Cache-Control', 'Vary', 'Content-Encoding', ...headers]),
  content: Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }])),
});

/** The response to a write: the new state, uncached, with the tag that the next write needs. */
export const written = (
  description: string,
  schema: z.ZodType,
  headers: readonly (keyof typeof HEADERS)[] = ['Content-Location'],
): DocumentedResponse => ({
  description,
  headers: documentHeaders(['ETag', 'Cache-Control', ...headers]),
  content: { 'application/json': { schema } },
});

/** An uncached response in JSON. */
export const unkept = (
  description: string,
  schema: z.ZodType,
  headers: readonly (keyof typeof HEADERS)[] = [],
): DocumentedResponse => ({
  description,
  headers: documentHeaders(['Cache-Control', ...headers]),
  content: { 'application/json': { schema } },
});

/** Some of the headers, as a route documents them. */
export const documentHeaders = (names: readonly (keyof typeof HEADERS)[]): Record<string, JsonSchema> =>
  Object.fromEntries(names.map((name) => [name, HEADERS[name]]));
