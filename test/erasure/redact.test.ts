import t from 'tap';
import { exportFiles } from '../../src/export/export.ts';
import { importContent } from '../../src/import/import.ts';
import { readDirectory } from '../../src/import/sources/directory/read-directory.ts';
import { buildEditor } from '../support/editor.ts';
import { showing } from '../support/surfaces.ts';
import { buildLeak, importLeak, mendLeak, SECRET, sendAgain, tracesIn } from './traces.ts';

const URL = '/v1/entries/where-is-the-key';
const FORMER = `/v1/entries/where-is-the-${SECRET.toLowerCase()}-key`;

t.test('what a revision said is in no byte of the database any more, and nobody is told of it', async (t) => {
  const leak = await buildLeak(t, { publicHistory: 'published', publicAuthors: 'names' });
  const { as, inject, headers, path, app, store } = leak;
  await mendLeak(leak);
  t.ok(tracesIn(path).length > 0, 'it was there');
  const { statusCode, json } = await as('POST', `${URL}/revisions/1/redact`, {
    headers: headers.admin,
    payload: { note: 'A key.' },
  });
  t.equal(statusCode, 200);
  t.match(json(), {
    ...{ revision: 1, by: 'twilight', note: null, status: 'published', contentHash: null, sameContent: [] },
    ...{ at: '2026-01-02T03:04:05Z', redacted: { by: 'admin', note: 'A key.', at: '2026-01-02T03:04:05Z' } },
  });
  t.same(tracesIn(path), []);
  t.equal((await store.state()).traces, 0);
  t.match((await inject(URL)).json(), { revision: 2, answer: 'Ask Ann.' }, 'the entry is as it was');
  t.equal((await inject(FORMER)).statusCode, 404, 'a slug that says it leads nowhere');
  const targets = {
    slugs: ['where-is-the-key', 'other-1'],
    revisions: [1, 2],
    at: '2026-01-02T03:04:05Z',
    queries: [SECRET, 'where is the key'],
  };
  // What was searched for is repeated as it was typed.
  const isTold = (text: string): boolean => /xqzzyvault/i.test(text.replaceAll(/Xqzzyvault(?!-| key)/g, ''));
  t.same((await showing(app, targets, isTold)).found, []);
  t.same((await showing(app, targets, isTold, headers.admin)).found, [], 'nor with a key');
  const changes = (await inject('/v1/changes?limit=100')).json().items;
  t.match(changes.at(-1), { type: 'updated', slug: 'where-is-the-key', revision: 2 }, 'copies are told');
  t.match(
    await store.deliveries.listBefore(
      { webhookId: (await store.webhooks.list())[0]!.id },
      Number.MAX_SAFE_INTEGER,
      100,
    ),
    { length: 33 },
    'webhooks are owed what they were owed, and this',
  );
});

t.test('its number stays, and says so wherever its texts are asked for', async (t) => {
  const leak = await buildLeak(t);
  const { as, headers, runtime, change } = leak;
  runtime.time += 60_000;
  await mendLeak(leak);
  runtime.time += 60_000;
  await change(URL, { answer: 'Ask Bob.' });
  await as('POST', `${URL}/revisions/1/redact`, { headers: headers.admin });
  const { items } = (await as('GET', `${URL}/revisions`)).json();
  t.match(items, [
    { revision: 3, redacted: null },
    { revision: 2, redacted: null, contentHash: String },
    { revision: 1, redacted: { by: 'admin', note: null }, contentHash: null, note: null, by: 'twilight' },
  ]);
  const { json } = await as('GET', `${URL}/revisions/1`);
  t.same(json(), items[2], 'nothing more is left of it');
  for (const past of ['/revisions/1/diff', '/revisions/2/diff?from=1', '?at=2026-01-02T03:04:30Z'])
    t.match((await as('GET', URL + past)).json(), { status: 410, goneSince: '2026-01-02T03:06:05Z' }, past);
  t.match((await as('GET', `${URL}/revisions/2/diff`)).json(), { from: null, to: 2 });
  t.match((await as('GET', `${URL}/revisions/3/diff`)).json(), { from: 2, to: 3 });
  const restored = await as('POST', `${URL}/revisions/1/restore`, { headers: { 'if-match': '*' } });
  t.equal(restored.statusCode, 410);
  const stale = await as('PATCH', URL, { headers: { 'if-match': '"r1.x"' }, payload: { answer: 'x' } });
  t.match(stale.json(), { status: 412, since: 1, diff: null });
});

t.test('what repeats it goes with it, and nothing else', async (t) => {
  const leak = await buildLeak(t);
  const { as, headers, id, store, runtime } = leak;
  await mendLeak(leak);
  await as('POST', `${URL}/revisions/1/redact`, { headers: headers.admin });
  t.same(await store.searchCounts.queriesAfter('', 9), ['where is the key']);
  const comments = await store.feedback.comments(id, 0, 9);
  t.same(
    comments.map(({ comment }) => comment),
    ['Thank you.'],
  );
  t.match(await store.feedback.sums(0, 1, 9), [{ id, votes: 2 }], 'the vote counts on');
  t.match(
    (await sendAgain(leak)).json(),
    { status: 410, detail: /erased since; it is not made again/ },
    'the request that made it does not make it again',
  );
  runtime.time += 25 * 3_600_000;
  t.equal((await sendAgain(leak)).statusCode, 201, 'a day later it is another request');
});

