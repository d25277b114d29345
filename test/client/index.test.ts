import { readFileSync } from 'node:fs';
import t from 'tap';
import { parse } from 'yaml';
import * as client from '../../src/client/index.ts';
import { answering, json } from './client.ts';

/** Operations for which there is no method: those of whoever runs the service. */
const LEFT_OUT = new Set([
  ...['registerWebhook', 'listWebhooks', 'getWebhook', 'changeWebhook', 'removeWebhook'],
  ...['rotateWebhookSecret', 'listDeliveries', 'replayDelivery'],
  'importEntries',
]);

t.test('there is a method for each operation of the API, by its name', async (t) => {
  const { paths } = parse(readFileSync('openapi.yaml', 'utf8')) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const operations = Object.entries(paths)
    // `getEntryAs` has the paths with a suffix; lists in other formats have no method.
    .filter(([path]) => path.startsWith('/v1/') && !/\.\w+$/.test(path))
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

t.test(
  'answers are asked for again under their entity tags, but not in a page: its browser does better',
  async (t) => {
    const conditions = async (cacheSize?: number): Promise<(string | undefined)[]> => {
      const answer = () => json({ items: [] }, { headers: { etag: '"1"' } });
      const { fetch, asked } = answering(answer(), answer());
      const lectern = client.createClient({ baseUrl: 'https://kb.example.org', fetch, cacheSize });
      await lectern.listCategories();
      await lectern.listCategories();
      return asked.map(({ headers }) => headers['if-none-match']);
    };
    t.same(await conditions(), [undefined, '"1"']);
    t.same(await conditions(0), [undefined, undefined]);
    Object.assign(globalThis, { document: {} });
    t.teardown(() => Reflect.deleteProperty(globalThis, 'document'));
    t.same(await conditions(), [undefined, undefined]);
    t.same(await conditions(1000), [undefined, '"1"'], 'unless it is told to');
  },
);

t.test('what a caller does to an answer is its own affair', async (t) => {
  const answer = json({ items: [] }, { headers: { etag: '"1"' } });
  const { fetch } = answering(answer, new Response(null, { status: 304 }));
  const lectern = client.createClient({ baseUrl: 'https://kb.example.org', fetch });
  (await lectern.listCategories()).items.push({} as client.Category);
  t.same(await lectern.listCategories(), { items: [], etag: '"1"' });
});
