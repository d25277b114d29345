import t from 'tap';
import { entryFinder, type FindRequest } from '../../src/search/find-entries.ts';
import { openInMemory } from '../store/open.ts';
import { fill } from '../store/rows.ts';

const ask = (text: string, over: Partial<FindRequest> = {}): FindRequest => ({
  text,
  locale: 'en',
  status: 'published',
  category: undefined,
  tags: undefined,
  shape: { answer: undefined, fields: undefined, byline: undefined },
  explain: false,
  limit: 20,
  cursor: undefined,
  ...over,
});

const ids = ({ items }: { items: readonly { entry: { id?: string | undefined } }[] }) =>
  items.map(({ entry }) => entry.id);

t.test('what the engine finds is given as entries, without their answers', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1', question: 'Where is the zebra?' }, { id: 'e2', question: 'Other' });
  const { search, suggest } = entryFinder(store, 'en');
  const found = await search(ask('where is the zebra'));
  t.match(found.items, [{ entry: { id: 'e1', question: 'Where is the zebra?' }, tier: 'exact' }]);
  t.notOk('answer' in (found.items[0]?.entry ?? {}));
  const shape = { answer: 'text' as const, fields: ['answer' as const], byline: undefined };
  t.same((await search(ask('zebra', { shape }))).items[0]?.entry, { answer: 'Yes, like rooms.' });
  t.same(await suggest(ask('where')), {
    items: [
      { question: 'Where is the zebra?', slug: 'slug-of-e1', links: { self: '/v1/entries/slug-of-e1' } },
    ],
  });
});

t.test('editors’ synonyms are read with every search', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1', question: 'Where is the zebra?', aliases: [], text: '' });
  const { search, suggest } = entryFinder(store, 'en');
  t.ok((await search(ask('stripy horse'))).nearest);
  await store.write(({ write }) => write.putSynonyms([{ locale: 'en', text: 'zebra, stripy horse' }]));
  t.match(await search(ask('stripy horse')), { nearest: false, items: [{ entry: { id: 'e1' } }] });
  t.equal((await suggest(ask('stripy horse'))).items.length, 1);
});

t.test('pages follow each other by cursors that belong to the query', async (t) => {
  const store = openInMemory(t);
  const rows = Array.from({ length: 9 }, (_, n) => ({
    id: `e${n}`,
    question: `zebra number${n}`,
    position: n,
  }));
  await fill(store, ...rows);
  const { search } = entryFinder(store, 'en');
  const whole = await search(ask('zebra'));
  t.equal(whole.page.total, 9);
  const paged: (string | undefined)[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await search(ask('zebra', { limit: 4, cursor }));
    paged.push(...ids(page));
    cursor = page.page.next;
  }
  t.same(paged, ids(whole));
  const { next } = (await search(ask('zebra', { limit: 4 }))).page;
  await t.rejects(search(ask('zebras', { cursor: next ?? '' })), { code: 'invalid-cursor' });
});

t.test('a forged cursor cannot reach before the first entry', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1', question: 'zebra' }, { id: 'e2', question: 'zebra two' });
  const { search } = entryFinder(store, 'en');
  const { next } = (await search(ask('zebra', { limit: 1 }))).page;
  const [print] = JSON.parse(Buffer.from(next ?? '', 'base64url').toString());
  const forged = Buffer.from(JSON.stringify([print, -1])).toString('base64url');
  t.same(ids(await search(ask('zebra', { cursor: forged }))), ids(await search(ask('zebra'))));
  const far = Buffer.from(JSON.stringify([print, 2 ** 52])).toString('base64url');
  t.same(ids(await search(ask('zebra', { cursor: far }))), []);
});

t.test('an entry that went between the index and the store is left out', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1', question: 'zebra' });
  const gone = { ...store, entries: { ...store.entries, findByIds: async () => [] } };
  const { search, suggest } = entryFinder(gone, 'en');
  t.same((await search(ask('zebra'))).items, []);
  t.same((await suggest(ask('zebra'))).items, []);
});
