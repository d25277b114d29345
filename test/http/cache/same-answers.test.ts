import { isDeepStrictEqual } from 'node:util';
import zlib from 'node:zlib';
import fc from 'fast-check';
import t, { type Test } from 'tap';
import { buildApp } from '../../../src/app.ts';
import { importContent } from '../../../src/import/import.ts';
import { openStore } from '../../../src/store/store.ts';
import { contentSet } from '../../support/content.ts';
import { testRuntime } from '../../support/runtime.ts';
import { type Ask, overTheWire, type WireAnswer } from '../../support/wire.ts';

const SLUGS = ['one', 'two', 'three', 'four'];

/** URLs of every kind of cacheable answer, and of what is none. */
const URLS = [
  ...SLUGS.flatMap((slug) => [
    `/v1/entries/${slug}`,
    `/v1/entries/${slug}.md`,
    `/v1/entries/${slug}?locale=de`,
  ]),
  '/v1/entries',
  '/v1/entries.html',
  '/v1/entries?include=answer&limit=2',
  '/v1/entries?tag=a',
  '/v1/entries?category=other&count=true',
  '/v1/entries?limt=2',
  '/v1/categories',
  '/v1/categories/other',
  '/v1/changes',
  '/v1/export',
  '/v1/search?q=answer',
  '/v1/suggestions?q=wh',
  '/openapi.json',
  '/v1/%65ntries/one',
  '/nowhere',
];

/** What is of one answer, or tells how it was compressed. */
const VOLATILE = [
  ...['x-request-id', 'date', 'connection', 'keep-alive', 'ratelimit', 'transfer-encoding'],
  ...['content-encoding', 'content-length', 'vary'],
];

const DECODERS: Record<string, (body: Buffer) => Buffer> = {
  br: zlib.brotliDecompressSync,
  gzip: zlib.gunzipSync,
};

/** An answer without all that may differ. */
const essence = ({ status, headers, body }: WireAnswer, method: string) => {
  const decode =
    method === 'HEAD' || status === 304 ? undefined : DECODERS[String(headers['content-encoding'])];
  const plain = decode?.(body) ?? body;
  const { etag, ...rest } = Object.fromEntries(
    Object.entries(headers).filter(([name]) => !VOLATILE.includes(name)),
  );
  return {
    status,
    etag: String(etag).replace(/-(br|gzip|zstd)"$/, '"'),
    vary: String(headers.vary ?? '').replace(/(, )?Accept-Encoding$/, ''),
    headers: rest,
    // The id of a problem is the request's.
    body: String(plain).replace(/"instance":"[^"]*"/, ''),
  };
};

/** The same store behind two applications: one with a cache, one without. */
const twoApplications = async (t: Test) => {
  const store = openStore(':memory:');
  const runtime = testRuntime();
  const build = async (cacheBytes: number): Promise<Ask> => {
    const app = await buildApp({
      ...{ store, runtime, publicUrl: 'https://kb.example.org', defaultLocale: 'en', rateLimit: 1_000_000 },
      cacheBytes,
    });
    t.teardown(() => app.close());
    return (await overTheWire(t, app)).ask;
  };
  t.teardown(() => store.close());
  return { store, runtime, cached: await build(300_000), plain: await build(0) };
};

const entry = fc.record({
  slug: fc.constantFrom(...SLUGS),
  locale: fc.constantFrom('en', 'en', 'de'),
  category: fc.constantFrom('general', 'other'),
  question: fc.constantFrom('What is it?', 'Why so?', 'Where was it?'),
  answer: fc.constantFrom('An answer.', 'Another **answer**.', 'A long answer. '.repeat(200)),
  tags: fc.constantFrom([], ['a'], ['a', 'b']),
  status: fc.constantFrom('published', 'published', 'published', 'draft', 'archived'),
});

const write = fc
  .uniqueArray(entry, { selector: ({ slug, locale }) => `${slug} ${locale}`, minLength: 1, maxLength: 6 })
  .map((entries) => ({ entries }));

const read = fc.record({
  url: fc.constantFrom(...URLS),
  method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD'),
  headers: fc.record(
    {
      accept: fc.constantFrom('*/*', 'text/html', 'text/markdown;q=0.5, application/ld+json', 'image/png'),
      'accept-language': fc.constantFrom('en', 'de', 'de-AT, en;q=0.5', 'fr'),
      'accept-encoding': fc.constantFrom('br', 'gzip, deflate', 'identity;q=0, gzip', '*;q=0'),
    },
    { requiredKeys: [] },
  ),
  /** Whether it says what it got at the URL before. */
  isConditional: fc.boolean(),
});

t.test('with and without a cache, whatever is written and asked, the answers are the same', async (t) => {
  const { store, runtime, cached, plain } = await twoApplications(t);
  const seen = new Map<string, string>();
  let reads = 0;
  const step = async (
    command: { entries: object[] } | { url: string; method: string; headers: object; isConditional: boolean },
  ) => {
    if ('entries' in command) {
      runtime.time += 1_000;
      await importContent(store, contentSet(...command.entries), runtime, { prune: true });
      return;
    }
    reads += 1;
    const { url, method } = command;
    const etag = seen.get(url);
    // In any coding: the one without a cache knows the plain one alone.
    const tags = ['', '-br', '-gzip'].map((coding) => String(etag).replace(/"$/, `${coding}"`));
    const headers = {
      ...command.headers,
      ...(command.isConditional && etag !== undefined ? { 'if-none-match': tags.join(', ') } : {}),
    };
    const expected = essence(await plain(url, headers, method), method);
    if (expected.etag !== 'undefined') seen.set(url, expected.etag);
    const found = essence(await cached(url, headers, method), method);
    if (!isDeepStrictEqual(found, expected)) {
      t.same(found, expected, `${method} ${url} ${JSON.stringify(headers)}`);
      throw new Error('another answer');
    }
  };
  const session = fc.asyncProperty(
    fc.array(fc.oneof({ arbitrary: read, weight: 14 }, { arbitrary: write, weight: 1 }), {
      minLength: 30,
      maxLength: 60,
    }),
    async (commands) => {
      for (const command of commands) await step(command);
    },
  );
  await t.resolves(fc.assert(session, { numRuns: 10 }));
  t.ok(reads > 300, `${reads} reads`);
});
