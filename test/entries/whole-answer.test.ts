import t from 'tap';
import { wholeAnswer } from '../../src/entries/whole-answer.ts';
import { buildTestApp } from '../support/app.ts';

const NOTE = { date: '2026-11-30', text: 'It is **new**.\nReally.' };

t.test('an answer without a note and tools is itself', async (t) => {
  t.equal(wholeAnswer({ answer: 'Yes.', editorsNote: null, tools: null }), 'Yes.');
});

t.test('the note stands above as a quotation, the tools below', async (t) => {
  t.equal(
    wholeAnswer({ answer: 'Yes.', editorsNote: NOTE, tools: ['tokens'] }, 'https://kb.example.org'),
    '> **Note (2026-11-30):** It is **new**.\n> Really.\n\nYes.\n\nTool: [https://kb.example.org/tools/tokens](https://kb.example.org/tools/tokens)',
  );
});

t.test('every format of an entry that has them shows both', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed', publicUrl: 'https://kb.example.org' });
  const slug = 'how-do-i-manually-tombstone-a-room';
  for (const path of [
    `/v1/entries/${slug}.md`,
    `/v1/entries/${slug}.html`,
    `/v1/entries/${slug}.txt`,
    `/v1/entries/${slug}.jsonld`,
    `/v1/entries/${slug}?format=html`,
    `/v1/entries/${slug}?format=text`,
    `/v1/entries/${slug}`,
    `/entries/${slug}`,
    '/v1/entries.md?category=matrix-general&limit=100',
    '/v1/entries.txt?category=matrix-general&limit=100',
    '/v1/entries.html?category=matrix-general&limit=100',
    '/feed.atom',
  ]) {
    const { body, statusCode } = await inject(path);
    if (statusCode === 404) continue;
    t.match(body, /Default role/, path);
    t.match(body, /2026-11-30/, path);
    t.match(body, /tombstones/, path);
  }
  const payload = { question: 'How do I manually tombstone a room?' };
  const answered = (await inject({ method: 'POST', url: '/v1/answer', payload })).json();
  const { forms, entry } = answered.answer ?? answered;
  for (const [name, form] of Object.entries(forms ?? {})) {
    t.match(JSON.stringify(form), /2026-11-30.*\/tools\/tombstones|\/tools\/tombstones.*2026-11-30/s, name);
  }
  t.ok(forms ?? entry);
});

t.test('an entry in JSON names its tools and its note, and can be given others', async (t) => {
  const { inject } = await buildTestApp(t, { content: 'seed' });
  const entry = (await inject('/v1/entries/how-do-i-get-my-access-token')).json();
  t.match(entry, { tools: ['tokens', 'errors'], editorsNote: { date: '2026-11-30', text: /five minutes/ } });
  t.notMatch(entry.answer, /2026-11-30/, 'the answer in Markdown is what was written');
  const plain = (
    await inject('/v1/entries/what-is-the-preferred-resolution-for-room-and-space-icons')
  ).json();
  t.match(plain, { tools: [], editorsNote: null });
});
