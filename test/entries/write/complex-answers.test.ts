import t from 'tap';
import { createEntry } from '../../../src/entries/write/create.ts';
import { buildEditor } from '../../support/editor.ts';

const URL = '/v1/entries/can-spaces-be-renamed';
const REFUSED = {
  errors: [{ pointer: '#/answer', code: 'too-complex' }],
};
/** Each of less than 200,000 characters. */
const ANSWERS = {
  'too long as HTML': `[a](/ '${'"'.repeat(190_000)}')`,
  'of too many footnotes': Array.from({ length: 1_001 }, (_, n) => `a[^${n}]\n\n[^${n}]: b`).join('\n\n'),
  'too deep': '<b>'.repeat(300),
};

for (const [what, answer] of Object.entries(ANSWERS)) {
  t.test(`an answer ${what} is refused where it is written`, async (t) => {
    const { create, change } = await buildEditor(t);
    const refused = await create({ answer });
    t.equal(refused.statusCode, 400);
    t.match(refused.json(), REFUSED);
    t.equal((await create({})).statusCode, 201);
    const unchanged = await change(URL, { answer });
    t.equal(unchanged.statusCode, 400);
    t.match(unchanged.json(), REFUSED);
  });
}

t.test('a definition that is used very often is taken, and shown within bounds', async (t) => {
  const { create, as } = await buildEditor(t);
  const answer = `[a]: /${'x'.repeat(2_000)} "${'t'.repeat(2_000)}"\n\n${'[a]'.repeat(20_000)}`;
  t.equal((await create({ answer })).statusCode, 201);
  for (const url of [
    `${URL}?format=html`,
    '/entries/can-spaces-be-renamed',
    '/embed/entries/can-spaces-be-renamed',
  ])
    t.ok((await as('GET', url)).payload.length < 1_000_000, url);
});

t.test('one that was stored before is shown as Markdown, and is not restored', async (t) => {
  const { store, runtime, as, change, etagOf } = await buildEditor(t);
  const answer = '<b>'.repeat(300);
  await store.write((transaction) =>
    createEntry(
      transaction,
      {
        ...{ question: 'Can spaces be renamed?', answer, category: 'general', locale: 'en' },
        ...{ aliases: [], tags: [], status: 'published' },
      },
      { runtime, author: 'twilight', digest: { text: answer, excerpt: '' } },
    ),
  );
  for (const url of [
    `${URL}?format=html`,
    '/entries/can-spaces-be-renamed',
    '/embed/entries/can-spaces-be-renamed',
  ])
    t.match((await as('GET', url)).payload, '&lt;b&gt;&lt;b&gt;', url);
  t.equal((await change(URL, { answer: 'Yes.' })).statusCode, 200);
  const headers = { 'if-match': await etagOf(URL) };
  const restored = await as('POST', `${URL}/revisions/1/restore`, { headers });
  t.equal(restored.statusCode, 400);
  t.match(restored.json(), REFUSED);
});
