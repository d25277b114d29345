import t from 'tap';
import { buildEditor } from '../support/editor.ts';

const URL = '/v1/categories/other';

t.test(
  'a category is made, replaced and removed, each on the condition that it is as it was read',
  async (t) => {
    const { as, inject, etagOf } = await buildEditor(t);
    const put = (payload: object, headers: Record<string, string> = {}, url = URL) =>
      as('PUT', url, { headers, payload });
    t.equal((await put({ title: 'Other' })).statusCode, 428);
    t.equal((await put({ title: 'Other' }, { 'if-match': '*' })).statusCode, 412, 'nothing is there');
    const made = await put({ title: ' Other ' }, { 'if-none-match': '*' });
    t.match(
      { status: made.statusCode, ...made.headers, ...made.json() },
      {
        ...{
          status: 201,
          location: URL,
          'cache-control': 'private, no-store',
          slug: 'other',
          title: 'Other',
        },
        ...{ description: '', position: 2, entryCount: 0 },
      },
    );
    t.equal(made.headers.etag, (await inject(URL)).headers.etag);
    t.equal((await put({ title: 'Again' }, { 'if-none-match': '*' })).statusCode, 412, 'it is there');
    const etag = await etagOf(URL);
    const all = { title: 'Another', description: '**All** else.', position: 5 };
    const replaced = await put(all, { 'if-match': etag });
    t.match({ status: replaced.statusCode, ...replaced.json() }, { status: 200, ...all });
    t.equal(
      (await put({ title: 'Late' }, { 'if-match': etag })).statusCode,
      412,
      'even within one millisecond',
    );
    t.match((await put({ title: 'Short' }, { 'if-match': '*' })).json(), { description: '', position: 5 });
    t.equal((await as('DELETE', URL)).statusCode, 428);
    t.equal((await as('DELETE', URL, { headers: { 'if-match': etag } })).statusCode, 412);
    t.equal((await as('DELETE', URL, { headers: { 'if-match': await etagOf(URL) } })).statusCode, 204);
    t.equal((await as('DELETE', URL, { headers: { 'if-match': '*' } })).statusCode, 404);
    t.equal((await inject(URL)).statusCode, 404);
  },
);

t.test('what cannot be a category is told', async (t) => {
  const { as, headers: keys } = await buildEditor(t);
  const put = (payload: object, url = URL) => as('PUT', url, { headers: { 'if-none-match': '*' }, payload });
  const cases: [payload: object, pointer: string][] = [
    [{}, '/title'],
    [{ title: 'x'.repeat(201) }, '/title'],
    [{ title: 'x', description: 'x'.repeat(10_001) }, '/description'],
    [{ title: 'x', description: 'a\0' }, '/description'],
    [{ title: 'x', position: 0.5 }, '/position'],
    [{ title: 'x', slug: 'y' }, '/slug'],
  ];
  for (const [payload, pointer] of cases)
    t.match((await put(payload)).json(), { status: 400, errors: [{ pointer }] });
  for (const slug of ['Other', 'a%20b', 'x'.repeat(121)]) {
    t.match((await put({ title: 'x' }, `/v1/categories/${slug}`)).json(), {
      status: 400,
      errors: [{ pointer: '#/path/slug' }],
    });
  }
  for (const [method, url] of [
    ['PUT', '/v1/categories'],
    ['PUT', URL],
    ['DELETE', URL],
  ] as const) {
    t.equal((await as(method, url, { headers: keys.reader, payload: {} })).statusCode, 403);
  }
});

