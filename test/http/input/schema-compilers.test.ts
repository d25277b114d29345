import { fastify } from 'fastify';
import t from 'tap';
import { z } from 'zod';
import { SCHEMA_COMPILERS } from '../../../src/http/input/schema-compilers.ts';

t.test('a request is validated by zod, and an answer is written as it is', async (t) => {
  const app = fastify({ schemaController: SCHEMA_COMPILERS });
  t.teardown(() => app.close());
  const querystring = z.object({ n: z.coerce.number() });
  const response = { 200: { type: 'object', properties: { a: { type: 'string' } } } };
  app.get('/', { schema: { querystring, response } }, ({ query }) => query);
  t.equal((await app.inject('/?n=1')).payload, '{"n":1}');
  t.equal((await app.inject('/?n=x')).statusCode, 400);
});
