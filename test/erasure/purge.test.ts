import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { buildApp } from '../../src/app.ts';
import { exportFiles } from '../../src/export/export.ts';
import { openStore } from '../../src/store/store.ts';
import { buildEditor } from '../support/editor.ts';
import { showing } from '../support/surfaces.ts';
import { buildLeak, importLeak, mendLeak, SECRET, sendAgain, tracesIn } from './traces.ts';

const SLUG = `where-is-the-${SECRET.toLowerCase()}-key`;
const URL = `/v1/entries/${SLUG}`;
const ANY = { 'if-match': '*' };

t.test('nothing about an entry is in any byte of the database, and nobody is told of it', async (t) => {
  const leak = await buildLeak(t, { publicHistory: 'published', publicAuthors: 'names' });
  const { as, inject, headers, path, app, id, store } = leak;
  const before = (await inject('/v1/entries?count=true')).json().page.total;
  t.ok(tracesIn(path).length > 0, 'it was there');
  const { statusCode, payload } = await as('POST', `${URL}/purge`, { headers: { ...headers.admin, ...ANY } });
  t.same([statusCode, payload], [204, '']);
  t.same(tracesIn(path), []);
  t.same(tracesIn(path, id).length > 0, true, 'but its id');
  for (const url of [URL, `/v1/entries/${id}`, `/entries/${SLUG}`, `/embed/entries/${SLUG}`])
    t.equal((await inject(url)).statusCode, 404, url);
  for (const url of [URL, `${URL}/revisions`, `${URL}/revisions/1`])
    t.equal((await inject({ url, headers: headers.admin })).statusCode, 404, `${url} with a key`);
  t.equal((await inject('/v1/entries?count=true')).json().page.total, before - 1);
  const targets = {
    slugs: ['other-1', id],
    revisions: [1],
    at: '2026-01-02T03:04:05Z',
    queries: [SECRET, 'where is the key'],
  };
  const isTold = (text: string): boolean => /xqzzyvault/i.test(text.replaceAll(/Xqzzyvault(?!-| key)/g, ''));
  t.same((await showing(app, targets, isTold)).found, []);
  t.same((await showing(app, targets, isTold, headers.admin)).found, [], 'nor with a key');
  t.ok(store.isIndexed());
  t.equal((await inject('/readyz')).statusCode, 200);
});

t.test('those who keep a copy are told to drop it by its id, and webhooks too', async (t) => {
  const leak = await buildLeak(t);
  const { as, inject, headers, id, store } = leak;
  await mendLeak(leak);
  const { next } = (await inject('/v1/changes?limit=100')).json().page;
  await as('POST', '/v1/entries/where-is-the-key/purge', { headers: { ...headers.admin, ...ANY } });
  const [removed, ...others] = (await inject(`/v1/changes?since=${next}`)).json().items;
  t.match(removed, { type: 'removed', id, slug: id, locale: 'en', revision: 2 });
  t.same(others, []);
  const all = (await inject('/v1/changes?limit=100')).json().items;
  t.same(
    all.filter((change: { id: string }) => change.id === id).map(({ slug }: { slug: string }) => slug),
    [id, id, id],
    'of what was told before the slug is no more either',
  );
  const webhookId = (await store.webhooks.list())[0]!.id;
  const owed = await store.deliveries.listBefore({ webhookId }, Number.MAX_SAFE_INTEGER, 100);
  t.same(
    owed.filter(({ entryId }) => entryId === id).map(({ change }) => [change.type, change.slug]),
    [
      ['removed', id],
      ['renamed', id],
      ['created', id],
    ],
  );
});

t.test('what repeats it goes with it, and nothing else', async (t) => {
  const leak = await buildLeak(t);
  const { as, headers, store, path } = leak;
  await as('POST', `${URL}/purge`, { headers: { ...headers.admin, ...ANY } });
  t.same(await store.searchCounts.queriesAfter('', 9), [], 'other entries say none of these words');
  t.equal((await sendAgain(leak)).statusCode, 410, 'the request that made it does not make it again');
  await as('POST', '/v1/entries', {
    headers: { 'idempotency-key': 'other' },
    payload: { question: 'Another?', answer: 'Yes.', category: 'general', slug: SLUG },
  });
  t.ok(tracesIn(path, SLUG).length > 0, 'the slug can be given again');
});

t.test('searches with words that others say are counted on', async (t) => {
  const { as, create, headers, store } = await buildEditor(t);
  await create({ slug: 'key', question: 'Where is the key?' });
  await create({ slug: 'door', question: 'Where is the door key?' });
  await store.write(async ({ write }) => {
    for (const query of ['door', 'door key', 'where is the key', 'wo'])
      await write.insertSearchCount({
        ...{
          day: 20_000,
          locale: 'en',
          query,
          searches: 1,
          networks: 1,
          networkGroups: 0,
          withoutResult: 0,
          opened: 0,
        },
      });
  });
  await as('POST', '/v1/entries/door/purge', { headers: { ...headers.admin, ...ANY } });
  t.same(await store.searchCounts.queriesAfter('', 9), ['where is the key', 'wo']);
});

