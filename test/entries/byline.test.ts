import t, { type Test } from 'tap';
import { bylinesOf, PUBLIC_AUTHORS } from '../../src/entries/byline.ts';
import { buildTestApp, type TestApp, type TestAppOptions } from '../support/app.ts';
import { contentSet } from '../support/content.ts';
import { authorize } from '../support/keys.ts';
import { type SurfaceTargets, showing } from '../support/surfaces.ts';

/** Nothing else of a service has such a name. */
const NAME = 'Zebedee Quux-Fitzwilliam';
const SITE = { name: 'The Help Editor', logo: undefined, color: '#17594a', contact: undefined };

t.test('names are for those who have a key, or for everybody', async (t) => {
  t.same(PUBLIC_AUTHORS, ['site', 'names']);
  const caller = { id: '1', name: NAME, role: 'reader' } as const;
  t.equal(bylinesOf('site', 'Site')(undefined), 'Site');
  t.equal(bylinesOf('site', 'Site')(caller), undefined);
  t.equal(bylinesOf('names', 'Site')(undefined), undefined);
  t.equal(bylinesOf('names', 'Site')(caller), undefined);
});

/** Entries in every state, all of them written with a key of that name. */
const build = async (t: Test, options: TestAppOptions) => {
  const built = await buildTestApp(t, {
    content: contentSet({ slug: 'other' }),
    site: SITE,
    publicHistory: 'published',
    ...options,
  });
  const key = await authorize(built, 'admin', NAME);
  const write = async (method: 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) => {
    const type = Buffer.isBuffer(payload) ? 'application/x-ndjson' : 'application/json';
    const headers = { ...key, 'if-match': '*', ...(payload && { 'content-type': type }) };
    const { statusCode } = await built.inject({ ...{ method, url, headers }, ...(payload && { payload }) });
    t.ok(statusCode < 300, `${method} ${url}`);
  };
  const entry = { answer: 'It is *so*.', category: 'general', tags: ['tagged'], aliases: ['Is it so?'] };
  await write('POST', '/v1/entries', { ...entry, question: 'How is it?', slug: 'shown', note: `By ${NAME}` });
  await write('PATCH', '/v1/entries/shown', { answer: 'It is not.', slug: 'renamed', note: `By ${NAME}` });
  await write('POST', '/v1/entries', {
    ...entry,
    ...{ question: 'Wie ist es?', slug: 'renamed', locale: 'de' },
  });
  for (const slug of ['draft', 'gone'])
    await write('POST', '/v1/entries', { ...entry, question: slug, slug });
  await write('PATCH', '/v1/entries/draft', { status: 'draft' });
  await write('DELETE', '/v1/entries/gone');
  const line = { ...entry, slug: 'imported', question: 'Imported?', createdBy: NAME, updatedBy: 'Zoe Quux' };
  await write('POST', '/v1/import', Buffer.from(`${JSON.stringify(line)}\n`));
  await write('POST', '/v1/webhooks', { url: 'https://portal.example.org/' });
  return { ...built, key };
};

const SOUGHT: SurfaceTargets = {
  slugs: ['renamed', 'shown', 'imported', 'draft', 'gone'],
  revisions: [1, 2],
  at: '2026-01-02T03:04:05Z',
  queries: ['how is it', 'imported'],
};

const telling = ({ app }: TestApp, headers: Record<string, string> = {}) =>
  showing(app, SOUGHT, (text) => /Zebedee|Quux/.test(text), headers);

t.test('no route tells the public who has written something', async (t) => {
  const built = await build(t, {});
  const { found: withKey } = await telling(built, built.key);
  for (const url of ['/v1/entries/renamed', '/v1/entries/renamed.jsonld', '/v1/export', '/v1/webhooks'])
    t.ok(withKey.includes(url), `${url} tells the holder of a key`);
  const { found, answered } = await telling(built);
  t.same(found, []);
  t.ok(answered > 100, String(answered));
  t.same((await telling(built)).found, [], 'nor from a cache');
});

t.test('where names are public, they are on every surface that has one', async (t) => {
  const { found } = await telling(await build(t, { publicAuthors: 'names' }));
  const oembed = 'url=https%3A%2F%2Fkb.example.org%2Fentries%2Frenamed';
  for (const url of [
    ...['/v1/entries', '/v1/entries.jsonld', '/v1/entries/renamed', '/v1/entries/renamed.jsonld'],
    ...['/v1/entries/renamed?at=2026-01-02T03:04:05Z', '/v1/entries?fields=createdBy,updatedBy,slug'],
    ...['/v1/entries/renamed/revisions', '/v1/entries/renamed/revisions/1', '/v1/search?q=how%20is%20it'],
    ...['/v1/export', '/feed.atom', '/feed.json', '/entries/renamed', '/mcp'],
    ...[`/oembed?format=json&${oembed}`, `/oembed?format=xml&${oembed}`],
  ])
    t.ok(found.includes(url), url);
});

t.test('what the public gets does not vary by who asked before, nor does its tag', async (t) => {
  const built = await build(t, {});
  const url = '/v1/entries/renamed';
  const before = await built.inject(url);
  const seen = await built.inject({ url, headers: built.key });
  const after = await built.inject(url);
  t.match(before.json(), { createdBy: SITE.name, updatedBy: SITE.name });
  t.match(seen.json(), { createdBy: NAME, updatedBy: NAME });
  t.same([before.payload, before.headers.etag], [after.payload, after.headers.etag]);
  t.not(seen.headers.etag, before.headers.etag);
  t.match(seen.headers, { 'cache-control': 'private, no-store' });
});

t.test('who had it as the public sees it gets it anew with a key', async (t) => {
  const built = await build(t, {});
  const date = { 'if-modified-since': 'Fri, 02 Jan 2037 00:00:00 GMT' };
  for (const url of ['/v1/entries/renamed', '/v1/export']) {
    const tag = { 'if-none-match': String((await built.inject(url)).headers.etag) };
    const ask = async (headers: object) => (await built.inject({ url, headers: { ...headers } })).statusCode;
    t.equal(await ask(tag), 304);
    t.equal(await ask({ ...tag, ...date, ...built.key }), 200);
    t.equal(await ask({ ...date, ...built.key }), 200, 'a date does not tell one from the other');
  }
});

t.test('another name of the site is another export', async (t) => {
  const tags = await Promise.all(
    ['One', 'Two'].map(async (name) => {
      const { inject } = await buildTestApp(t, { site: { ...SITE, name } });
      return String((await inject('/v1/export')).headers.etag);
    }),
  );
  t.not(tags[0], tags[1]);
});
