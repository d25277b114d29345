import t from 'tap';
import { z } from 'zod';
import { cacheable } from '../../../src/http/openapi/documented.ts';
import { otherFormatsOf } from '../../../src/http/openapi/other-formats.ts';

const json = z.object({ a: z.string() });
const route = {
  method: 'GET',
  url: '/things/:name',
  handler: async () => '',
  schema: {
    operationId: 'getThing',
    summary: 'Read a thing',
    description: 'By name.',
    response: { 200: cacheable('The thing.', { 'application/json': json }, ['Link']) },
    formats: [
      { mediaType: 'application/json', extension: 'json', schema: json },
      { mediaType: 'text/markdown', extension: 'md', schema: z.string() },
    ],
  },
};

t.test('each format but JSON is a path of its own, with one type of response', async (t) => {
  const [markdown, ...more] = otherFormatsOf(route);
  t.same(more, []);
  t.match(markdown, {
    url: '/things/:name.md',
    schema: {
      operationId: 'getThingAsMd',
      summary: 'Read a thing as text/markdown',
      description: 'By name. (The path without the suffix gives this as well, with `Accept: text/markdown`.)',
    },
  });
  const { 200: response } = (markdown?.schema?.response ?? {}) as typeof route.schema.response;
  t.same(Object.keys(response.content ?? {}), ['text/markdown']);
  t.ok(response.headers?.Link, 'with the same headers');
  t.notOk('formats' in (markdown?.schema ?? {}));
});

t.test('a route with one format, or without a schema, has no other path', async (t) => {
  const { schema: _, ...bare } = route;
  t.same(otherFormatsOf(bare), []);
});
