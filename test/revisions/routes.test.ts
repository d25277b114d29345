import t, { type Test } from 'tap';
import type { TestAppOptions } from '../support/app.ts';
import { buildEditor } from '../support/editor.ts';

const URL = '/v1/entries/first';

/** An entry with four revisions: published, changed, a draft, published again; an hour apart. */
const buildHistory = async (t: Test, options: TestAppOptions = {}) => {
  const editor = await buildEditor(t, options);
  for (const patch of [
    { answer: 'Yes, like big rooms.', note: 'Bigger.' },
    { status: 'draft', answer: 'Secret.' },
    { status: 'published', answer: 'No.', tags: ['x'] },
  ]) {
    editor.runtime.time += 3_600_000;
    await editor.change(URL, patch);
  }
  // As somebody with a key that shows drafts, unless told otherwise.
  const read = (url: string, headers: object = editor.headers.reader) =>
    editor.inject({ url, headers: { ...headers } });
  return { ...editor, read };
};

const numbersOf = ({ json }: { json: () => { items: { revision: number }[] } }): number[] =>
  json().items.map(({ revision }) => revision);

t.test('the holder of a key sees all revisions, the latest first', async (t) => {
  const { read, headers } = await buildHistory(t);
  const { json, headers: sent } = await read(`${URL}/revisions`);
  t.match(json(), {
    items: [
      { revision: 4, status: 'published', note: null, by: 'twilight', at: '2026-01-02T06:04:05Z' },
      { revision: 3, status: 'draft' },
      { revision: 2, note: 'Bigger.' },
      { revision: 1, by: 'import', links: { self: `${URL}/revisions/1`, diff: `${URL}/revisions/1/diff` } },
    ],
    page: { limit: 20, next: null },
  });
  t.match(sent, { 'cache-control': 'private, no-store', etag: String });
  t.same(numbersOf(await read(`${URL}/revisions`, headers.editor)), [4, 3, 2, 1]);
});

t.test('what was taken down is for those who can bring it back', async (t) => {
  const { as, read, headers, change } = await buildHistory(t);
  await as('DELETE', URL, { headers: { 'if-match': '*' } });
  t.equal((await read(`${URL}/revisions`)).statusCode, 410);
  await change(URL, { status: 'published' });
  t.same(numbersOf(await read(`${URL}/revisions`)), [6, 4, 3, 2, 1]);
  t.same(numbersOf(await read(`${URL}/revisions`, headers.editor)), [6, 5, 4, 3, 2, 1]);
});

const PAST = [
  ...['/revisions', '/revisions/1', '/revisions/4', '/revisions/4/diff', '/revisions/4/diff?from=1'],
  ...['/revisions/9', '?at=2026-01-02T03:04:05Z', '.md?at=2026-01-02T03:04:05Z', '?at=2030-01-01T00:00:00Z'],
];

t.test('without a key there is no past, whatever there is of it', async (t) => {
  const { inject } = await buildHistory(t);
  for (const path of [URL, '/v1/entries/none'].flatMap((entry) => PAST.map((past) => entry + past))) {
    const { statusCode, json, headers } = await inject(path);
    t.match(
      { statusCode, ...json() },
      { statusCode: 401, type: /key-required$/, requiredRole: 'reader' },
      path,
    );
    t.equal(headers['cache-control'], 'no-store', path);
  }
  t.equal((await inject({ url: `${URL}/revisions`, method: 'HEAD' })).statusCode, 401);
});

t.test('where the history is public, it is what was said since the entry was last put up', async (t) => {
  const { inject, change, runtime, as } = await buildHistory(t, { publicHistory: 'published' });
  runtime.time += 3_600_000;
  await change(URL, { answer: 'No, really not.', note: 'Asked by Zoe.' });
  const list = await inject(`${URL}/revisions`);
  t.same(numbersOf(list), [5, 4]);
  t.match(list.json().items[0], { by: 'Help centre', note: null });
  t.match(list.headers, { 'cache-control': /^public/, etag: String });
  for (const number of [1, 2, 3, 9])
    t.equal((await inject(`${URL}/revisions/${number}`)).statusCode, 404, String(number));
  t.match((await inject(`${URL}/revisions/4`)).json(), { answer: 'No.', by: 'Help centre' });
  t.match((await inject(`${URL}/revisions/5/diff`)).json(), { from: 4, to: 5 });
  t.match((await inject(`${URL}/revisions/4/diff`)).json(), { from: null, to: 4 });
  for (const diff of ['2/diff', '4/diff?from=2', '4/diff?from=3'])
    t.equal((await inject(`${URL}/revisions/${diff}`)).statusCode, 404, diff);
  const at = (time: string) => inject(`${URL}?at=${time}`);
  t.match((await at('2026-01-02T06:04:05Z')).json(), { revision: 4, updatedBy: 'Help centre' });
  t.equal((await at('2026-01-02T03:04:05Z')).statusCode, 404, 'it was up then, and taken down later');
  await as('DELETE', URL, { headers: { 'if-match': '*' } });
  for (const past of PAST) t.equal((await inject(URL + past)).statusCode, 410, past);
  await change(URL, { status: 'published', answer: 'Perhaps.' });
  t.same(numbersOf(await inject(`${URL}/revisions`)), [7]);
});

