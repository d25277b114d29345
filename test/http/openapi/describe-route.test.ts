import t from 'tap';
import { z } from 'zod';
import { describeRoute } from '../../../src/http/openapi/describe-route.ts';
import { cacheable } from '../../../src/http/openapi/documented.ts';
import { Components } from '../../../src/http/openapi/json-schema.ts';

const plain = { 200: { description: 'Fine.' } };

const statuses = (schema: Parameters<typeof describeRoute>[0], config = {}): string[] =>
  Object.keys(describeRoute(schema, { config }, new Components()).response).sort();

t.test('every route can be limited, fail, and be unavailable', async (t) => {
  t.same(statuses({ response: plain }), ['200', '401', '429', '500', '503']);
});

t.test('a probe is not limited', async (t) => {
  t.same(statuses({ response: plain }, { isProbe: true }), ['200', '431', '500', '503']);
});

t.test('a role is what a key must have', async (t) => {
  const config = { role: 'editor' } as const;
  t.same(statuses({ response: plain }, config), ['200', '401', '403', '429', '500', '503', '507']);
  const read = { method: 'GET', config } as const;
  const described = describeRoute({ response: plain }, read, new Components());
  const { security, response } = described;
  t.notOk(507 in response, 'what only reads needs no space');
  t.same(security, [{ key: [] }]);
  t.match(described, { description: 'Needs a key with the role `editor`.', 'x-required-role': 'editor' });
  t.match(response, {
    401: { headers: { 'WWW-Authenticate': {} } },
    403: { headers: { 'WWW-Authenticate': {} } },
  });
  t.equal(describeRoute({ response: plain }, {}, new Components()).security, undefined);
});

t.test('what a route takes, it can refuse', async (t) => {
  t.ok(statuses({ response: plain, querystring: z.strictObject({}) }).includes('400'));
  t.same(statuses({ response: plain, params: z.strictObject({}) }), [
    '200',
    '400',
    '401',
    '414',
    '429',
    '500',
    '503',
  ]);
  t.same(statuses({ response: plain, body: z.unknown() }), [
    '200',
    '400',
    '401',
    '413',
    '415',
    '429',
    '500',
    '503',
  ]);
});

t.test('problems of one status are told together', async (t) => {
  const { response } = describeRoute(
    { response: plain, problems: ['invalid-cursor', 'not-found'], querystring: z.strictObject({}) },
    {},
    new Components(),
  );
  t.match(response, {
    400: {
      description: /\(`invalid-cursor`\)\. .*\(`invalid-request`\)\./,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
    404: { description: /\(`not-found`\)\./ },
  });
});

t.test('problems have their headers', async (t) => {
  const { response } = describeRoute({ response: plain, problems: ['not-acceptable'] }, {}, new Components());
  t.match(response, { 406: { headers: { Vary: {} } }, 429: { headers: { 'Retry-After': {} } } });
});

t.test('an answer with a validator can be 304, with the same headers', async (t) => {
  const schema = { response: { 200: cacheable('All.', { 'text/plain': z.string() }, ['Link']) } };
  const { response } = describeRoute(schema, {}, new Components());
  t.match(response, { 304: { headers: { ETag: {}, Link: {} }, type: 'null' } });
});

t.test('an answer without content has none in the document', async (t) => {
  const { response } = describeRoute({ response: { 204: { description: 'Done.' } } }, {}, new Components());
  t.same((response as Record<string, unknown>)[204], { description: 'Done.', type: 'null' });
});

t.test('parts of a request are JSON Schemas; what is no zod schema is left out', async (t) => {
  const described = describeRoute(
    { response: plain, summary: 'Hello', querystring: z.strictObject({ a: z.string() }), headers: {} },
    {},
    new Components(),
  );
  t.match(described, { summary: 'Hello', querystring: { properties: { a: { type: 'string' } } } });
  t.notOk('headers' in described);
});

t.test('what is sent on its own is a callback', async (t) => {
  const schema = z.object({ a: z.string() }).meta({ id: 'Message' });
  const components = new Components();
  const sends = { to: 'url', name: 'change', summary: 'A change', description: 'Signed.', schema };
  const { callbacks } = describeRoute({ response: plain, sends }, {}, components);
  t.same(callbacks, {
    change: {
      '{$request.body#/url}': {
        post: {
          summary: 'A change',
          requestBody: {
            description: 'Signed.',
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Message' } } },
          },
          responses: {
            '2XX': { description: 'Delivered.' },
            410: { description: 'You want no more of them. After any other status it is sent again.' },
          },
        },
      },
    },
  });
  t.ok(components.schemas.has('Message'));
  t.notOk('callbacks' in describeRoute({ response: plain }, {}, components));
});
