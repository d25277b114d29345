import t from 'tap';
import { CachedRepresentation } from '../../../src/http/cache/cached-response.ts';
import { LARGEST, QUERY_SHARE, ResponseCache } from '../../../src/http/cache/response-cache.ts';
import { byAccept } from '../../../src/http/negotiation/negotiation.ts';

const NO_HEADERS = { headers: [], language: undefined };

const cacheOf = (bytes = 1_000_000) => {
  const content = { version: 1 };
  const cache = new ResponseCache({ bytes, version: () => content.version });
  const answerOf = (body: string) =>
    new CachedRepresentation({
      body,
      mediaType: 'text/plain',
      etag: `"${body.slice(0, 20)}"`,
      ...NO_HEADERS,
    });
  const keep = (url: string, body = 'a', over = {}) => {
    const place = { url, route: '/route', vary: [], version: content.version, ...over };
    cache.store(place, {}, answerOf(body));
  };
  const find = async (url: string, headers = {}, version = content.version) => {
    const answer = await cache.find(url, headers, version)?.response;
    return answer?.body?.toString();
  };
  return { cache, content, keep, find, answerOf };
};

t.test('the shares', async (t) => {
  t.same([QUERY_SHARE, LARGEST], [1 / 4, 1 / 8]);
});

t.test('what is kept is found, with its route', async (t) => {
  const { cache, keep, find } = cacheOf();
  t.notOk(cache.has('/a'));
  t.equal(await find('/a'), undefined);
  keep('/a', 'A');
  t.ok(cache.has('/a'));
  t.equal(await find('/a'), 'A');
  t.equal(await find('/a?b'), undefined);
  t.equal(cache.find('/a', {}, 1)?.route, '/route');
});

t.test('it is found in the state of the content that it is of, and in no other', async (t) => {
  const { cache, content, keep, find } = cacheOf();
  keep('/a', 'before');
  content.version = 2;
  t.equal(await find('/a'), undefined);
  t.ok(cache.has('/a'));
  keep('/a', 'after');
  t.equal(await find('/a'), 'after');
  t.equal(await find('/a', {}, 1), undefined);
});

t.test('an answer that was begun in another state is not kept', async (t) => {
  const { cache, content, find, answerOf } = cacheOf();
  const place = { url: '/a', route: '/a', vary: [], version: 1 };
  content.version = 2;
  cache.store(place, {}, answerOf('mixed'));
  t.equal(await find('/a'), undefined);
  t.equal(await find('/a', {}, 1), undefined);
});

t.test('each variant is kept by itself, and asked for by whatever leads to it', async (t) => {
  const { cache, content, find, answerOf } = cacheOf();
  const vary = [
    byAccept([
      { mediaType: 'text/plain', extension: 'txt' },
      { mediaType: 'text/html', extension: 'html' },
    ]),
  ];
  const keep = (accept: string, body: string): void =>
    cache.store({ url: '/a', route: '/a', vary, version: content.version }, { accept }, answerOf(body));
  keep('text/plain', 'plain');
  keep('text/html', 'html');
  t.equal(await find('/a', {}), 'plain');
  t.equal(await find('/a', { accept: 'text/html, x/y' }), 'html');
  t.equal(await find('/a', { accept: 'image/png' }), undefined, 'not acceptable');
  content.version = 2;
  keep('text/html', 'new');
  t.equal(await find('/a', { accept: 'text/html' }), 'new');
  t.equal(await find('/a', {}), undefined);
});

t.test('when it is negotiated on something else, what was known by other names goes', async (t) => {
  const { cache, keep, find, answerOf } = cacheOf();
  keep('/a', 'for all');
  cache.store(
    { url: '/a', route: '/a', vary: ['X-Thing'], version: 1 },
    { 'x-thing': 'b' },
    answerOf('for b'),
  );
  t.equal(await find('/a'), undefined);
  t.equal(await find('/a', { 'x-thing': 'b' }), 'for b');
});

