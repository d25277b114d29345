import t from 'tap';
import { MAX_ENTRY_BODY } from '../../../src/entries/limits.ts';
import { buildEditor } from '../../support/editor.ts';

const URL = '/v1/entries/can-spaces-be-renamed';

t.test('creating', async (t) => {
  t.test('answers 201 with the entry, where it is and its tag', async (t) => {
    const { create, app, as } = await buildEditor(t);
    const { statusCode, headers, json } = await create({
      tags: ['spaces'],
      aliases: ['Rename a space?'],
      note: 'Asked often.',
    });
    t.equal(statusCode, 201);
    t.match(headers, { location: URL, 'cache-control': 'private, no-store', etag: /^"r1\./ });
    t.match(json(), {
      ...{ slug: 'can-spaces-be-renamed', locale: 'en', question: 'Can spaces be renamed?', answer: 'Yes.' },
      ...{
        format: 'markdown',
        excerpt: 'Yes.',
        aliases: ['Rename a space?'],
        tags: ['spaces'],
        status: 'published',
      },
      ...{ category: { slug: 'general', title: 'general' }, position: 2, revision: 1, source: null },
      ...{ createdBy: 'twilight', updatedBy: 'twilight', publishedAt: '2026-01-02T03:04:05Z' },
    });
    const read = await as('GET', URL);
    t.same(read.json(), json(), 'who reads it with a key sees the very same');
    t.equal(read.headers.etag, headers.etag);
    const found = await app.inject('/v1/search?q=rename%20spaces');
    t.equal(found.json().items[0].entry.slug, 'can-spaces-be-renamed', 'search finds it at once');
    t.match((await as('GET', `${URL}/revisions`)).json().items, [
      { revision: 1, note: 'Asked often.', by: 'twilight' },
    ]);
    const changes = (await app.inject('/v1/changes')).json().items;
    t.match(changes.at(-1), { type: 'created', slug: 'can-spaces-be-renamed', revision: 1 });
  });

  t.test('takes everything that an editor can say', async (t) => {
    const { create, as } = await buildEditor(t);
    const all = {
      ...{ slug: 'räume', locale: 'de', status: 'draft', position: 7, answer: '\r\n  Ja.\r\n\r\nNein.\n' },
      source: { title: 'FAQ', url: 'https://example.org/faq' },
    };
    const { headers, json } = await create(all);
    t.equal(headers.location, '/v1/entries/r%C3%A4ume?locale=de');
    t.match(json(), { ...all, answer: '  Ja.\n\nNein.', publishedAt: null });
    t.equal((await as('GET', '/v1/entries/r%C3%A4ume')).statusCode, 200);
  });

  t.test('needs a key of an editor', async (t) => {
    const { create, as, headers, inject } = await buildEditor(t);
    t.equal((await create()).statusCode, 201);
    const payload = { question: 'Q?', answer: 'A', category: 'general' };
    t.equal((await inject({ method: 'POST', url: '/v1/entries', payload })).statusCode, 401);
    const { statusCode, json } = await as('POST', '/v1/entries', { payload, headers: headers.reader });
    t.same([statusCode, json().requiredRole], [403, 'editor']);
    t.equal((await as('POST', '/v1/entries', { payload, headers: headers.admin })).statusCode, 201);
  });

  t.test('names every field that is wrong, and keeps nothing', async (t) => {
    const { create, store } = await buildEditor(t);
    const cases: [over: Record<string, unknown>, pointer: string, code: string][] = [
      [{ question: ' ' }, '/question', 'too-small'],
      [{ question: 'x'.repeat(501) }, '/question', 'too-big'],
      [{ question: 'a\nb' }, '/question', 'custom'],
      [{ question: '???' }, '/slug', 'no-slug'],
      [{ question: undefined }, '/question', 'invalid-type'],
      [{ answer: '' }, '/answer', 'too-small'],
      [{ answer: 'x'.repeat(200_001) }, '/answer', 'too-big'],
      [{ answer: 'half \ud800' }, '/answer', 'custom'],
      [{ category: 'nowhere' }, '/category', 'unknown-category'],
      [{ slug: 'Not a slug' }, '/slug', 'custom'],
      [{ aliases: Array(51).fill('x') }, '/aliases', 'too-big'],
      [{ tags: ['x', ''] }, '/tags/1', 'too-small'],
      [{ locale: 'klingon' }, '/locale', 'invalid-format'],
      [{ status: 'public' }, '/status', 'invalid-value'],
      [{ position: -1 }, '/position', 'too-small'],
      [{ source: { title: 'x', url: 'javascript:alert(1)' } }, '/source/url', 'invalid-format'],
      [{ note: 'x'.repeat(501) }, '/note', 'too-big'],
      [{ autor: 'me' }, '/autor', 'unknown-field'],
      [{ id: 'x' }, '/id', 'unknown-field'],
    ];
    for (const [over, pointer, code] of cases) {
      const { statusCode, json } = await create(over);
      t.match(
        { statusCode, errors: json().errors },
        { statusCode: 400, errors: [{ pointer, code }] },
        pointer,
      );
    }
    t.equal(await store.entries.count({ locale: 'en', status: 'published' }), 1);
  });

  t.test('a body that is too large is a 413, never cut', async (t) => {
    const { create } = await buildEditor(t);
    t.equal((await create({ answer: '\u0001'.repeat(200_000) })).statusCode, 201, 'the longest that can be');
    t.equal((await create({ answer: 'x'.repeat(MAX_ENTRY_BODY) })).statusCode, 413);
  });

  t.test('a slug that is taken is a 409, or a failed If-None-Match', async (t) => {
    const { create, as, change } = await buildEditor(t);
    await create();
    const taken = await create();
    t.match(taken.json(), {
      status: 409,
      slug: 'can-spaces-be-renamed',
      suggestion: 'can-spaces-be-renamed-2',
    });
    const payload = { question: 'Q?', answer: 'A', category: 'general', slug: 'first' };
    const put = (headers: Record<string, string>) => as('POST', '/v1/entries', { payload, headers });
    t.match((await put({ 'if-none-match': '*' })).json(), {
      status: 412,
      type: '/problems/precondition-failed',
      slug: 'first',
    });
    t.equal((await put({ 'if-none-match': '"x"' })).statusCode, 400);
    payload.slug = 'second';
    t.equal((await put({ 'if-none-match': '*' })).statusCode, 201);
    t.equal((await create({ locale: 'de' })).statusCode, 201, 'each language has its own');
    t.match((await change('/v1/entries/second', { slug: 'first' })).json(), {
      status: 409,
      suggestion: 'first-2',
    });
  });

  t.test('an Idempotency-Key makes it once, whatever happens to the answer', async (t) => {
    const { as, store, headers: keys } = await buildEditor(t);
    const post = (payload: object, headers: Record<string, string> = {}) =>
      as('POST', '/v1/entries', { payload, headers: { 'idempotency-key': 'a-1', ...headers } });
    const payload = { question: 'Once?', answer: 'A', category: 'general' };
    const answers = await Promise.all([post(payload), post(payload), post(payload)]);
    t.same(
      answers.map(({ statusCode }) => statusCode),
      [201, 201, 201],
    );
    t.equal(
      new Set(answers.map(({ payload, headers }) => payload + headers.etag + headers.location)).size,
      1,
    );
    t.equal(await store.entries.count({ locale: 'en', status: 'published' }), 2);
    t.match((await post({ ...payload, answer: 'B' })).json(), { status: 422 });
    t.equal((await post(payload, keys.admin)).statusCode, 409, 'the key of another caller is another key');
    t.equal((await post(payload, { 'idempotency-key': 'with space' })).statusCode, 400);
  });

  t.test('an answer that is too long to be kept is given as it is now', async (t) => {
    const { as, store } = await buildEditor(t);
    const headers = { 'idempotency-key': 'long' };
    const payload = { question: 'Long?', answer: 'Very long. '.repeat(9_000), category: 'general' };
    const first = await as('POST', '/v1/entries', { payload, headers });
    const again = await as('POST', '/v1/entries', { payload, headers });
    t.match(again, {
      statusCode: 201,
      payload: first.payload,
      headers: { location: first.headers.location, etag: first.headers.etag },
    });
    await store.write(({ write }) => write.deleteEntry(first.json().id));
    t.equal((await as('POST', '/v1/entries', { payload, headers })).statusCode, 410);
  });
});

t.test('changing', async (t) => {
  t.test('takes what is sent and leaves the rest', async (t) => {
    const { create, change, runtime, as } = await buildEditor(t);
    const { contentHash: formerHash, ...before } = (
      await create({ tags: ['a'], aliases: ['b'], source: { title: 'FAQ', url: null } })
    ).json();
    runtime.time += 60_000;
    const { statusCode, headers, json } = await change(URL, { answer: 'No.', note: 'It changed.' });
    t.equal(statusCode, 200);
    t.match(headers, { etag: /^"r2\./, 'content-location': URL, 'cache-control': 'private, no-store' });
    const { contentHash, ...after } = json();
    t.same(
      after,
      {
        ...before,
        ...{
          answer: 'No.',
          excerpt: 'No.',
          revision: 2,
          updatedAt: '2026-01-02T03:05:05Z',
        },
      },
      'all but what was sent is as before',
    );
    t.not(contentHash, formerHash);
    t.same((await as('GET', URL)).json(), json());
  });

  t.test('null takes away, as a merge patch does', async (t) => {
    const { create, change } = await buildEditor(t);
    await create({ tags: ['a'], aliases: ['b'], source: { title: 'FAQ', url: 'https://example.org/' } });
    const steps: [patch: Record<string, unknown>, after: Record<string, unknown>][] = [
      [{ source: { url: null } }, { source: { title: 'FAQ', url: null } }],
      [{ source: { title: 'New' } }, { source: { title: 'New', url: null } }],
      [{ source: {} }, { source: { title: 'New', url: null } }],
      [
        { source: null, tags: null, aliases: null },
        { source: null, tags: [], aliases: [] },
      ],
      [{ note: null }, { tags: [] }],
      [{}, { revision: 7 }],
    ];
    for (const [patch, after] of steps)
      t.match((await change(URL, patch)).json(), after, JSON.stringify(patch));
    t.match((await change(URL, { source: { url: 'https://example.org/' } })).json(), {
      status: 400,
      errors: [{ pointer: '/source/title', code: 'no-title' }],
    });
    t.match((await change(URL, { answer: null })).json(), { status: 400, errors: [{ pointer: '/answer' }] });
  });

  t.test('both media types of a patch are taken', async (t) => {
    const { as } = await buildEditor(t);
    for (const type of ['application/merge-patch+json', 'application/json; charset=utf-8']) {
      const headers = { 'if-match': '*', 'content-type': type };
      const { statusCode } = await as('PATCH', '/v1/entries/first', { headers, payload: '{"tags":["x"]}' });
      t.equal(statusCode, 200, type);
      t.equal((await as('PATCH', '/v1/entries/first', { headers, payload: '{' })).statusCode, 400);
    }
    const headers = { 'if-match': '*', 'content-type': 'application/json-patch+json' };
    t.equal((await as('PATCH', '/v1/entries/first', { headers, payload: '[]' })).statusCode, 415);
  });

  t.test('needs If-Match; a stale one is told what changed since', async (t) => {
    const { as, change, etagOf, store } = await buildEditor(t);
    const url = '/v1/entries/first';
    const old = await etagOf(url);
    const markdown = await etagOf(`${url}.md`);
    t.match((await as('PATCH', url, { payload: { answer: 'B' } })).json(), { status: 428 });
    await change(url, { answer: 'Another answer.' });
    const stale = await as('PATCH', url, {
      headers: { 'if-match': `${old}, ${markdown}` },
      payload: { answer: 'C' },
    });
    t.match(stale.json(), {
      status: 412,
      etag: await etagOf(url),
      revision: 2,
      since: 1,
      diff: /\n-Yes, like rooms\.\n\+Another answer\.\n$/,
    });
    t.equal(stale.headers.etag, stale.json().etag);
    const unknown = await as('PATCH', url, {
      headers: { 'if-match': '"something"' },
      payload: { answer: 'C' },
    });
    t.match(unknown.json(), { status: 412, revision: 2, since: null, diff: null });
    await store.write(async ({ entries, write }) => {
      const [entry] = await entries.findBySlug('first');
      await write.redactRevision(entry!.id, 1, { at: 1, by: 'ann', note: null });
    });
    const redacted = await as('PATCH', url, { headers: { 'if-match': old }, payload: { answer: 'C' } });
    t.match(redacted.json(), { status: 412, since: 1, diff: null });
    const ahead = await as('PATCH', url, { headers: { 'if-match': '"r99.x"' }, payload: { answer: 'C' } });
    t.match(ahead.json(), { status: 412, since: null });
    t.equal(
      (await as('PATCH', url, { headers: { 'if-match': `W/${await etagOf(url)}` }, payload: {} })).statusCode,
      412,
    );
    const ofMarkdown = { 'if-match': await etagOf(`${url}.md`) };
    t.equal(
      (await as('PATCH', url, { headers: ofMarkdown, payload: { answer: 'C' } })).statusCode,
      200,
      'the tag of any format',
    );
  });

  t.test('a new slug renames it, and the former goes on working', async (t) => {
    const { create, change, inject, as } = await buildEditor(t);
    await create();
    t.equal(
      (await change(URL, { slug: 'rename-space' })).headers['content-location'],
      '/v1/entries/rename-space',
    );
    const { statusCode, headers } = await inject(`${URL}.md?locale=en`);
    t.match(
      { statusCode, ...headers },
      { statusCode: 308, location: '/v1/entries/rename-space.md?locale=en', 'cache-control': /^public/ },
    );
    t.match((await as('GET', URL)).headers, { 'cache-control': 'private, no-store' });
    const back = { headers: { 'if-match': '*' }, payload: { slug: 'can-spaces-be-renamed' } };
    t.equal((await as('PATCH', URL, back)).statusCode, 200, 'and back, by the former slug');
    t.equal((await inject(URL)).statusCode, 200);
    t.match((await inject('/v1/changes')).json().items.slice(-2), [{ type: 'renamed' }, { type: 'renamed' }]);
  });

  t.test('an entry that moves goes behind the others, or where it is told', async (t) => {
    const { as, create, change } = await buildEditor(t);
    await as('PUT', '/v1/categories/other', {
      headers: { 'if-none-match': '*' },
      payload: { title: 'Other' },
    });
    await create();
    t.match((await change('/v1/entries/first', { position: 9 })).json(), { position: 9 });
    t.match((await change(URL, { category: 'other' })).json(), {
      position: 1,
      category: { slug: 'other', title: 'Other' },
    });
    t.match((await change(URL, { category: 'general' })).json(), { position: 10 });
    t.match((await change('/v1/entries/first', { position: null })).json(), { position: 11 });
    t.match((await change(URL, { category: 'nowhere' })).json(), {
      status: 400,
      errors: [{ pointer: '/category' }],
    });
  });

  t.test('which language is meant must be clear', async (t) => {
    const { create, change, as } = await buildEditor(t, { defaultLocale: 'en' });
    await create({ slug: 'both', locale: 'de' });
    t.match(
      (await change('/v1/entries/both', { answer: 'A' })).json(),
      { locale: 'de' },
      'there is only one',
    );
    await create({ slug: 'both', locale: 'fr' });
    const headers = { 'if-match': '*' };
    const patch = (query: string) =>
      as('PATCH', `/v1/entries/both${query}`, { headers, payload: { answer: 'B' } });
    t.match((await patch('')).json(), {
      status: 400,
      locales: ['de', 'fr'],
      errors: [{ pointer: '#/query/locale' }],
    });
    t.match((await patch('?locale=fr')).json(), { locale: 'fr', answer: 'B' });
    t.match((await patch('?locale=it')).json(), { status: 404, locales: ['de', 'fr'] });
    await create({ slug: 'both', locale: 'en' });
    t.match((await patch('')).json(), { locale: 'en' }, 'the default language');
    t.match((await change('/v1/entries/first', { locale: 'de' })).json(), {
      status: 400,
      errors: [{ pointer: '/locale' }],
    });
    t.equal((await change('/v1/entries/first', { locale: 'en' })).statusCode, 200);
  });

  t.test('what is not there cannot be changed', async (t) => {
    const { as, headers: keys } = await buildEditor(t);
    const headers = { 'if-match': '*' };
    t.equal((await as('PATCH', '/v1/entries/nothing', { headers, payload: {} })).statusCode, 404);
    t.equal(
      (await as('PATCH', '/v1/entries/first', { headers: { ...headers, ...keys.reader }, payload: {} }))
        .statusCode,
      403,
    );
    t.equal((await as('PATCH', '/v1/entries/first', { headers, payload: { answr: 'x' } })).statusCode, 400);
  });
});

t.test('a draft is seen by those who may, where they ask for it', async (t) => {
  const { create, change, inject, as, headers: keys } = await buildEditor(t, { publicHistory: 'published' });
  await create({ status: 'draft', answer: 'Secret plan.' });
  for (const url of [URL, `${URL}.md`, `${URL}/revisions`, `${URL}/revisions/1`, `${URL}/revisions/1/diff`]) {
    t.equal((await inject(url)).statusCode, 404, url);
  }
  const preview = await as('GET', URL, { headers: keys.reader });
  t.match(
    { ...preview.headers, ...preview.json() },
    { status: 'draft', 'cache-control': 'private, no-store' },
  );
  for (const url of [
    '/v1/entries',
    '/v1/search?q=spaces+renamed',
    '/v1/changes',
    '/v1/export',
    '/v1/suggestions?q=can+sp',
  ]) {
    t.notMatch((await as('GET', url)).payload, /renamed\?/, url);
  }
  const slugsOf = async (url: string) =>
    (await as('GET', url, { headers: keys.reader }))
      .json()
      .items.map((item: { slug?: string; entry: { slug: string } }) => item.slug ?? item.entry.slug);
  t.same(await slugsOf('/v1/entries?status=draft'), ['can-spaces-be-renamed']);
  t.same(await slugsOf('/v1/search?q=renamed&status=draft'), ['can-spaces-be-renamed']);
  for (const url of [
    '/v1/entries?status=draft',
    '/v1/search?q=x&status=draft',
    '/v1/entries?status=archived',
  ]) {
    t.match((await inject(url)).json(), { status: 401 }, url);
  }
  t.match((await as('GET', '/v1/entries?status=archived', { headers: keys.reader })).json(), {
    status: 403,
    requiredRole: 'editor',
  });
  t.match((await change(URL, { status: 'published' })).json(), { publishedAt: '2026-01-02T03:04:05Z' });
  t.equal((await inject(URL)).statusCode, 200);
  t.same(await slugsOf('/v1/entries?status=draft'), []);
  t.same(await slugsOf('/v1/search?q=renamed&status=draft'), []);
  t.match((await inject('/v1/changes')).json().items.at(-1), { type: 'created', revision: 2 });
});

t.test('taking down', async (t) => {
  t.test('leaves a 410 with the date for readers; editors can bring it back', async (t) => {
    const { create, as, change, inject, headers: keys, runtime, etagOf } = await buildEditor(t);
    await create();
    runtime.time += 86_400_000;
    t.equal((await as('DELETE', URL)).statusCode, 428);
    t.equal((await as('DELETE', URL, { headers: { 'if-match': '"r9.x"' } })).statusCode, 412);
    const down = await as('DELETE', URL, { headers: { 'if-match': await etagOf(URL) } });
    t.same([down.statusCode, down.payload, down.headers['cache-control']], [204, '', 'private, no-store']);
    for (const headers of [{}, keys.reader]) {
      t.match((await inject({ url: URL, headers })).json(), {
        status: 410,
        goneSince: '2026-01-03T03:04:05Z',
      });
    }
    t.match((await inject('/v1/changes')).json().items.at(-1), { type: 'removed', revision: 2 });
    t.match((await as('DELETE', URL, { headers: { 'if-match': '*' } })).json(), { status: 410 });
    t.equal((await create()).statusCode, 409, 'its slug stays its own');
    t.match((await as('GET', '/v1/entries?status=archived')).json().items, [
      { slug: 'can-spaces-be-renamed', status: 'archived' },
    ]);
    t.match((await change(URL, { status: 'published' })).json(), { status: 'published', revision: 3 });
    t.equal((await inject(URL)).statusCode, 200);
  });

  t.test('a draft that never was published was never there', async (t) => {
    const { create, as, inject, headers: keys } = await buildEditor(t);
    await create({ status: 'draft' });
    t.equal((await as('DELETE', URL, { headers: { 'if-match': '*' } })).statusCode, 204);
    for (const headers of [{}, keys.reader]) t.equal((await inject({ url: URL, headers })).statusCode, 404);
    t.match(
      (await inject('/v1/changes')).json().items.map(({ slug }: { slug: string }) => slug),
      ['first'],
    );
  });
});

t.test('a name that was changed in one language leads on in that one, for those who prefer it', async (t) => {
  const { create, change, inject } = await buildEditor(t);
  await create({ slug: 'first', locale: 'de', question: 'Erste?' });
  await change('/v1/entries/first?locale=en', { slug: 'renamed' }).catch(() => {});
  const { statusCode, headers } = await inject({
    url: '/v1/entries/first',
    headers: { 'accept-language': 'en' },
  });
  t.match({ statusCode, vary: headers.vary }, { statusCode: 308, vary: /Accept-Language/ });
});

t.test('what was written before is read by the time', async (t) => {
  const { change, inject, runtime, as } = await buildEditor(t);
  runtime.time += 60_000;
  await change('/v1/entries/first', { answer: 'Now another.' });
  const then = await as('GET', '/v1/entries/first?at=2026-01-02T03:04:30Z');
  t.match(then.json(), { revision: 1, answer: 'Yes, like rooms.' });
  t.match((await inject('/v1/entries/first')).json(), { revision: 2 });
});
