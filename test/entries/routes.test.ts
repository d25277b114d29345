import fc from 'fast-check';
import t from 'tap';
import { encodeCursor } from '../../src/core/cursor.ts';
import { ENTRY_FORMATS } from '../../src/entries/formats/index.ts';
import { buildTestApp } from '../support/app.ts';
import { contentSet } from '../support/content.ts';
import { buildLibrary } from '../support/library.ts';

const { inject, store } = await buildLibrary(t);

const get = (url: string, headers: Record<string, string> = {}) => inject({ url, headers });
const slugsOf = async (url: string, headers = {}): Promise<string[]> =>
  (await get(url, headers)).json().items.map((item: { slug: string }) => item.slug);
const idOf = async (slug: string): Promise<string> => (await store.entries.findBySlug(slug))[0]?.id ?? 'none';

/** The URL of the next page. */
const nextOf = (link: unknown): string | undefined => /^<([^>]*)>; rel="next"$/.exec(String(link ?? ''))?.[1];

t.test('the list', async (t) => {
  t.test('is in reading order, without answers', async (t) => {
    const { headers, json } = await get('/v1/entries');
    t.same(
      json().items.map((item: { slug: string }) => item.slug),
      ['both', 'können-räume-größer-werden', 'new-name', 'other'],
    );
    t.notOk('answer' in json().items[0]);
    t.same(json().page, { limit: 20, next: null });
    t.match(headers, {
      'cache-control': 'public, max-age=60, stale-while-revalidate=600, stale-if-error=86400',
      'content-language': 'en',
      vary: 'Accept, Accept-Language',
      'last-modified': 'Fri, 02 Jan 2026 03:05:05 GMT',
    });
    t.notOk('link' in headers);
  });

  t.test('is sorted and filtered as asked', async (t) => {
    const cases: [string, string[]][] = [
      ['sort=question', ['other', 'both', 'können-räume-größer-werden', 'new-name']],
      ['sort=-updatedAt&limit=1', ['new-name']],
      ['category=other', ['other']],
      ['tag=a', ['both']],
      ['tag=a&tag=b', ['both']],
      ['tag=a&tag=c', []],
      ['tag=why?', ['können-räume-größer-werden']],
      ['tag=nobody', []],
      ['updatedSince=2026-01-02T03:04:05Z', ['new-name']],
      ['updatedSince=2026-01-02T03:04:04Z', ['both', 'können-räume-größer-werden', 'new-name', 'other']],
      ['updatedSince=2026-01-02T05:05:05%2B02:00', []],
    ];
    for (const [query, slugs] of cases) t.same(await slugsOf(`/v1/entries?${query}`), slugs, query);
  });

  t.test('counts when asked', async (t) => {
    t.equal((await get('/v1/entries?count=true&limit=1')).json().page.total, 4);
    t.equal((await get('/v1/entries?count=true&category=other')).json().page.total, 1);
    t.notOk('total' in (await get('/v1/entries?count=false')).json().page);
  });

  t.test('has answers when asked, in the form that is asked for', async (t) => {
    const first = async (query: string) => (await get(`/v1/entries?limit=1&${query}`)).json().items[0];
    t.match(await first('include=answer'), { format: 'markdown', answer: /^Both, with a note\[\^1\]/ });
    t.match(await first('include=answer&format=html'), {
      format: 'html',
      answer: /<section class="footnotes">/,
    });
    t.match(await first('include=answer&format=text'), { format: 'text', answer: /\[1\] The note/ });
    t.same(await first('fields=slug,locale'), { slug: 'both', locale: 'en' });
    t.same(Object.keys(await first('fields=answer,slug')), ['answer', 'slug']);
    t.same(Object.keys(await first('include=answer&fields=slug')), ['slug']);
  });

  t.test('is refused when the query is not understood', async (t) => {
    const cases: [string, string, string][] = [
      ['limt=5', '#/query/limt', 'Unknown parameter "limt". Did you mean "limit"?'],
      ['limit=0', '#/query/limit', '"limit": must be at least 1.'],
      ['limit=', '#/query/limit', '"limit": must be a whole number from 1 to 100.'],
      ['limit=5&limit=5', '#/query/limit', '"limit": must be a whole number from 1 to 100.'],
      ['cursor=', '#/query/cursor', '"cursor": must not be empty; leave it out for the first page.'],
      ['category=genral', '#/query/category', 'There is no such category; GET /v1/categories lists them.'],
      ['category=', '#/query/category', 'There is no such category; GET /v1/categories lists them.'],
      ['locale=', '#/query/locale', '"locale": must be a language tag such as en or pt-BR.'],
      ['locale=en&locale=de', '#/query/locale', '"locale": must be given once.'],
      ['sort=random', '#/query/sort', '"sort": must be one of position, -updatedAt, question.'],
      ['fields=slug,qestion', '#/query/fields', '"fields": has no "qestion". Did you mean "question"?'],
      ['tag=', '#/query/tag/0', '"tag.0": must not be empty.'],
    ];
    for (const [query, pointer, detail] of cases) {
      const response = await get(`/v1/entries?${query}`);
      t.equal(response.statusCode, 400, query);
      t.match(response.json(), { detail, errors: [{ pointer, detail }] }, query);
    }
    for (const name of ['__proto__', 'constructor', 'toString', 'limit%5B%5D']) {
      t.equal((await get(`/v1/entries?${name}=1`)).statusCode, 400, name);
    }
  });

  t.test('in a language that nothing is written in is empty', async (t) => {
    const { headers, json } = await get('/v1/entries?locale=fr');
    t.same(json(), { items: [], page: { limit: 20, next: null } });
    t.equal(headers['content-language'], 'fr');
  });

  t.test('is in the language that is asked for', async (t) => {
    const cases: [string, Record<string, string>, string, string][] = [
      ['?locale=de', {}, 'de', 'Accept'],
      ['?locale=de-AT', {}, 'de', 'Accept'],
      ['?locale=de', { 'accept-language': 'en' }, 'de', 'Accept'],
      ['', { 'accept-language': 'de-AT, en;q=0.5' }, 'de', 'Accept, Accept-Language'],
      ['', { 'accept-language': 'fr' }, 'en', 'Accept, Accept-Language'],
      ['', { 'accept-language': '*' }, 'en', 'Accept, Accept-Language'],
    ];
    for (const [query, asked, language, vary] of cases) {
      const { headers } = await get(`/v1/entries${query}`, asked);
      t.match(headers, { 'content-language': language, vary }, `${query} ${JSON.stringify(asked)}`);
    }
    t.same(await slugsOf('/v1/entries?locale=de'), ['both', 'german']);
  });

  t.test('comes in every format, with footnotes that stay with their entry', async (t) => {
    for (const { mediaType, extension, contentType } of ENTRY_FORMATS) {
      const negotiated = await get('/v1/entries', { accept: mediaType });
      const bySuffix = await get(`/v1/entries.${extension}`, { accept: 'application/pdf' });
      t.equal(negotiated.statusCode, 200, mediaType);
      t.equal(negotiated.headers['content-type'], contentType);
      t.equal(bySuffix.payload, negotiated.payload);
      t.equal(bySuffix.headers.etag, negotiated.headers.etag);
      t.equal(bySuffix.headers.vary, 'Accept-Language, Accept-Encoding', 'Accept had no say');
      t.match(negotiated.payload, 'In both?');
    }
    t.equal((await get('/v1/entries.pdf')).statusCode, 404);
    t.equal((await get('/v1/entries', { accept: 'application/pdf' })).statusCode, 406);
    t.match((await get('/v1/entries.html')).headers, {
      'content-security-policy': /default-src 'none'/,
      'referrer-policy': 'no-referrer',
    });
  });
});