t.test('one that entries are in stays, also when they were taken down', async (t) => {
  const { as } = await buildEditor(t);
  const remove = () => as('DELETE', '/v1/categories/general', { headers: { 'if-match': '*' } });
  t.match((await remove()).json(), {
    ...{ status: 409, type: '/problems/category-in-use', detail: 'An entry is in this category.' },
    ...{ entryCount: 1, entries: [{ slug: 'first', locale: 'en', status: 'published' }] },
  });
  await as('DELETE', '/v1/entries/first', { headers: { 'if-match': '*' } });
  t.match((await remove()).json(), {
    status: 409,
    detail:
      /taken down: move them \(PATCH \/v1\/entries\/first .*or purge them \(POST \/v1\/entries\/first\/purge\)/,
    entries: [{ slug: 'first', status: 'archived' }],
  });
});

t.test('what was taken down is named among what is up, the first of very many', async (t) => {
  const { as, create } = await buildEditor(t);
  for (let n = 0; n < 24; n += 1) await create({ slug: `entry-${n}` });
  await as('DELETE', '/v1/entries/entry-7', { headers: { 'if-match': '*' } });
  const { json } = await as('DELETE', '/v1/categories/general', { headers: { 'if-match': '*' } });
  t.match(json(), { detail: '25 entries are in this category.', entryCount: 25 });
  t.equal(json().entries.length, 20);
  t.match(json().entries[0], { slug: 'entry-7', status: 'archived' });
});

t.test('it can go when what was taken down is moved or purged', async (t) => {
  const { as, create, headers } = await buildEditor(t);
  for (const slug of ['general', 'other', 'last'])
    await as('PUT', `/v1/categories/${slug}`, {
      headers: { 'if-none-match': '*' },
      payload: { title: slug },
    });
  await create({ slug: 'moved', category: 'other' });
  await create({ slug: 'purged', category: 'last' });
  const any = { 'if-match': '*' };
  for (const slug of ['moved', 'purged']) await as('DELETE', `/v1/entries/${slug}`, { headers: any });
  const { statusCode } = await as('PATCH', '/v1/entries/moved', {
    headers: any,
    payload: { category: 'general' },
  });
  t.equal(statusCode, 200);
  t.equal(
    (await as('POST', '/v1/entries/purged/purge', { headers: { ...any, ...headers.admin } })).statusCode,
    204,
  );
  for (const slug of ['other', 'last'])
    t.equal((await as('DELETE', `/v1/categories/${slug}`, { headers: any })).statusCode, 204, slug);
});

t.test('all are put in order at once, and their entries with them', async (t) => {
  const { as, create, inject, etagOf } = await buildEditor(t);
  for (const slug of ['b', 'a']) {
    await as('PUT', `/v1/categories/${slug}`, {
      headers: { 'if-none-match': '*' },
      payload: { title: slug },
    });
    await create({ slug, category: slug });
  }
  const put = (order: unknown, match?: string) =>
    as('PUT', '/v1/categories', {
      headers: match === undefined ? {} : { 'if-match': match },
      payload: { order },
    });
  const etag = await etagOf('/v1/categories');
  t.equal((await put(['a', 'b', 'general'])).statusCode, 428);
  for (const order of [['a'], ['a', 'b', 'b'], ['a', 'b', 'c'], []]) {
    t.match((await put(order, etag)).json(), {
      status: 400,
      errors: [{ pointer: '/order', code: 'not-whole' }],
    });
  }
  t.equal((await put('a', etag)).statusCode, 400);
  const { statusCode, headers, json } = await put(['a', 'b', 'general'], etag);
  t.equal(statusCode, 200);
  t.same(
    json().items.map(({ slug, position }: { slug: string; position: number }) => [slug, position]),
    [
      ['a', 1],
      ['b', 2],
      ['general', 3],
    ],
  );
  t.equal(headers.etag, await etagOf('/v1/categories'));
  const slugs = (await inject('/v1/entries?fields=slug'))
    .json()
    .items.map(({ slug }: { slug: string }) => slug);
  t.same(slugs, ['a', 'b', 'first']);
  t.equal((await put(['b', 'a', 'general'], etag)).statusCode, 412);
  t.equal((await put(['a', 'b', 'general'], '*')).statusCode, 200, 'the same order again');
});

t.test('another title is a move of every published entry in it, for those who keep copies', async (t) => {
  const { as, create, inject } = await buildEditor(t);
  await create({ slug: 'second' });
  await create({ slug: 'hidden', status: 'draft' });
  const before = (await inject('/v1/changes')).json().page.next;
  await as('PUT', '/v1/categories/general', { headers: { 'if-match': '*' }, payload: { title: 'General' } });
  const { items, page } = (await inject(`/v1/changes?since=${before}`)).json();
  t.match(items, [
    { type: 'moved', slug: 'first', revision: 1 },
    { type: 'moved', slug: 'second' },
  ]);
  t.equal(items.length, 2);
  await as('PUT', '/v1/categories/general', {
    headers: { 'if-match': '*' },
    payload: { title: 'General', position: 3 },
  });
  t.same((await inject(`/v1/changes?since=${page.next}`)).json().items, [], 'where it stands says no entry');
});

t.test('of a category that has nothing but drafts only those with a key learn', async (t) => {
  const { as, create, inject, headers: keys } = await buildEditor(t);
  await as('PUT', URL, { headers: { 'if-none-match': '*' }, payload: { title: 'Plans' } });
  await create({ category: 'other', status: 'draft' });
  for (const url of ['/v1/categories', URL, '/v1/entries?category=other']) {
    t.notMatch((await inject(url)).payload, 'Plans', url);
  }
  t.match((await inject({ url: '/v1/categories', headers: keys.reader })).payload, 'Plans');
  t.equal((await inject({ url: URL, headers: keys.reader })).statusCode, 200);
  t.match((await as('GET', '/v1/entries?category=other&status=draft')).json().items, [{ status: 'draft' }]);
});
