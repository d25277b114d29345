import { readFileSync } from 'node:fs';
import t from 'tap';
import { parse } from 'yaml';
import * as client from '../../src/client/index.ts';

/** Operations for which there is no method, each with the reason. */
const LEFT_OUT = new Set<string>();

t.test('there is a method for each operation of the API, by its name', async (t) => {
  const { paths } = parse(readFileSync('openapi.yaml', 'utf8')) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const operations = Object.entries(paths)
    .filter(([path]) => path.startsWith('/v1/'))
    .flatMap(([, methods]) => Object.values(methods).map(({ operationId }) => operationId));
  t.ok(operations.length >= 12);
  const lectern = client.createClient({ baseUrl: 'https://kb.example.org' });
  for (const name of operations) {
    if (!LEFT_OUT.has(name)) t.type(Reflect.get(lectern, name), 'function', name);
  }
});

t.test('all that is exported beside types is the client and its error', async (t) => {
  t.same(Object.keys(client).sort(), ['LecternError', 'createClient']);
});