t.test('very many searches are looked through', async (t) => {
  const { as, create, headers, store } = await buildEditor(t);
  await create({ slug: 'door', question: 'Where is the trapdoor?' });
  await store.write(async ({ write }) => {
    for (let n = 0; n < 1_203; n += 1)
      await write.insertSearchCount({
        ...{
          day: 20_000,
          locale: 'en',
          searches: 1,
          networks: 1,
          networkGroups: 0,
          withoutResult: 0,
          opened: 0,
        },
        query: n % 400 === 0 ? `trapdoor ${n}` : `other ${n}`,
      });
  });
  await as('POST', '/v1/entries/door/purge', { headers: { ...headers.admin, ...ANY } });
  t.equal((await store.searchCounts.queriesAfter('', 5_000)).length, 1_199);
});

t.test('a draft that nobody has seen leaves nothing in the change log', async (t) => {
  const { as, create, inject, store } = await buildEditor(t);
  const { id } = (await create({ slug: 'draft', status: 'draft' })).json();
  const changes = (await inject('/v1/changes')).json().items;
  t.equal((await as('POST', '/v1/entries/draft/purge', { headers: ANY })).statusCode, 204);
  t.same((await inject('/v1/changes')).json().items, changes);
  t.equal(await store.entries.findById(id), undefined);
});

t.test('an entry that was taken down can be purged, and one language of several', async (t) => {
  const { as, create, inject, headers } = await buildEditor(t);
  await create({ slug: 'first', locale: 'de', question: 'Erste?' });
  const purge = (query = '') =>
    as('POST', `/v1/entries/first/purge${query}`, { headers: { ...headers.admin, ...ANY } });
  t.equal((await purge('?locale=fr')).statusCode, 404);
  await as('DELETE', '/v1/entries/first?locale=en', { headers: ANY });
  t.equal((await purge('?locale=en')).statusCode, 204);
  t.match((await inject('/v1/entries/first')).json(), { locale: 'de' });
});

t.test('of an entry with a long history all goes', async (t) => {
  const { as, change, headers, store } = await buildEditor(t);
  for (let n = 0; n < 105; n += 1) await change('/v1/entries/first', { answer: `wombat${n}.` });
  await store.write(({ write }) =>
    write.insertSearchCount({
      ...{
        day: 20_000,
        locale: 'en',
        query: 'wombat0',
        searches: 1,
        networks: 1,
        networkGroups: 0,
        withoutResult: 0,
        opened: 0,
      },
    }),
  );
  const { id } = (await store.entries.findBySlug('first'))[0]!;
  await as('POST', '/v1/entries/first/revisions/3/redact', { headers: headers.admin });
  await as('POST', '/v1/entries/first/purge', { headers: { ...headers.admin, ...ANY } });
  t.equal(await store.revisions.find(id, 106), undefined);
  t.same(await store.searchCounts.queriesAfter('', 9), []);
});

t.test('its file goes, and what the front matter said', async (t) => {
  const leak = await buildLeak(t);
  const { as, headers, store, path } = leak;
  await importLeak(leak);
  for (const slug of ['mat', SLUG])
    await as('POST', `/v1/entries/${slug}/purge`, { headers: { ...headers.admin, ...ANY } });
  t.same(tracesIn(path), []);
  for await (const file of exportFiles(store, 'en')) t.not(file.path, 'general/mat.md');
});

t.test('another process that had it in its caches shows it no more', async (t) => {
  const leak = await buildLeak(t);
  const { as, headers, path, runtime } = leak;
  const store = openStore(`file:${path}`);
  const other = await buildApp({
    ...{ store, runtime, publicUrl: 'https://kb.example.org', defaultLocale: 'en', rateLimit: 0 },
    cacheBytes: 4 * 1024 * 1024,
  });
  t.teardown(async () => {
    await other.close();
    store.close();
  });
  const urls = [URL, `${URL}.md`, `/entries/${SLUG}`, `/v1/search?q=${SECRET}`, '/v1/suggestions?q=where'];
  for (const url of urls) t.match((await other.inject(url)).payload, /Xqzzyvault/, url);
  await as('POST', `${URL}/purge`, { headers: { ...headers.admin, ...ANY } });
  for (const url of urls) t.notMatch((await other.inject(url)).payload, /Xqzzyvault[ -]/, url);
  t.same(tracesIn(path), []);
});

t.test('while an export is read the file waits for its end', async (t) => {
  const leak = await buildLeak(t);
  const { as, headers, path, store } = leak;
  const view = await store.snapshot();
  const purged = as('POST', `${URL}/purge`, { headers: { ...headers.admin, ...ANY } });
  await sleep(200);
  view.close();
  t.equal((await purged).statusCode, 204);
  t.same(tracesIn(path), []);
});