t.test('a page of what is public ends where that begins', async (t) => {
  const { inject, change } = await buildHistory(t, { publicHistory: 'published' });
  for (const answer of ['a', 'b']) await change(URL, { answer });
  const first = await inject(`${URL}/revisions?limit=2`);
  t.same(numbersOf(first), [6, 5]);
  const last = await inject(`${URL}/revisions?limit=2&cursor=${first.json().page.next}`);
  t.same([numbersOf(last), last.json().page.next], [[4], null]);
  t.equal((await inject(`${URL}/revisions?limit=3`)).json().page.next, null);
});

t.test('names and notes are for everybody where the service says so', async (t) => {
  const { inject, change } = await buildHistory(t, { publicHistory: 'published', publicAuthors: 'names' });
  await change(URL, { answer: 'No, no.', note: 'Twice.' });
  t.match((await inject(`${URL}/revisions`)).json().items[0], { by: 'twilight', note: 'Twice.' });
});

t.test('they are paged', async (t) => {
  const { read } = await buildHistory(t);
  const first = await read(`${URL}/revisions?limit=3`);
  const next = /^<(.*)>; rel="next"$/.exec(String(first.headers.link))?.[1];
  t.match((await read(String(next))).json(), { items: [{ revision: 1 }], page: { next: null } });
  t.equal((await read(`${URL}/revisions?cursor=x`)).statusCode, 400);
});

t.test('one is read whole', async (t) => {
  const { read } = await buildHistory(t);
  t.match((await read(`${URL}/revisions/2`)).json(), {
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
  t.equal((await read(`${URL}/revisions/9`)).statusCode, 404);
  for (const number of ['0', 'x', '1e3'])
    t.equal((await read(`${URL}/revisions/${number}`)).statusCode, 400, number);
  t.match((await read(`${URL}/revisions/3`)).json(), { answer: 'Secret.' });
});

t.test('two are compared, the one before by default', async (t) => {
  const { read } = await buildHistory(t);
  t.match((await read(`${URL}/revisions/2/diff`)).json(), {
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
  const { json } = await read(`${URL}/revisions/4/diff?from=2`);
  t.match(json(), { from: 2, changes: [{ field: 'answer' }, { field: 'tags', before: [], after: ['x'] }] });
  t.match((await read(`${URL}/revisions/4/diff`)).json(), { from: 3 });
  t.match((await read(`${URL}/revisions/1/diff?from=4`)).json(), { from: 4, to: 1 });
  t.match((await read(`${URL}/revisions/1/diff`)).json(), { from: null, unified: /^--- \/dev\/null\n/ });
  t.match((await read(`${URL}/revisions/2/diff?from=2`)).json(), {
    contentChanged: false,
    unified: '',
    changes: [],
  });
  t.equal((await read(`${URL}/revisions/4/diff?from=9`)).statusCode, 404);
});

t.test('restoring makes a revision that says what that one said', async (t) => {
  const { as, read, etagOf, headers: keys } = await buildHistory(t);
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
  const [latest, ...others] = (await read(`${URL}/revisions`)).json().items;
  t.equal(latest.note, 'Restored revision 1');
  t.equal(latest.contentHash, others.at(-1).contentHash);
  await restore(2, { 'if-match': '*' }, { note: 'Better.' });
  t.equal((await read(`${URL}/revisions`)).json().items[0].note, 'Better.');
});

t.test('an entry is read as it was at a time', async (t) => {
  const { read, change, as } = await buildHistory(t);
  const at = (time: string) => read(`${URL}?at=${encodeURIComponent(time)}`);
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
  t.match((await at('2026-01-02T05:30:00Z')).json(), { answer: 'Secret.', status: 'draft' });
  t.match((await at('2027-01-01T00:00:00Z')).json(), { revision: 4 });
  t.equal((await read(`${URL}?at=yesterday`)).statusCode, 400);
  t.match((await read(`${URL}.md?at=2026-01-02T05:00:00Z`)).payload, 'big rooms');
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
    const { as, change, inject, runtime, headers } = await buildEditor(t, { publicHistory: 'published' });
    const read = (url: string) => inject({ url, headers: headers.reader });
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
    t.match((await read(`${URL}?at=2026-01-02T03:04:06Z`)).json(), {
      category: { slug: 'other', title: 'other' },
      source: { title: 'FAQ' },
    });
    t.match((await inject(`${URL}?at=2026-01-02T03:04:07Z`)).json(), {
      status: 410,
      goneSince: '2026-01-02T03:04:07Z',
    });
    t.match((await read(`${URL}?at=2026-01-02T03:04:07Z`)).json(), { status: 410 });
    t.match((await as('GET', `${URL}?at=2026-01-02T03:04:07Z`)).json(), { status: 'archived' });
  },
);

t.test('each language has a history of its own', async (t) => {
  const { create, as } = await buildEditor(t);
  await create({ slug: 'first', locale: 'de', question: 'Erste?' });
  const { json } = await as('GET', `${URL}/revisions?locale=de`);
  t.match(json().items, [
    { links: { self: `${URL}/revisions/1?locale=de`, diff: `${URL}/revisions/1/diff?locale=de` } },
  ]);
  t.match((await as('GET', json().items[0].links.self)).json(), { question: 'Erste?' });
  t.match((await as('GET', `${URL}/revisions/1`)).json(), { question: 'The first?' });
});
