import fc from 'fast-check';
import t, { type Test } from 'tap';
import { contentSet } from './support/content.ts';
import { buildEditor, type Editor } from './support/editor.ts';

/* What strangers see says nothing of the drafts that somebody works on: no byte of it, and no header. */

/** In the past: every date is sent. */
const BEGIN = Date.UTC(2022, 5, 1, 12);

const CONTENT = contentSet(
  { slug: 'spaces', question: 'Can spaces be deleted?', answer: 'Like rooms.', tags: ['spaces'] },
  { slug: 'rooms', question: 'How do I leave a room?', answer: 'By its menu.', category: 'rooms' },
  {
    slug: 'räume',
    locale: 'de',
    question: 'Wie verlasse ich einen Raum?',
    answer: 'Im Menü.',
    category: 'rooms',
  },
  { slug: 'old', question: 'What was I called?', answer: 'Something else.' },
  { slug: 'gone', question: 'Was I here?', answer: 'I was.' },
);

const WORDS = ['rooms', 'spaces', 'menu', 'leave', 'deleted', 'sjtorm', 'called'];

const URLS = [
  ...[
    '/v1/entries',
    '/v1/entries.md',
    '/v1/entries.html',
    '/v1/entries?sort=-updatedAt&include=answer&count=true',
  ],
  ...['/v1/entries?locale=de', '/v1/entries?category=rooms', '/v1/entries?tag=spaces', '/v1/entries?limit=1'],
  ...['/v1/categories', '/v1/categories/rooms', '/v1/changes', '/v1/export', '/sitemap.xml', '/llms.txt'],
  ...[
    '/llms-full.txt',
    '/feed.atom',
    '/feed.json',
    '/feed.atom?category=rooms',
    '/feed.json?locale=de',
    '/v1',
  ],
  ...['/', '/?locale=de', '/categories/rooms', '/entries/spaces', '/entries/old', '/search?q=rooms'],
  ...[
    '/v1/entries/spaces',
    '/v1/entries/spaces.jsonld',
    '/v1/entries/old',
    '/v1/entries/new',
    '/v1/entries/gone',
  ],
  ...[
    '/v1/entries/spaces/revisions',
    '/embed/entries/rooms',
    '/oembed?url=https://kb.example.org/entries/rooms',
  ],
  ...['/v1/entries/draft-1', '/v1/entries/draft-2', '/entries/draft-1', '/v1/entries/draft-1/revisions'],
  ...WORDS.flatMap((word) => [`/v1/search?q=${word}&explain=true`, `/v1/suggestions?q=${word.slice(0, 3)}`]),
];

const buildLibrary = async (t: Test): Promise<Editor> => {
  const editor = await buildEditor(t, { content: CONTENT });
  editor.runtime.time = BEGIN;
  await editor.change('/v1/entries/old', { slug: 'new' });
  await editor.as('DELETE', '/v1/entries/gone', { headers: { 'if-match': '*' } });
  await editor.create({ slug: 'draft-1', status: 'draft' });
  return editor;
};

/** All that strangers get, but for what is each time anew. */
const strangersSee = async ({ inject }: Editor): Promise<Map<string, string>> => {
  const seen = new Map<string, string>();
  for (const url of URLS) {
    const { statusCode, headers, payload } = await inject(url);
    const { date, 'x-request-id': id, ...lasting } = headers;
    seen.set(url, JSON.stringify([statusCode, lasting, payload.replaceAll(String(id), '')]));
  }
  return seen;
};

const acts = fc.array(
  fc.record({
    what: fc.constantFrom('create', 'change', 'rename', 'archive', 'revive', 'restore', 'look'),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
    category: fc.constantFrom('general', 'rooms'),
    locale: fc.constantFrom('en', 'de', 'fr'),
    ms: fc.integer({ min: 0, max: 5_000 }),
  }),
  { minLength: 3, maxLength: 10 },
);

t.test('no work on drafts can be told from what is public', async (t) => {
  let made = 1;
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      await t.test(JSON.stringify(all.map(({ what }) => what)), async (t) => {
        const editor = await buildLibrary(t);
        const { as, change, create, etagOf, headers, inject, runtime } = editor;
        const url = '/v1/entries/draft-1';
        const before = await strangersSee(editor);
        let slug = url;
        for (const { what, words, category, locale, ms } of all) {
          runtime.time += ms;
          made += 1;
          const text = { question: `${words.join(' ')}?`, answer: words.join(' '), tags: words, category };
          if (what === 'create') await create({ ...text, slug: `made-${made}`, locale, status: 'draft' });
          // Also names that something public once had.
          if (what === 'create') await create({ ...text, slug: 'old', locale, status: 'draft' });
          if (what === 'change') await change(slug, text);
          if (what === 'rename') {
            const { statusCode } = await change(slug, { slug: `renamed-${made}` });
            if (statusCode === 200) slug = `/v1/entries/renamed-${made}`;
          }
          if (what === 'archive') await as('DELETE', slug, { headers: { 'if-match': '*' } });
          if (what === 'revive') await change(slug, { status: 'draft' });
          if (what === 'restore') {
            await as('POST', `${slug}/revisions/1/restore`, {
              headers: { 'if-match': await etagOf(slug) },
              payload: {},
            });
          }
          if (what === 'look') await inject({ url: '/v1/entries?status=draft', headers: headers.reader });
        }
        // A draft that lets go of a name which something public once had.
        await change('/v1/entries/old', { slug: `left-${made}` });
        for (const [url, seen] of await strangersSee(editor)) {
          if (seen !== before.get(url)) t.equal(seen, before.get(url), url);
        }
        t.match((await inject('/v1/entries/old')).headers.location, '/v1/entries/new');
      });
    }),
    { numRuns: 6, seed: 7 },
  );
});

t.test('what does become public has other validators', async (t) => {
  const editor = await buildLibrary(t);
  const { as, change, create, inject } = editor;
  const steps: [what: string, url: string, act: () => Promise<unknown>][] = [
    ['a draft is published', '/v1/entries', () => change('/v1/entries/draft-1', { status: 'published' })],
    ['it is taken back', '/v1/entries', () => change('/v1/entries/draft-1', { status: 'draft' })],
    ['an answer changes', '/v1/export', () => change('/v1/entries/spaces', { answer: 'Never.' })],
    [
      'a category appears',
      '/v1/categories',
      () =>
        as('PUT', '/v1/categories/plans', { headers: { 'if-none-match': '*' }, payload: { title: 'Plans' } }),
    ],
    [
      'it is hidden by its first draft',
      '/v1/categories',
      () => create({ category: 'plans', status: 'draft' }),
    ],
    [
      'a category is called otherwise',
      '/v1/entries/rooms',
      () =>
        as('PUT', '/v1/categories/rooms', { headers: { 'if-match': '*' }, payload: { title: 'All rooms' } }),
    ],
  ];
  for (const [what, url, act] of steps) {
    const before = (await inject(url)).headers;
    await act();
    const after = (await inject(url)).headers;
    t.not(after.etag, before.etag, what);
    t.ok(Date.parse(String(after['last-modified'])) > Date.parse(String(before['last-modified'])), what);
  }
});
