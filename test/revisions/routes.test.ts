import t, { type Test } from 'tap';
import { buildDesk } from '../support/desk.ts';

const URL = '/v1/entries/first';

/** An entry with four revisions: published, changed, a draft, published again; an hour apart. */
const buildHistory = async (t: Test) => {
  const desk = await buildDesk(t);
  for (const patch of [
    { answer: 'Yes, like big rooms.', note: 'Bigger.' },
    { status: 'draft', answer: 'Secret.' },
    { status: 'published', answer: 'No.', tags: ['x'] },
  ]) {
    desk.runtime.time += 3_600_000;
    await desk.change(URL, patch);
  }
  return desk;
};

t.test('everybody sees the revisions that were published, the latest first', async (t) => {
  const { inject, headers } = await buildHistory(t);
  const { json, headers: sent } = await inject(`${URL}/revisions`);
  t.match(json(), {
    items: [
      { revision: 4, status: 'published', note: null, by: 'twilight', at: '2026-01-02T06:04:05Z' },
      { revision: 2, note: 'Bigger.' },
      { revision: 1, by: 'import', links: { self: `${URL}/revisions/1`, diff: `${URL}/revisions/1/diff` } },
    ],
    page: { limit: 20, next: null },
  });
  t.match(sent, { 'cache-control': /^public/, etag: String });
  const all = await inject({ url: `${URL}/revisions`, headers: headers.reader });
  t.same(
    all.json().items.map(({ revision }: { revision: number }) => revision),
    [4, 3, 2, 1],
  );
});

t.test('they are paged', async (t) => {
  const { inject } = await buildHistory(t);
  const first = await inject(`${URL}/revisions?limit=2`);
  const next = /^<(.*)>; rel="next"$/.exec(String(first.headers.link))?.[1];
  t.match((await inject(String(next))).json(), { items: [{ revision: 1 }], page: { next: null } });
  t.equal((await inject(`${URL}/revisions?cursor=x`)).statusCode, 400);
});

t.test('one is read whole; what may not be seen is not found', async (t) => {
  const { inject, headers } = await buildHistory(t);
  t.match((await inject(`${URL}/revisions/2`)).json(), {
    ...{
      revision: 2,
      note: 'Bigger.',
      slug: 'first',
      locale: 'en',
      category: 'general',
      question: 'The first?',
    },
    ...{ answer: 'Yes, like big rooms.', tags: [], position: 1, source: null, status: 'published' },
  });
  for (const number of ['3', '9'])
    t.equal((await inject(`${URL}/revisions/${number}`)).statusCode, 404, number);
  for (const number of ['0', 'x', '1e3'])
    t.equal((await inject(`${URL}/revisions/${number}`)).statusCode, 400, number);
  t.match((await inject({ url: `${URL}/revisions/3`, headers: headers.reader })).json(), {
    answer: 'Secret.',
  });
});

t.test('two are compared, the one before by default', async (t) => {
  const { inject, headers } = await buildHistory(t);
  t.match((await inject(`${URL}/revisions/2/diff`)).json(), {
    ...{
      from: 1,
      to: 2,
      contentChanged: true,
      unified: /^--- revision 1\n[\s\S]*\n-Yes, like rooms\.\n\+Yes, like big rooms\.\n$/,
    },
    changes: [
      {
        field: 'answer',
        parts: [
          { op: 'equal', text: 'Yes, like ' },
          { op: 'insert', text: 'big ' },
          { op: 'equal', text: 'rooms.' },
        ],
      },
    ],
  });
  const { json, payload } = await inject(`${URL}/revisions/4/diff`);
  t.match(json(), { from: 2, changes: [{ field: 'answer' }, { field: 'tags', before: [], after: ['x'] }] });
  t.notMatch(payload, 'Secret');
  t.match((await inject(`${URL}/revisions/1/diff?from=4`)).json(), { from: 4, to: 1 });
  t.match((await inject(`${URL}/revisions/1/diff`)).json(), { from: null, unified: /^--- \/dev\/null\n/ });
  t.match((await inject(`${URL}/revisions/2/diff?from=2`)).json(), {
    contentChanged: false,
    unified: '',
    changes: [],
  });
  t.equal((await inject(`${URL}/revisions/4/diff?from=3`)).statusCode, 404);
  t.match((await inject({ url: `${URL}/revisions/4/diff`, headers: headers.reader })).json(), { from: 3 });
});

