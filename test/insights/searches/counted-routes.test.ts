import t from 'tap';
import { countSearches } from '../../../src/insights/searches/counted-routes.ts';
import { INTENT_WINDOW } from '../../../src/insights/searches/search-log.ts';
import { buildTestApp } from '../../support/app.ts';
import { testEdge } from '../../support/edge.ts';
import { authorize } from '../../support/keys.ts';
import { buildLibrary } from '../../support/library.ts';
import { as, searchesAfter } from '../searches.ts';

t.test('searches are counted when they are over, by query', async (t) => {
  const app = await buildTestApp(t, { content: 'seed', trustProxy: true });
  const search = (q: string, more: object = {}) =>
    app.inject({ url: '/v1/search', query: { q }, headers: as('a'), ...more });
  for (const q of ['de', 'delete', 'Delete a space?']) await search(q);
  const { headers } = await search('delete a space');
  await search('delete a space', { headers: { ...as('b'), 'if-none-match': String(headers.etag) } });
  app.runtime.time += INTENT_WINDOW;
  await search('spacewalking elephants');
  t.same(await searchesAfter(app), ['delete a space en 2/0/0', 'spacewalking elephants en 1/1/0']);
});

t.test('a search is counted as well when Fastify does not see it', async (t) => {
  const app = await buildTestApp(t, { content: 'seed', trustProxy: true });
  const base = await app.app.listen({ host: '127.0.0.1', port: 0 });
  const search = async (browser: string) => {
    await (await fetch(`${base}/v1/search?q=access+token`, { headers: as(browser) })).text();
  };
  const answeredByFastify = () => app.logLines.filter((line) => line.includes('/v1/search')).length;
  for (const browser of ['a', 'b', 'c']) await search(browser);
  t.equal(answeredByFastify(), 3);
  t.same(await searchesAfter(app), ['access token en 3/0/0']);
});

t.test('an answer that names no language is of the default one; other routes are not counted', async (t) => {
  const searched: unknown[] = [];
  const app = testEdge(t, (edge, events) => {
    const log = { searched: (question: unknown) => searched.push(question) };
    events.add(countSearches(edge, { log, defaultLocale: 'en', addressOf: () => '192.0.2.1' }));
  });
  app.get('/', { config: { isSearch: true } }, () => 'x');
  app.get('/other', () => 'x');
  await app.inject({ url: '/?q=space', headers: { 'user-agent': 'a' } });
  await app.inject('/other?q=space');
  await app.inject('/');
  await app.inject('/nothing?q=space');
  t.same(searched, [{ network: '192.0.2.1', client: '192.0.2.1 a', text: 'space', locale: 'en' }]);
});

t.test('what is no search of a reader is not counted', async (t) => {
  const app = await buildTestApp(t, { content: 'seed' });
  const search = (query: Record<string, string>, more: object = {}) =>
    app.inject({ url: '/v1/search', query, ...more });
  const { next } = (await search({ q: 'token', limit: '1' }, { headers: { purpose: 'prefetch' } })).json()
    .page;
  await search({ q: 'token', limit: '1', cursor: next });
  await search({ q: 'token' }, { method: 'HEAD' });
  await search({ q: 'token' }, { headers: { 'sec-purpose': 'prefetch;prerender' } });
  await search({ q: 'token', status: 'draft' }, { headers: await authorize(app, 'reader') });
  await search({ q: 'token', limit: 'x' });
  await app.inject('/v1/suggestions?q=token');
  t.same(await searchesAfter(app), []);
});

t.test('a search in another language is one of that language; secrets are not kept', async (t) => {
  const app = await buildLibrary(t);
  await app.inject({ url: '/v1/search?q=beiden', headers: { 'accept-language': 'de' } });
  const secret = 'mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52';
  await app.inject({
    url: '/v1/search',
    query: { q: `xylophone ${secret}` },
    headers: { 'user-agent': 'b' },
  });
  t.same(await searchesAfter(app), ['beiden de 1/0/0', 'xylophone mat_ en 1/1/0']);
});