t.test('a former slug stays when others say its words', async (t) => {
  const { as, change, inject, headers } = await buildEditor(t);
  await change('/v1/entries/first', { slug: 'second', question: 'The second?' });
  await change('/v1/entries/second', { aliases: ['first'] });
  await as('POST', '/v1/entries/second/revisions/1/redact', { headers: headers.admin });
  t.equal((await inject('/v1/entries/first')).statusCode, 308);
  await change('/v1/entries/second', { aliases: null });
  await as('POST', '/v1/entries/second/revisions/2/redact', { headers: headers.admin });
  t.equal((await inject('/v1/entries/first')).statusCode, 308, 'it is the slug of revision 1 alone');
});

t.test('the present revision stays, with the advice to change the entry first', async (t) => {
  const { as, headers } = await buildEditor(t);
  const { json } = await as('POST', '/v1/entries/first/revisions/1/redact', { headers: headers.admin });
  t.match(json(), { status: 409, type: '/problems/revision-in-use', detail: /Change the entry first/ });
});

t.test('other revisions that say the same are named', async (t) => {
  const { as, change, headers } = await buildEditor(t);
  await change('/v1/entries/first', { tags: ['a'] });
  await change('/v1/entries/first', { answer: 'No.' });
  await change('/v1/entries/first', { answer: 'Yes, like rooms.' });
  const redact = (number: number) =>
    as('POST', `/v1/entries/first/revisions/${number}/redact`, { headers: headers.admin });
  t.same((await redact(1)).json().sameContent, [2, 4]);
  t.same((await redact(2)).json().sameContent, [4]);
});

t.test('what is redacted stays as it is', async (t) => {
  const { as, change, headers, runtime, store } = await buildEditor(t);
  await change('/v1/entries/first', { answer: 'No.' });
  const redact = (note: string) =>
    as('POST', '/v1/entries/first/revisions/1/redact', { headers: headers.admin, payload: { note } });
  const first = await redact('one');
  const { version } = await store.state();
  runtime.time += 1_000;
  t.same((await redact('two')).json(), { ...first.json(), sameContent: [] });
  t.equal((await store.state()).version, version);
});

t.test('of a draft nobody is told, of what was taken down that it is gone', async (t) => {
  const { as, change, create, headers, inject } = await buildEditor(t);
  await create({ slug: 'draft', status: 'draft' });
  await change('/v1/entries/draft', { answer: 'No.' });
  const changes = async () => (await inject('/v1/changes')).json().items;
  const before = await changes();
  const redact = (slug: string, number: number) =>
    as('POST', `/v1/entries/${slug}/revisions/${number}/redact`, { headers: headers.admin });
  await redact('draft', 1);
  t.same(await changes(), before);
  await as('DELETE', '/v1/entries/first', { headers: { 'if-match': '*' } });
  await redact('first', 1);
  t.match((await changes()).slice(before.length), [
    { type: 'removed', slug: 'first', revision: 2 },
    { type: 'removed', slug: 'first', revision: 2 },
  ]);
});

t.test('words of an entry that was taken down are still said', async (t) => {
  const { as, change, create, headers, store } = await buildEditor(t);
  await create({ slug: 'wombat', question: 'A wombat?' });
  await change('/v1/entries/wombat', { slug: 'animal', answer: 'It is.' });
  await as('DELETE', '/v1/entries/animal', { headers: { 'if-match': '*' } });
  await as('POST', '/v1/entries/animal/revisions/1/redact', { headers: headers.admin });
  t.match(await store.entries.findByName('wombat'), { former: [{ slug: 'animal' }] });
});

t.test('how its file was written goes, and an export writes it anew in its place', async (t) => {
  const leak = await buildLeak(t);
  const { as, change, headers, store, runtime, path } = leak;
  const folder = await importLeak(leak);
  const filesOf = async () => {
    const found: Record<string, string> = {};
    for await (const { path, text } of exportFiles(store, 'en')) found[path] = text;
    return found;
  };
  t.match((await filesOf())['general/mat.md'], `# ${SECRET} is written down here`);
  await mendLeak(leak);
  await as('POST', `${URL}/revisions/1/redact`, { headers: headers.admin });
  t.match((await filesOf())['general/mat.md'], `# ${SECRET} is written down here`, 'that of another entry');
  await change('/v1/entries/mat', { question: 'What is under it?', answer: 'Nothing.' });
  await as('POST', '/v1/entries/mat/revisions/1/redact', { headers: headers.admin });
  t.same(tracesIn(path, 'is written down here'), []);
  const { 'general/mat.md': text = '' } = await filesOf();
  t.match(text, /^---\nquestion: What is under it\?\nposition: \d+\nrevision: 2\n[\s\S]*---\n\nNothing\.\n$/);
  // The directory still has it; nothing that was redacted can tell that this is old.
  await t.rejects(importContent(store, await readDirectory(folder, 'en'), runtime), {
    name: 'ImportConflict',
  });
});

t.test('a file that is as the entry is now keeps its comments', async (t) => {
  const { as, change, headers, store, runtime } = await buildEditor(t);
  const folder = t.testdir({
    general: { 'first.md': '---\n# A comment.\nquestion: The first, again?\n---\n\nYes.\n' },
  });
  await importContent(store, await readDirectory(folder, 'en'), runtime);
  const comments = async () => {
    for await (const { text } of exportFiles(store, 'en')) if (text.includes('# A comment.')) return true;
    return false;
  };
  await as('POST', '/v1/entries/first/revisions/1/redact', { headers: headers.admin });
  t.ok(await comments());
  await change('/v1/entries/first', { answer: 'No.' });
  t.ok(await comments());
  await as('POST', '/v1/entries/first/revisions/2/redact', { headers: headers.admin });
  t.notOk(await comments());
});