t.test('restoring makes a revision that says what that one said', async (t) => {
  const { as, inject, etagOf, headers: keys } = await buildHistory(t);
  const restore = (number: number, headers = {}, payload?: object) =>
    as('POST', `${URL}/revisions/${number}/restore`, { headers, ...(payload && { payload }) });
  t.equal((await restore(1)).statusCode, 428);
  t.equal((await restore(1, { 'if-match': '"r1.x"' })).statusCode, 412);
  t.equal((await restore(9, { 'if-match': '*' })).statusCode, 404);
  t.equal((await restore(1, { 'if-match': '*', ...keys.reader })).statusCode, 403);
  const { statusCode, headers, json } = await restore(1, { 'if-match': await etagOf(URL) });
  t.match(
    { statusCode, ...headers, ...json() },
    { statusCode: 200, etag: /^"r5\./, answer: 'Yes, like rooms.', tags: [], status: 'published' },
  );
  const [latest, ...others] = (await inject(`${URL}/revisions`)).json().items;
  t.equal(latest.note, 'Restored revision 1');
  t.equal(latest.contentHash, others.at(-1).contentHash);
  await restore(2, { 'if-match': '*' }, { note: 'Better.' });
  t.equal((await inject(`${URL}/revisions`)).json().items[0].note, 'Better.');
});

t.test('an entry is read as it was at a time', async (t) => {
  const { inject, headers, change, as } = await buildHistory(t);
  const at = (time: string, more = {}) => inject({ url: `${URL}?at=${encodeURIComponent(time)}`, ...more });
  t.equal((await at('2026-01-02T03:04:04Z')).statusCode, 404, 'before it was there');
  t.match((await at('2026-01-02T03:04:05Z')).json(), {
    revision: 1,
    answer: 'Yes, like rooms.',
    updatedBy: 'import',
  });
  t.match((await at('2026-01-02T06:03:00+02:00')).json(), { revision: 1 });
  const second = await at('2026-01-02T05:00:00Z');
  t.match(second.json(), {
    revision: 2,
    excerpt: 'Yes, like big rooms.',
    category: { slug: 'general', title: 'general' },
  });
  t.match(second.headers.etag, /^"r2\./);
  t.equal((await at('2026-01-02T05:30:00Z')).statusCode, 404, 'a draft then');
  t.match((await at('2026-01-02T05:30:00Z', { headers: headers.reader })).json(), { answer: 'Secret.' });
  t.match((await at('2027-01-01T00:00:00Z')).json(), { revision: 4 });
  t.equal((await inject(`${URL}?at=yesterday`)).statusCode, 400);
  t.match((await inject(`${URL}.md?at=2026-01-02T05:00:00Z`)).payload, 'big rooms');
  await as('DELETE', URL, { headers: { 'if-match': '*' } });
  await change(URL, { status: 'published', source: { title: 'FAQ' } });
  t.match(
    (await at('2026-01-02T06:04:05Z')).json(),
    { source: { title: 'FAQ', url: null } },
    'the last of that moment',
  );
});

t.test(
  'of the time when it was taken down readers learn that; a category that is gone keeps its slug',
  async (t) => {
    const { as, change, inject, runtime } = await buildDesk(t);
    await as('PUT', '/v1/categories/other', {
      headers: { 'if-none-match': '*' },
      payload: { title: 'Other' },
    });
    runtime.time += 1000;
    await change(URL, { category: 'other', source: { title: 'FAQ' } });
    runtime.time += 1000;
    await as('DELETE', URL, { headers: { 'if-match': '*' } });
    runtime.time += 1000;
    await change(URL, { status: 'published', category: 'general' });
    t.equal((await as('DELETE', '/v1/categories/other', { headers: { 'if-match': '*' } })).statusCode, 204);
    t.match((await inject(`${URL}?at=2026-01-02T03:04:06Z`)).json(), {
      category: { slug: 'other', title: 'other' },
      source: { title: 'FAQ' },
    });
    t.match((await inject(`${URL}?at=2026-01-02T03:04:07Z`)).json(), {
      status: 410,
      goneSince: '2026-01-02T03:04:07Z',
    });
    t.match((await as('GET', `${URL}?at=2026-01-02T03:04:07Z`)).json(), { status: 'archived' });
  },
);

t.test('each language has a history of its own', async (t) => {
  const { create, inject } = await buildDesk(t);
  await create({ slug: 'first', locale: 'de', question: 'Erste?' });
  const { json } = await inject(`${URL}/revisions?locale=de`);
  t.match(json().items, [
    { links: { self: `${URL}/revisions/1?locale=de`, diff: `${URL}/revisions/1/diff?locale=de` } },
  ]);
  t.match((await inject(json().items[0].links.self)).json(), { question: 'Erste?' });
  t.match((await inject(`${URL}/revisions/1`)).json(), { question: 'The first?' });
});
