import t from 'tap';
import { z } from 'zod';
import type { OpenApiDocument } from '../../../src/http/openapi/document.ts';
import { describeApi } from '../../../src/http/openapi/openapi.ts';
import { testEdge } from '../../support/edge.ts';

const response = { 200: { description: 'Fine.', content: { 'application/json': { schema: z.string() } } } };

t.test('routes are described from their schemas, with named components in order', async (t) => {
  const app = testEdge(t);
  describeApi(app, '');
  const B = z.object({}).meta({ id: 'Beta' });
  const A = z.object({ b: B }).meta({ id: 'Alpha' });
  const content = { 'application/json': { schema: A } };
  app.get(
    '/b',
    { schema: { operationId: 'b', response: { 200: { description: 'B.', content } } } },
    () => '',
  );
  app.get('/hidden', { schema: { hide: true, response } }, () => '');
  await app.ready();
  const document = (await app.openapi()) as unknown as Record<string, Record<string, object>>;
  t.equal(document.openapi, '3.1.0');
  t.same(Object.keys(document.paths ?? {}), ['/b'], 'hidden ones are not in it');
  t.same(Object.keys(document.components?.schemas ?? {}), ['Alpha', 'Beta', 'Problem']);
});

t.test('a stored document is picked, and given the URL of the service', async (t) => {
  const app = testEdge(t);
  const read = { operationId: 'b', response };
  const operation = { operationId: 'b', summary: 'Stored' };
  describeApi(app, 'https://example.org', async () => ({
    base: { openapi: '3.1.0', info: { title: 'Stored', version: '1' } } as OpenApiDocument,
    operations: { 'b ': { path: '/b', method: 'get', operation } },
  }));
  app.get('/b', { schema: read }, () => '');
  await app.ready();
  t.match(await app.openapi(), {
    info: { title: 'Stored' },
    paths: { '/b': { get: operation } },
    servers: [{ url: 'https://example.org' }],
  });
});

t.test('a document is written where the stored one lacks a route', async (t) => {
  const app = testEdge(t);
  describeApi(app, '', async () => ({ base: {} as OpenApiDocument, operations: {} }));
  app.get('/b', { schema: { operationId: 'b', response } }, () => '');
  await app.ready();
  t.match(await app.openapi(), { info: { title: 'Lectern' }, paths: { '/b': { get: {} } } });
});

t.test('a route is documented, or says that it is hidden', async (t) => {
  const app = testEdge(t);
  describeApi(app, '');
  t.throws(() => app.get('/forgotten', () => ''), { message: /\/forgotten has no operationId/ });
  t.throws(() => app.get('/forgotten', { schema: { summary: 'Oh' } }, () => ''), {
    message: /no operationId/,
  });
});
