import zlib from 'node:zlib';
import t from 'tap';
import { toBuffer } from '../../../src/http/cache/cached-body.ts';
import {
  CachedRepresentation,
  type CachedResponse,
  type Finished,
  RESPONSE_OVERHEAD,
} from '../../../src/http/cache/cached-response.ts';
import { MAX_COMPRESSED_AT_ONCE, MIN_COMPRESSED } from '../../../src/http/negotiation/content-coding.ts';

const TEXT = 'How do I sign in? '.repeat(100);
const CHANGED = Date.UTC(2025, 5, 13, 11, 53, 36);
const CHANGED_HTTP = 'Fri, 13 Jun 2025 11:53:36 GMT';

const finished = (over: Partial<Finished> = {}) =>
  new CachedRepresentation({
    ...{ body: TEXT, mediaType: 'text/plain', etag: '"r2.a"', headers: ['vary', 'Accept-Encoding'] },
    language: undefined,
    ...over,
  });

const read = async (response: CachedResponse | Promise<CachedResponse>) => {
  const { status, headers: fields, body } = await response;
  const headers: Record<string, string> = {};
  for (let n = 0; n < fields.length; n += 2) headers[fields[n] ?? ''] = fields[n + 1] ?? '';
  const bytes = body === undefined ? undefined : toBuffer(body);
  if (bytes !== undefined) t.equal(headers['content-length'], String(bytes.length));
  return { status, headers, bytes };
};

t.test('the plain answer has every header, and the length in bytes', async (t) => {
  const { status, headers, bytes } = await read(
    finished({ body: 'Größe', lastModified: CHANGED }).respondTo({}),
  );
  t.equal(status, 200);
  t.equal(String(bytes), 'Größe');
  t.same(headers, {
    'content-type': 'text/plain',
    vary: 'Accept-Encoding',
    etag: '"r2.a"',
    'content-length': '7',
    'last-modified': CHANGED_HTTP,
  });
});

t.test('each coding has a tag and a length of its own', async (t) => {
  const answer = finished();
  const decoders = { br: zlib.brotliDecompressSync, gzip: zlib.gunzipSync };
  for (const coding of ['br', 'gzip'] as const) {
    const { headers, bytes = Buffer.alloc(0) } = await read(answer.respondTo({ 'accept-encoding': coding }));
    t.match(headers, { 'content-encoding': coding, etag: `"r2.a-${coding}"`, vary: 'Accept-Encoding' });
    t.ok(bytes.length < TEXT.length / 2);
    t.equal(String(decoders[coding](bytes)), TEXT);
  }
  const plain = await read(answer.respondTo({ 'accept-encoding': 'deflate' }));
  t.equal(plain.headers.etag, '"r2.a"');
  t.notOk('content-encoding' in plain.headers);
});

t.test('a body is compressed once, which is weighed', async (t) => {
  const answer = finished();
  const plain = answer.size;
  const [first, second] = [
    await answer.respondTo({ 'accept-encoding': 'gzip' }),
    await answer.respondTo({ 'accept-encoding': 'gzip' }),
  ];
  t.equal(first.body, second.body, 'the very same bytes');
  t.equal(answer.size - plain, RESPONSE_OVERHEAD + Number(first.body?.length));
});

t.test('an answer is made once, and whoever keeps it is told what it takes', async (t) => {
  t.equal(RESPONSE_OVERHEAD, 400);
  const answer = finished({ lastModified: CHANGED });
  const grown: number[] = [];
  answer.onGrown = () => grown.push(answer.size);
  const bare = answer.size;
  for (const headers of [{}, { 'if-none-match': '"r2.a"' }]) {
    t.equal(await answer.respondTo(headers), await answer.respondTo(headers));
  }
  t.same(grown, [bare + RESPONSE_OVERHEAD, bare + 2 * RESPONSE_OVERHEAD]);
});

t.test('a long body is compressed by and by, once for all who wait', async (t) => {
  const long = 'How do I sign in? '.repeat(MAX_COMPRESSED_AT_ONCE / 10);
  const answer = finished({ body: long });
  const plain = answer.size;
  const asked = [1, 2].map(() => answer.respondTo({ 'accept-encoding': 'br' }));
  for (const each of asked) t.type(each, Promise);
  const [first, second] = await Promise.all(asked);
  t.equal(first?.body, second?.body);
  t.equal(answer.size - plain, RESPONSE_OVERHEAD + Number(first?.body?.length));
  const third = answer.respondTo({ 'accept-encoding': 'br' });
  t.notOk(third instanceof Promise);
  const { bytes = Buffer.alloc(0) } = await read(third);
  t.equal(String(zlib.brotliDecompressSync(bytes)), long);
});