t.test('paging', async (t) => {
  const content = contentSet(
    ...Array.from({ length: 23 }, (_, n) => ({
      slug: `entry-${n}`,
      category: n % 3 === 0 ? 'first' : 'second',
      question: `Question ${String.fromCodePoint(65 + ((n * 7) % 5))}?`,
      answer: `Answer ${n}.`,
      tags: n % 2 === 0 ? ['even', '?&=#+ é'] : ['odd'],
      position: n % 4,
      updatedAt: Date.UTC(2025, 0, 1 + (n % 6)),
    })),
  );
  const paged = await buildTestApp(t, { content });

  t.test('every sort and filter gives each entry once, by Link as by cursor', async (t) => {
    const filters = [
      '',
      'category=second',
      'tag=even',
      `tag=${encodeURIComponent('?&=#+ é')}`,
      'category=first&tag=odd',
    ];
    for (const sort of ['position', '-updatedAt', 'question']) {
      for (const filter of [...filters, 'updatedSince=2025-01-02T00:00:00Z']) {
        const query = `sort=${sort}&${filter}`;
        const whole = (await paged.inject(`/v1/entries?limit=100&${query}`)).json();
        const ids = whole.items.map((item: { id: string }) => item.id);
        t.ok(ids.length > 3 && new Set(ids).size === ids.length, query);
        const byLink: string[] = [];
        const byCursor: string[] = [];
        let url: string | undefined = `/v1/entries?limit=4&${query}`;
        while (url !== undefined) {
          const response = await paged.inject(url);
          byLink.push(...response.json().items.map((item: { id: string }) => item.id));
          url = nextOf(response.headers.link);
          t.equal(url === undefined, response.json().page.next === null, 'Link and page.next agree');
        }
        let next: string | null = '';
        while (next !== null) {
          const cursor: string = next === '' ? '' : `&cursor=${next}`;
          const { items, page } = (await paged.inject(`/v1/entries?limit=7&${query}${cursor}`)).json();
          byCursor.push(...items.map((item: { id: string }) => item.id));
          next = page.next;
        }
        t.same(byLink, ids, query);
        t.same(byCursor, ids, query);
      }
    }
  });

  t.test('a page that ends with the list has no next one', async (t) => {
    const { headers, json } = await paged.inject('/v1/entries?limit=23');
    t.equal(json().items.length, 23);
    t.equal(json().page.next, null);
    t.notOk('link' in headers);
  });

  t.test('a Link keeps the suffix, and never the host of the request', async (t) => {
    t.match(
      (await paged.inject('/v1/entries.md?limit=4')).headers.link,
      /^<\/v1\/entries\.md\?limit=4&cursor=/,
    );
    const strange = await paged.inject({ url: '/v1/entries?limit=4', headers: { host: 'evil.example' } });
    t.match(strange.headers.link, /^<\/v1\/entries\?/);
  });

  t.test('a cursor of another list is refused', async (t) => {
    const { next } = (await paged.inject('/v1/entries?limit=4')).json().page;
    for (const query of [
      'sort=question',
      'category=second',
      'tag=even',
      'locale=de',
      'updatedSince=2020-01-01T00:00:00Z',
    ]) {
      const response = await paged.inject(`/v1/entries?limit=4&cursor=${next}&${query}`);
      t.equal(response.statusCode, 400, query);
      t.match(response.json(), { type: '/problems/invalid-cursor', errors: [{ pointer: '#/query/cursor' }] });
    }
    t.equal(
      (await paged.inject(`/v1/entries?limit=9&cursor=${next}`)).statusCode,
      200,
      'the limit may change',
    );
  });

  t.test('a forged cursor is a page or a refusal, never a failure', async (t) => {
    const { app } = paged;
    const value = fc.oneof(
      fc.integer(),
      fc.maxSafeInteger(),
      fc.double(),
      fc.string({ unit: 'binary', maxLength: 50 }),
    );
    const list = fc.record({
      sort: fc.constantFrom('position', '-updatedAt', 'question'),
      category: fc.constantFrom(undefined, 'second'),
    });
    const forged = fc.asyncProperty(
      list,
      fc.array(value, { maxLength: 5 }),
      async ({ sort, category }, position) => {
        const cursor = encodeCursor(['entries', 'en', category, undefined, undefined, sort], position);
        const filter = category === undefined ? '' : `&category=${category}`;
        const { statusCode } = await app.inject(`/v1/entries?sort=${sort}${filter}&cursor=${cursor}`);
        return statusCode === 200 || statusCode === 400;
      },
    );
    const anything = fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (cursor) => {
      const { statusCode } = await app.inject({ url: '/v1/entries', query: { cursor } });
      return statusCode === 400;
    });
    await t.resolves(fc.assert(forged, { numRuns: 60 }));
    await t.resolves(fc.assert(anything, { numRuns: 30 }));
  });
});

