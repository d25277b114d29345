import t, { type Test } from 'tap';
import { MAX_ALIASES } from '../../../src/entries/limits.ts';
import { dayOf } from '../../../src/insights/day.ts';
import { forgetBefore } from '../../../src/insights/forget.ts';
import type { OpenedEntryRow } from '../../../src/store/queries/opened-entries.ts';
import { buildEditor, type Editor } from '../../support/editor.ts';

/** That of the clock of tests. */
const TODAY = dayOf(Date.UTC(2026, 0, 2, 3, 4, 5));
const LIST = '/v1/insights/aliases';

const withOpened = async (t: Test, ...rows: Partial<OpenedEntryRow>[]) => {
  const editor = await buildEditor(t);
  const { id, slug } = (await editor.as('GET', '/v1/entries/first')).json();
  const row = {
    day: TODAY,
    locale: 'en',
    query: 'number one',
    entryId: id,
    opened: 3,
    networks: 3,
    networkGroups: 1,
  };
  await editor.store.write(async ({ write }) => {
    for (const over of rows) await write.addOpenedEntry({ ...row, ...over });
  });
  return { ...editor, id, slug };
};

const queriesOf = async ({ as }: Pick<Editor, 'as'>): Promise<string[]> =>
  (await as('GET', LIST)).json().items.map(({ query }: { query: string }) => query);

t.test(
  'suggests what at least three networks called an entry, and nothing that it is called already',
  async (t) => {
    const editor = await withOpened(
      t,
      { query: 'number one', opened: 5 },
      { query: 'over days', opened: 2, networks: 2, networkGroups: 3 },
      { query: 'over days', day: TODAY - 1, opened: 2, networks: 2, networkGroups: 12 },
      { query: 'two alone', opened: 2, networks: 2 },
      { query: 'one network often', opened: 9, networks: 1 },
      { query: 'the first', opened: 9 },
      { query: 'long ago', day: TODAY - 300 },
    );
    t.same(await queriesOf(editor), ['number one', 'over days']);
    const response = await editor.as('GET', `${LIST}?limit=1`);
    t.match(response.headers['cache-control'], /no-store/);
    t.match(response.json(), { items: [{ query: 'number one', opened: 5, entry: { slug: 'first' } }] });
    t.equal(response.json().items.length, 1);
    for (const headers of [editor.headers.reader, { authorization: '' }]) {
      t.match((await editor.as('GET', LIST, { headers })).statusCode, /^40[13]$/);
    }
  },
);

t.test('one call adds it to the entry, as a write that wants If-Match', async (t) => {
  const editor = await withOpened(t, {});
  const accept = async (headers: Record<string, string>, payload: object = { query: 'number one' }) =>
    editor.as('POST', `${LIST}/first/accept`, { payload, headers });
  t.equal((await accept({})).statusCode, 428);
  t.equal((await accept({ 'if-match': '"stale"' })).statusCode, 412);
  const etag = await editor.etagOf('/v1/entries/first');
  t.equal((await accept({ 'if-match': etag }, { query: 'never asked' })).statusCode, 404);
  const accepted = await accept({ 'if-match': etag });
  t.match([accepted.statusCode, accepted.json().aliases], [200, ['number one']]);
  t.equal(accepted.headers.etag, await editor.etagOf('/v1/entries/first'));
  t.same(await queriesOf(editor), []);
  t.match((await editor.as('GET', '/v1/entries/first/revisions')).json().items[0], {
    note: 'Alias suggested by searches.',
  });
});

t.test('refuses one more alias than an entry can have', async (t) => {
  const editor = await withOpened(t, {});
  const aliases = Array.from({ length: MAX_ALIASES }, (_, n) => `Alias ${n}`);
  const { headers } = await editor.change('/v1/entries/first', { aliases });
  const refused = await editor.as('POST', `${LIST}/first/accept`, {
    payload: { query: 'number one' },
    headers: { 'if-match': String(headers.etag) },
  });
  t.equal(refused.statusCode, 400);
});

t.test('one call dismisses it, until it is forgotten; the entry stays as it is', async (t) => {
  const editor = await withOpened(t, {});
  const etag = await editor.etagOf('/v1/entries/first');
  const dismiss = () => editor.as('POST', `${LIST}/first/dismiss`, { payload: { query: 'number one' } });
  t.equal((await dismiss()).statusCode, 204);
  t.same(await queriesOf(editor), []);
  t.equal((await dismiss()).statusCode, 404);
  t.equal(await editor.etagOf('/v1/entries/first'), etag);
  await forgetBefore(editor.store, TODAY + 100, 90);
  t.same(await editor.store.openedEntries.queriesAfter('', 9), []);
});

t.test('an entry that was taken down is not suggested anything', async (t) => {
  const editor = await withOpened(t, {});
  await editor.change('/v1/entries/first', { status: 'archived' });
  t.same(await queriesOf(editor), []);
});

t.test('pages tell which entry was opened; one that does not exist is not found', async (t) => {
  const { inject, app, store } = await withOpened(t);
  const tell = (entry: string, q = 'numero uno') =>
    inject({ method: 'POST', url: '/v1/search/opened', payload: { q, locale: 'en', entry } });
  t.equal((await tell('first')).statusCode, 204);
  t.equal((await tell('nothing-such')).statusCode, 404);
  await app.close();
  t.same(await store.openedEntries.queriesAfter('', 9), ['numero uno']);
});
