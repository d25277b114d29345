import t from 'tap';
import { MAX_NEGATIVE_QUESTIONS } from '../../src/entries/limits.ts';
import { exportFiles } from '../../src/export/export.ts';
import { parseEntryFile } from '../../src/import/sources/directory/content-file.ts';
import { buildEditor } from '../support/editor.ts';

const URL = '/v1/entries/how-do-i-delete-a-space';
const ENTRY = {
  question: 'How do I delete a space?',
  answer: 'In its settings.',
  negativeQuestions: ['How do I delete a space on a Mac keyboard?', 'Who deletes empty space characters?'],
};

const ask = (app: Awaited<ReturnType<typeof buildEditor>>['app'], question: string) =>
  app.inject({ method: 'POST', url: '/v1/answer', payload: { question, threshold: 0 } });

t.test('an entry has the questions that it does not answer, in every write and revision', async (t) => {
  const { create, as } = await buildEditor(t);
  const { negativeQuestions } = ENTRY;
  const created = await create(ENTRY);
  t.match(created.json(), { negativeQuestions });
  const patch = async (payload: object, etag: string) =>
    as('PATCH', URL, { payload, headers: { 'if-match': etag } });
  const changed = await patch({ negativeQuestions: ['Other?'] }, String(created.headers.etag));
  t.same(changed.json().negativeQuestions, ['Other?']);
  t.equal(changed.json().contentHash, created.json().contentHash, 'readers read the same');
  const without = await patch({ negativeQuestions: null }, String(changed.headers.etag));
  t.notOk('negativeQuestions' in without.json());
  t.match((await as('GET', `${URL}/revisions/1`)).json(), { negativeQuestions });
  t.match((await as('GET', `${URL}/revisions/2/diff`)).json().changes, [
    { field: 'negativeQuestions', before: negativeQuestions, after: ['Other?'] },
  ]);
  const restored = await as('POST', `${URL}/revisions/1/restore`, {
    payload: {},
    headers: { 'if-match': String(without.headers.etag) },
  });
  t.match(restored.json(), { negativeQuestions });
  const fields = (await as('GET', `${URL}?fields=negativeQuestions`)).json();
  t.same(fields, { negativeQuestions });
});

t.test('refuses more of them than a search should compare, and what is no line', async (t) => {
  const { create } = await buildEditor(t);
  const many = Array.from({ length: MAX_NEGATIVE_QUESTIONS + 1 }, (_, n) => `Question ${n}?`);
  for (const negativeQuestions of [many, ['two\nlines'], 'text']) {
    const refused = await create({ ...ENTRY, negativeQuestions });
    t.match([refused.statusCode, refused.json().errors[0].pointer], [400, /negativeQuestions/]);
  }
});

t.test(
  'a question that is nearer to one of them is not answered, and the search is not confident',
  async (t) => {
    const { create, app, as } = await buildEditor(t);
    const created = await create(ENTRY);
    t.match((await ask(app, 'delete a space on my mac keyboard')).json(), { answer: null, confidence: 0 });
    t.match((await ask(app, 'delete a space')).json(), { answer: { question: ENTRY.question } });
    t.match((await ask(app, ENTRY.question)).json(), { answer: {}, confidence: 1 });
    const found = await app.inject('/v1/search?q=delete+space+on+a+mac+keyboard&explain=true');
    t.match(found.json(), {
      items: [{ entry: { question: ENTRY.question } }],
      nearest: false,
      confidence: 0,
      confidenceParts: { guard: 'negative-question' },
    });
    await as('PATCH', URL, {
      payload: { negativeQuestions: [] },
      headers: { 'if-match': String(created.headers.etag) },
    });
    t.match((await ask(app, 'delete a space on my mac keyboard')).json(), { answer: {} });
  },
);

t.test('files and lines have them, there and back', async (t) => {
  const { create, app, store, as } = await buildEditor(t);
  await create(ENTRY);
  const { negativeQuestions } = ENTRY;
  const lines = (await app.inject('/v1/export')).payload;
  t.match(JSON.parse(lines.split('\n').find((text) => text.includes('delete-a-space'))!), {
    negativeQuestions,
  });
  const again = await as('POST', '/v1/import?dryRun=true', {
    payload: lines,
    headers: { 'content-type': 'application/x-ndjson' },
  });
  t.notMatch(again.payload, /"type":"update"/);
  for await (const { path, text } of exportFiles(store, 'en')) {
    if (!path.includes('delete-a-space')) continue;
    const parsed = parseEntryFile(path, text, 'en');
    t.match(parsed, { value: { negativeQuestions } });
  }
});
