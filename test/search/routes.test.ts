import t from 'tap';
import { MAX_Q_LENGTH } from '../../src/search/schema.ts';
import { buildTestApp } from '../support/app.ts';
import { contentSet } from '../support/content.ts';
import { authorize } from '../support/keys.ts';
import { buildLibrary } from '../support/library.ts';

const { inject } = await buildTestApp(t, { content: 'seed' });

const search = (query: Record<string, string>) => inject({ url: '/v1/search', query });

t.test('a question finds its answer, with what matched', async (t) => {
  const { headers, json } = await search({ q: 'how do i delete a spaec' });
  const { items, ...rest } = json();
  t.match(items[0], {
    entry: { slug: 'can-spaces-be-deleted', status: 'published' },
    highlights: [
      { text: 'Can ', hit: false },
      { text: 'spaces', hit: true },
    ],
  });
  t.notOk('answer' in items[0].entry);
  t.notOk('parts' in items[0]);
  t.match(rest, {
    match: { tier: /^typo/, corrected: [{ from: 'spaec', to: 'space' }] },
    didYouMean: 'how do i delete a space',
    nearest: false,
    page: { limit: 20, next: null, total: items.length },
  });
  t.ok(rest.confidence > 0.5);
  t.match(headers, {
    'cache-control': /^public, max-age=60/,
    'content-language': 'en',
    'content-type': 'application/json; charset=utf-8',
    etag: /^"/,
    'last-modified': /GMT$/,
  });
});

t.test('explain=true tells which entries were left out, and why', async (t) => {
  const { items, dropped } = (await search({ q: 'delete a space -room', explain: 'true' })).json();
  t.ok(items.length > 0);
  t.ok(dropped.length > 0);
  for (const { slug, stage, reason } of dropped) {
    t.notOk(items.some(({ entry }: { entry: { slug: string } }) => entry.slug === slug));
    t.equal(stage, 'excluded');
    t.match(reason, /minus/);
  }
});

t.test('explain=true adds the parts of each score, and they add up', async (t) => {
  const { items } = (await search({ q: 'delete a space', explain: 'true' })).json();
  t.ok(items.length > 1);
  for (const { score, parts } of items) {
    const sum = Object.values<number>(parts).reduce((a, b) => a + b, 0);
    t.ok(Math.abs(sum - score) < 0.01, `${sum} is ${score}`);
  }
});

t.test('filters by category and tag', async (t) => {
  const slugs = async (query: Record<string, string>) =>
    (await search({ q: 'room', ...query }))
      .json()
      .items.map(({ entry }: { entry: { category: { slug: string } } }) => entry.category.slug);
  t.same(new Set(await slugs({})).size, 2);
  t.same([...new Set(await slugs({ category: 'matrix-general' }))], ['matrix-general']);
  const tagged = (await search({ q: 'room', tag: 'spaces' })).json();
  t.ok(tagged.items.length > 0);
  for (const { entry } of tagged.items) t.ok(entry.tags.includes('spaces'));
  t.match((await search({ q: 'room', category: 'nothing' })).json(), {
    status: 400,
    errors: [{ pointer: '#/query/category', code: 'unknown-category' }],
  });
});

t.test('shows of each entry what is asked for, as a list does', async (t) => {
  const first = async (query: Record<string, string>) =>
    (await search({ q: 'delete a space', limit: '1', ...query })).json().items[0].entry;
  t.same(await first({ fields: 'slug,question' }), {
    slug: 'can-spaces-be-deleted',
    question: 'Can spaces be deleted?',
  });
  t.match(await first({ include: 'answer', format: 'html' }), {
    answer: /^<blockquote>[\s\S]*<p>Spaces/,
    format: 'html',
  });
});

t.test('pages by cursor, with a Link', async (t) => {
  const first = await search({ q: 'room', limit: '2' });
  const { next } = first.json().page;
  const url = /<([^>]+)>; rel="next"/.exec(String(first.headers.link))?.[1] ?? '';
  const second = (await inject(url)).json();
  t.equal(second.items.length, 2);
  t.same(second, (await search({ q: 'room', limit: '2', cursor: next })).json());
  t.match((await search({ q: 'rooms', cursor: next })).json(), {
    status: 400,
    type: '/problems/invalid-cursor',
  });
});

t.test('where nothing matches the nearest questions are offered, and said to be no more', async (t) => {
  const { items, nearest, confidence, match } = (await search({ q: 'spacewalking elephants' })).json();
  t.same([nearest, confidence, match.tier], [true, 0, 'none']);
  for (const { tier } of items) t.equal(tier, 'none');
});

t.test('an empty question is answered with nothing', async (t) => {
  for (const q of ['', '   ', '?!', '\u0000']) {
    t.match((await search({ q })).json(), { items: [], confidence: 0 });
    t.same((await inject({ url: '/v1/suggestions', query: { q } })).json(), { items: [] });
  }
});