t.test('a short body is not worth it, unless the caller takes nothing else', async (t) => {
  const short = finished({ body: 'a'.repeat(MIN_COMPRESSED - 1) });
  t.notOk('content-encoding' in (await read(short.respondTo({ 'accept-encoding': 'gzip' }))).headers);
  const demanded = await read(short.respondTo({ 'accept-encoding': 'gzip, identity;q=0' }));
  t.equal(demanded.headers['content-encoding'], 'gzip');
  const long = finished({ body: 'a'.repeat(MIN_COMPRESSED) });
  t.equal((await read(long.respondTo({ 'accept-encoding': 'gzip' }))).headers['content-encoding'], 'gzip');
});

t.test('304 for the tag of any coding that the caller takes, with that tag', async (t) => {
  const answer = finished({ lastModified: CHANGED });
  const cases: [Record<string, string>, number, string][] = [
    [{ 'if-none-match': '"r2.a"' }, 304, '"r2.a"'],
    [{ 'if-none-match': '"r2.a"', 'accept-encoding': 'br, gzip' }, 304, '"r2.a"'],
    [{ 'if-none-match': '"r2.a-gzip"', 'accept-encoding': 'br, gzip' }, 304, '"r2.a-gzip"'],
    [{ 'if-none-match': 'W/"r2.a-br", "x"', 'accept-encoding': 'br, gzip' }, 304, '"r2.a-br"'],
    [{ 'if-none-match': '*', 'accept-encoding': 'br, gzip' }, 304, '"r2.a-br"'],
    [{ 'if-modified-since': CHANGED_HTTP, 'accept-encoding': 'gzip' }, 304, '"r2.a-gzip"'],
    // It could not read what it holds.
    [{ 'if-none-match': '"r2.a-br"', 'accept-encoding': 'gzip' }, 200, '"r2.a-gzip"'],
    [{ 'if-none-match': '"r2.a-br"' }, 200, '"r2.a"'],
    [{ 'if-none-match': '"r2.a"', 'accept-encoding': 'gzip, identity;q=0' }, 200, '"r2.a-gzip"'],
    [{ 'if-none-match': '"r1.a"' }, 200, '"r2.a"'],
  ];
  for (const [asked, status, etag] of cases) {
    const { headers, ...answered } = await read(answer.respondTo(asked));
    t.equal(answered.status, status, JSON.stringify(asked));
    t.equal(headers.etag, etag, JSON.stringify(asked));
    if (status !== 304) continue;
    t.same(headers, { vary: 'Accept-Encoding', etag, 'last-modified': CHANGED_HTTP });
    t.equal(answered.bytes, undefined);
  }
});

t.test('Last-Modified appears when the second of the change is over', async (t) => {
  let now = CHANGED + 999;
  const clock = t.intercept(Date, 'now', { value: () => now });
  const answer = finished({ lastModified: CHANGED });
  t.notOk('last-modified' in (await read(answer.respondTo({}))).headers);
  const since = { 'if-modified-since': CHANGED_HTTP };
  t.equal((await read(answer.respondTo(since))).status, 200, 'nor is it compared with');
  now += 1;
  t.equal((await read(answer.respondTo({}))).headers['last-modified'], CHANGED_HTTP);
  t.equal((await read(answer.respondTo(since))).status, 304);
  clock.restore();
});

t.test('the same bytes in a later state of the content are not compressed again', async (t) => {
  const former = finished();
  const { body } = await former.respondTo({ 'accept-encoding': 'gzip' });
  const same = finished();
  same.inherit(former);
  t.equal(same.size, former.size - RESPONSE_OVERHEAD);
  t.equal((await same.respondTo({ 'accept-encoding': 'gzip' })).body, body);
  const early = finished({ body: TEXT.repeat(MAX_COMPRESSED_AT_ONCE / 1_000) });
  const underWay = early.respondTo({ 'accept-encoding': 'gzip' });
  const late = finished({ body: TEXT.repeat(MAX_COMPRESSED_AT_ONCE / 1_000) });
  late.inherit(early);
  t.same((await late.respondTo({ 'accept-encoding': 'gzip' })).body, (await underWay).body);
  const other = finished({ etag: '"r3.b"', body: `${TEXT}!` });
  other.inherit(former);
  t.not((await other.respondTo({ 'accept-encoding': 'gzip' })).body, body);
});