t.test('one entry', async (t) => {
  t.test('is read by its slug, whole', async (t) => {
    const { headers, json } = await get('/v1/entries/both');
    t.match(json(), { slug: 'both', locale: 'en', status: 'published', answer: /note/, format: 'markdown' });
    t.match(headers, {
      etag: /^"r1\.[A-Za-z0-9_-]{22}"$/,
      'content-language': 'en',
      vary: 'Accept, Accept-Language',
      'last-modified': 'Fri, 02 Jan 2026 03:04:05 GMT',
    });
    t.notOk('content-location' in headers);
    t.same((await get('/v1/entries/both?fields=slug')).json(), { slug: 'both' });
    t.match((await get('/v1/entries/both?format=html')).json(), { format: 'html', answer: /<p>/ });
  });

  t.test('comes in every format, by header and by suffix, each with a tag of its own', async (t) => {
    const etags = new Set<unknown>();
    for (const { mediaType, extension, contentType } of ENTRY_FORMATS) {
      const negotiated = await get('/v1/entries/both', { accept: mediaType });
      const bySuffix = await get(`/v1/entries/both.${extension}`, { accept: 'application/pdf' });
      t.equal(negotiated.headers['content-type'], contentType, mediaType);
      t.equal(bySuffix.payload, negotiated.payload);
      t.equal(bySuffix.headers.etag, negotiated.headers.etag);
      t.equal(bySuffix.headers.vary, 'Accept-Language, Accept-Encoding');
      t.match(negotiated.payload, 'note', 'the footnote came along');
      etags.add(negotiated.headers.etag);
    }
    for (const url of [
      '/v1/entries/both?locale=de',
      '/v1/entries/both?fields=slug',
      '/v1/entries/both?format=text',
    ]) {
      etags.add((await get(url)).headers.etag);
    }
    t.equal(etags.size, ENTRY_FORMATS.length + 3);
    t.match(
      (await get('/v1/entries/both.html')).headers['content-security-policy'],
      /default-src 'none';.*sandbox/,
    );
    t.notOk('content-security-policy' in (await get('/v1/entries/both.md')).headers);
  });

  t.test('in no format that is on offer is refused with the offers', async (t) => {
    const { headers, json, statusCode } = await get('/v1/entries/both', { accept: 'application/pdf' });
    t.equal(statusCode, 406);
    t.equal(headers.vary, 'Accept');
    t.same(
      json().offers,
      ENTRY_FORMATS.map(({ mediaType, extension }) => ({ mediaType, suffix: `.${extension}` })),
    );
    for (const name of ['both.pdf', 'both.', 'both.md.md']) {
      t.equal((await get(`/v1/entries/${name}`)).statusCode, 404, name);
    }
    t.match((await get('/v1/entries/both.pdf')).json(), { detail: /\.json, \.md, \.html, \.txt, \.jsonld/ });
  });

  t.test('is in the best language there is', async (t) => {
    const cases: [string, Record<string, string>, string, string][] = [
      ['both', {}, 'en', 'Accept, Accept-Language'],
      ['both', { 'accept-language': 'de-AT' }, 'de', 'Accept, Accept-Language'],
      ['both', { 'accept-language': 'fr, it' }, 'en', 'Accept, Accept-Language'],
      ['both?locale=de', { 'accept-language': 'en' }, 'de', 'Accept'],
      ['both?locale=de-CH', {}, 'de', 'Accept'],
      ['german', {}, 'de', 'Accept'],
      ['german', { 'accept-language': 'en' }, 'de', 'Accept'],
    ];
    for (const [url, asked, language, vary] of cases) {
      const { headers, json } = await get(`/v1/entries/${url}`, asked);
      t.equal(json().locale, language, `${url} ${JSON.stringify(asked)}`);
      t.match(headers, { 'content-language': language, vary });
    }
    const missing = await get('/v1/entries/german?locale=en');
    t.equal(missing.statusCode, 404);
    t.match(missing.json(), { detail: 'This entry is not in that language, but in de.', locales: ['de'] });
  });

  t.test('by its id says where it is at home', async (t) => {
    const id = await idOf('german');
    const { headers, json } = await get(`/v1/entries/${id}`, { 'accept-language': 'en' });
    t.equal(json().slug, 'german');
    t.match(headers, { 'content-location': '/v1/entries/german?locale=de', vary: 'Accept' });
    t.equal(
      (await get(`/v1/entries/${id}.md`)).headers['content-location'],
      '/v1/entries/german.md?locale=de',
    );
    t.equal((await get(`/v1/entries/${id}?locale=de`)).statusCode, 200);
    t.match((await get(`/v1/entries/${id}?locale=en`)).json(), { status: 404, locales: ['de'] });
    const unicode = await get(`/v1/entries/${await idOf('können-räume-größer-werden')}`);
    t.equal(
      unicode.headers['content-location'],
      '/v1/entries/k%C3%B6nnen-r%C3%A4ume-gr%C3%B6%C3%9Fer-werden',
      'headers are ASCII',
    );
    t.equal((await get(String(unicode.headers['content-location']))).statusCode, 200);
  });

  t.test('by a former slug is redirected, with suffix and query', async (t) => {
    const cases: [string, string][] = [
      ['old-name', '/v1/entries/new-name'],
      ['old-name.md', '/v1/entries/new-name.md'],
      ['old-name.html?locale=en&format=text', '/v1/entries/new-name.html?locale=en&format=text'],
    ];
    for (const [name, location] of cases) {
      const { headers, payload, statusCode } = await get(`/v1/entries/${name}`, {
        accept: 'application/pdf',
      });
      t.equal(statusCode, 308, name);
      t.equal(headers.location, location);
      t.equal(headers['cache-control'], 'public, max-age=3600');
      t.equal(payload, '');
      t.notOk('vary' in headers, 'it is the same for everybody');
    }
  });

  t.test('that was taken down is gone, and says since when', async (t) => {
    const [row] = await store.entries.findBySlug('taken-down');
    for (const name of ['taken-down', 'taken-down.md', row?.id]) {
      const { headers, json, statusCode } = await get(`/v1/entries/${name}`);
      t.equal(statusCode, 410);
      t.match(json(), {
        goneSince: '2026-01-02T03:05:05Z',
        detail: 'This entry was taken down on 2026-01-02.',
      });
      t.equal(headers['cache-control'], 'public, max-age=30');
    }
  });

  t.test('that nobody published cannot be told from one that does not exist', async (t) => {
    const absent = await get('/v1/entries/no-such-thing');
    t.equal(absent.statusCode, 404);
    const { instance: _, ...expected } = absent.json();
    const names = [
      'draft',
      'draft-of-french',
      'never-shown',
      'plan',
      '',
      'x'.repeat(1_400),
      '%00',
      'a%2Fb',
      '%F0%9F%92%A9',
    ];
    for (const slug of ['draft', 'never-shown', 'plan']) names.push(await idOf(slug));
    names.push('00000000-0000-7000-8000-999999999999', 'Both', '.md');
    for (const name of names) {
      const response = await get(`/v1/entries/${name}`);
      t.match(response.json(), expected, name.slice(0, 40));
      t.notMatch(response.payload, 'Hidden');
    }
  });

  t.test('among many that are asked for at once is the one that each asked for', async (t) => {
    const id = await idOf('other');
    const urls = [
      'both',
      'new-name',
      'other',
      'old-name',
      'taken-down',
      'nothing',
      'other.md',
      'both?locale=de',
      id,
    ]
      .map((name) => `/v1/entries/${name}`)
      .flatMap((url) => [url, url, url]);
    const tell = ({ statusCode, headers, body }: Awaited<ReturnType<typeof get>>) => ({
      ...{ statusCode, location: headers.location, etag: headers.etag },
      // A problem names its request.
      body: statusCode === 200 ? body : '',
    });
    const together = await Promise.all(urls.map((url) => get(url)));
    const alone = [];
    for (const url of urls) alone.push(tell(await get(url)));
    t.same(together.map(tell), alone);
    t.same([...new Set(alone.map(({ statusCode }) => statusCode))].sort(), [200, 308, 404, 410]);
  });

  t.test('with a name that is too long, or no text, is refused', async (t) => {
    t.match((await get(`/v1/entries/${'x'.repeat(1_501)}`)).json(), {
      status: 414,
      type: '/problems/uri-too-long',
    });
    t.match((await get('/v1/entries/%ff')).json(), { status: 400, type: '/problems/invalid-request' });
    t.match((await get('/v1/entries/both?lcoale=de')).json(), {
      status: 400,
      detail: /Did you mean "locale"/,
    });
  });

  t.test('is told apart from what the caller has', async (t) => {
    const { headers } = await get('/v1/entries/both');
    const fresh = await get('/v1/entries/both', { 'if-none-match': String(headers.etag) });
    t.equal(fresh.statusCode, 304);
    t.equal(fresh.payload, '');
    for (const name of ['etag', 'cache-control', 'vary', 'last-modified'])
      t.equal(fresh.headers[name], headers[name]);
    const other = { 'if-none-match': String(headers.etag), accept: 'text/html' };
    t.equal((await get('/v1/entries/both', other)).statusCode, 200, 'another format is another thing');
    const german = { 'if-none-match': String(headers.etag), 'accept-language': 'de' };
    t.equal((await get('/v1/entries/both', german)).statusCode, 200, 'so is another language');
    const since = { 'if-modified-since': String(headers['last-modified']) };
    t.equal((await get('/v1/entries/both', since)).statusCode, 304);
    const byId = await get(`/v1/entries/${await idOf('german')}`, { 'if-none-match': '*' });
    t.equal(byId.statusCode, 304);
    t.ok('content-location' in byId.headers);
    t.equal(
      (await get('/v1/entries/draft', { 'if-none-match': '*' })).statusCode,
      404,
      'what is not there is not fresh',
    );
    const list = await get('/v1/entries?limit=1');
    const again = await get('/v1/entries?limit=1', { 'if-none-match': String(list.headers.etag) });
    t.equal(again.statusCode, 304);
    t.equal(again.headers.link, list.headers.link);
  });
});

t.test('HEAD is GET without the body', async (t) => {
  const urls = [
    '/v1/entries',
    '/v1/entries?limit=1',
    '/v1/entries.md',
    '/v1/entries/both',
    '/v1/entries/both.html',
  ];
  for (const url of [...urls, '/v1/entries/draft', '/v1/entries/old-name', '/v1/entries/taken-down']) {
    const full = await get(url);
    const head = await inject({ method: 'HEAD', url });
    t.equal(head.statusCode, full.statusCode, url);
    t.equal(head.payload, '');
    const { date: _, 'x-request-id': __, ...headers } = head.headers;
    for (const [name, value] of Object.entries(headers)) t.equal(value, full.headers[name], `${url} ${name}`);
    t.equal(Object.keys(headers).length, Object.keys(full.headers).length - 2, `${url} has all headers`);
  }
});

t.test('without any content', async (t) => {
  const empty = await buildTestApp(t, { defaultLocale: 'de' });
  const { headers, json } = await empty.inject('/v1/entries?count=true');
  t.same(json(), { items: [], page: { limit: 20, next: null, total: 0 } });
  t.match(headers, { 'content-language': 'de', vary: 'Accept' });
});