t.test('parameters are strict', async (t) => {
  const cases = [
    [{}, 'q'],
    [{ q: 'x'.repeat(MAX_Q_LENGTH + 1) }, 'q'],
    [{ q: 'x', limit: '101' }, 'limit'],
    [{ q: 'x', explain: 'yes' }, 'explain'],
    [{ q: 'x', locale: '!' }, 'locale'],
    [{ q: 'x', sort: 'question' }, 'sort'],
  ] as const;
  for (const [query, name] of cases) {
    const { json } = await inject({ url: '/v1/search', query: query as Record<string, string> });
    t.match(json(), { status: 400, errors: [{ pointer: `#/query/${name}` }] });
  }
  const { json } = await inject({ url: '/v1/suggestions', query: { q: 'x', limit: '11' } });
  t.match(json(), { status: 400, errors: [{ detail: /at most 10/ }] });
});

t.test('a token in the question is not repeated, nor kept by a cache', async (t) => {
  const secret = 'c2VjcmV0_qWeRtYuIoPaSdFgH_2mJ3Tr';
  const response = await search({ q: `what is syt_${secret} delet`, limit: '1' });
  t.equal(response.headers['cache-control'], 'no-store');
  t.match(response.headers.link, 'rel="next"');
  t.notMatch(JSON.stringify(response.headers) + response.payload, secret.slice(0, 8));
  t.match(response.json().items, [
    { entry: { slug: 'what-does-the-different-mas-access-token-prefixes-mean' } },
  ]);
  const suggested = await inject({ url: '/v1/suggestions', query: { q: `syt_${secret}` } });
  t.equal(suggested.headers['cache-control'], 'no-store');
});

t.test('conditional requests and HEAD', async (t) => {
  for (const url of ['/v1/search?q=space', '/v1/suggestions?q=space']) {
    const full = await inject(url);
    t.equal(full.statusCode, 200);
    const again = await inject({ url, headers: { 'if-none-match': String(full.headers.etag) } });
    t.equal(again.statusCode, 304);
    const head = await inject({ method: 'HEAD', url });
    t.equal(head.headers['content-length'], full.headers['content-length']);
  }
});

t.test('suggestions are questions with their addresses', async (t) => {
  const { json } = await inject('/v1/suggestions?q=can+sp');
  t.match(json().items, [
    {
      question: 'Can spaces be deleted?',
      slug: 'can-spaces-be-deleted',
      links: { self: '/v1/entries/can-spaces-be-deleted' },
    },
  ]);
  t.equal((await inject('/v1/suggestions?q=how&limit=3')).json().items.length, 3);
});

t.test('the search is in the language that is asked for, and only of what readers may see', async (t) => {
  const { inject } = await buildLibrary(t);
  const slugs = async (url: string, language = 'en') => {
    const { headers, json } = await inject({ url, headers: { 'accept-language': language } });
    t.equal(headers.vary, `${url.includes('locale=') ? '' : 'Accept-Language, '}Accept-Encoding`);
    return json().items.map(
      ({ entry }: { entry: { slug: string; locale: string } }) => `${entry.slug} ${entry.locale}`,
    );
  };
  t.same(await slugs('/v1/search?q=both'), ['both en']);
  t.same(await slugs('/v1/search?q=beiden', 'de-AT'), ['both de']);
  t.same(await slugs('/v1/search?q=beiden&locale=de'), ['both de']);
  t.same(await slugs('/v1/search?q=both&locale=ja'), []);
  for (const q of ['hidden', 'hidden+draft', 'plan', 'hidden-tag']) {
    const found = (await inject(`/v1/search?q=${q}`)).payload;
    t.notMatch(found, /"slug":"(draft|never-shown|plan|draft-of-french)"/, q);
  }
});

t.test('a base without entries answers', async (t) => {
  const { inject } = await buildTestApp(t, { content: contentSet() });
  t.same((await inject('/v1/search?q=x')).json().items, []);
  t.same((await inject('/v1/suggestions?q=x')).json().items, []);
});

t.test('a new entry is found, a removed one no longer', async (t) => {
  const { inject, store, runtime } = await buildTestApp(t, {
    content: contentSet({ question: 'Where is the zebra?' }),
  });
  const find = async () => (await inject('/v1/search?q=zebra')).json().page.total;
  t.equal(await find(), 1);
  const { importContent } = await import('../../src/import/import.ts');
  await importContent(store, contentSet({ question: 'Where is the giraffe?' }), runtime);
  t.equal(await find(), 0);
  t.equal((await inject('/v1/search?q=giraffe')).json().page.total, 1);
  await importContent(store, contentSet(), runtime, { prune: true });
  t.equal((await inject('/v1/search?q=giraffe')).json().page.total, 0);
});

t.test('drafts are searched by those who have a key', async (t) => {
  const app = await buildLibrary(t);
  const url = '/v1/search?q=hidden&status=draft&fields=slug';
  t.match((await app.inject(url)).json(), { status: 401 });
  const found = await app.inject({ url, headers: await authorize(app, 'reader') });
  t.equal(found.statusCode, 200);
  t.notMatch((await app.inject('/v1/search?q=hidden')).payload, /Hidden draft/);
});