t.test('what has no variant is not kept', async (t) => {
  const { cache, answerOf } = cacheOf();
  cache.store({ url: '/a', route: '/a', vary: ['X'], version: 1 }, { x: 'x'.repeat(500) }, answerOf('a'));
  t.notOk(cache.has('/a'));
});

t.test('of more than there is room for, what was not asked for longest goes', async (t) => {
  const { cache, keep } = cacheOf(100_000);
  const urls = Array.from({ length: 200 }, (_, n) => `/${n}`);
  for (const url of urls) {
    keep(url, 'x'.repeat(500));
    cache.find('/0', {}, 1);
  }
  const left = urls.filter((url) => cache.has(url));
  t.ok(left.length > 30 && left.length < 75_000 / 1_500, String(left.length));
  t.same([left[0], left.at(-1)], ['/0', '/199']);
});

t.test('made-up queries push out each other, never a path', async (t) => {
  const { cache, keep } = cacheOf(100_000);
  for (let n = 0; n < 20; n += 1) keep(`/${n}`, 'x'.repeat(500));
  for (let n = 0; n < 1_000; n += 1) keep(`/search?q=${n}`, 'x'.repeat(500));
  for (let n = 0; n < 20; n += 1) t.ok(cache.has(`/${n}`));
  t.notOk(cache.has('/search?q=0'));
  t.ok(cache.has('/search?q=999'));
});

t.test('what is very large is not kept, nor what became so when it was compressed', async (t) => {
  const { cache, keep, find } = cacheOf(100_000);
  t.equal(cache.largest, 3_125);
  keep('/large', 'x'.repeat(12_000));
  t.notOk(cache.has('/large'));
  // Bytes that hardly get smaller.
  const text = Array.from({ length: 6_000 }, (_, n) => ((n * 7_919) % 9_973).toString(36))
    .join('')
    .slice(0, 8_000);
  keep('/grows', text);
  t.ok(cache.has('/grows'));
  await find('/grows', { 'accept-encoding': 'gzip' });
  await find('/grows', { 'accept-encoding': 'br' });
  t.notOk(cache.has('/grows'));
});

t.test('a long body that is compressed by and by is weighed then, if it is still there', async (t) => {
  const { cache, content, keep, find } = cacheOf(2_000_000);
  const text = Array.from({ length: 60_000 }, (_, n) => ((n * 7_919) % 9_973).toString(36)).join('');
  keep('/long', text);
  t.ok(cache.has('/long'));
  for (const coding of ['br', 'gzip']) await find('/long', { 'accept-encoding': coding });
  await new Promise(setImmediate);
  t.notOk(cache.has('/long'), 'too large with its compressed bodies');
  keep('/long', text);
  const asked = find('/long', { 'accept-encoding': 'gzip' });
  content.version = 2;
  keep('/long', 'short');
  await asked;
  await new Promise(setImmediate);
  t.equal(await find('/long'), 'short');
  keep('/gone', text);
  const late = find('/gone', { 'accept-encoding': 'gzip' });
  for (let n = 0; n < 2_000; n += 1) keep(`/${n}`, 'x'.repeat(500));
  await late;
  await new Promise(setImmediate);
  t.notOk(cache.has('/gone'));
});

t.test('what an answer takes is weighed whoever it is made for, the first one too', async (t) => {
  const { cache, answerOf } = cacheOf(100_000);
  const large = answerOf('x'.repeat(7_700));
  cache.store({ url: '/a', route: '/a', vary: [], version: 1 }, {}, large);
  t.ok(cache.has('/a'));
  await large.respondTo({});
  t.notOk(cache.has('/a'));
});

t.test('the same answer in a new state keeps its compressed bodies', async (t) => {
  const { cache, content, keep } = cacheOf();
  const compressed = async () =>
    (await cache.find('/a', { 'accept-encoding': 'gzip' }, content.version)?.response)?.body;
  keep('/a', 'a'.repeat(2_000));
  const before = await compressed();
  content.version = 2;
  keep('/a', 'a'.repeat(2_000));
  t.equal(await compressed(), before);
});
