import zlib from 'node:zlib';
import t from 'tap';
import {
  acceptableCodings,
  BROTLI_QUALITY,
  codersOf,
  compress,
  GZIP_LEVEL,
  MAX_COMPRESSED_AT_ONCE,
  MIN_COMPRESSED,
} from '../../../src/http/negotiation/content-coding.ts';

t.test('the levels and sizes that were measured', async (t) => {
  t.same([BROTLI_QUALITY, GZIP_LEVEL, MIN_COMPRESSED, MAX_COMPRESSED_AT_ONCE], [5, 6, 1_024, 32_768]);
});

t.test('a caller gets the coding that it likes best, of equals the one that is smallest', async (t) => {
  const cases: [string, string[]][] = [
    ['gzip', ['gzip', 'identity']],
    ['gzip, br', ['br', 'gzip', 'identity']],
    ['gzip, deflate', ['gzip', 'identity']],
    ['br;q=0.5, gzip', ['gzip', 'br', 'identity']],
    ['br;q=0, gzip;q=0.5', ['gzip', 'identity']],
    ['identity', ['identity']],
    ['identity;q=0.5, gzip;q=0.1', ['identity', 'gzip']],
    ['identity;q=0, gzip', ['gzip']],
    ['*;q=0, gzip', ['gzip']],
    ['GZIP', ['gzip', 'identity']],
    ['deflate', ['identity']],
    ['', ['identity']],
    ['gzip;q=0', ['identity']],
    ['nonsense;;q=,,', ['identity']],
    // Nothing that there is: the plain body serves such a caller best.
    ['*;q=0', ['identity']],
    ['identity;q=0', ['identity']],
    ['identity;q=0, compress', ['identity']],
  ];
  for (const [header, expected] of cases) t.same(acceptableCodings(header), expected, header);
  t.same(acceptableCodings('*')[0], 'br');
  t.same(acceptableCodings('br;q=0, *').includes('br'), false);
});

t.test('every coding gives the same bytes back, of short bodies at once, of long ones later', async (t) => {
  const decoders: Record<string, (body: Buffer) => Buffer> = {
    br: zlib.brotliDecompressSync,
    gzip: zlib.gunzipSync,
  };
  for (const coding of ['br', 'gzip'] as const) {
    for (const length of [0, 1, MAX_COMPRESSED_AT_ONCE, MAX_COMPRESSED_AT_ONCE + 1]) {
      const body = Buffer.from('Größe, '.repeat(length)).subarray(0, length);
      const made = compress(body, coding);
      t.equal(made instanceof Promise, length > MAX_COMPRESSED_AT_ONCE, `${coding} ${length}`);
      t.same(decoders[coding]?.(await made), body);
    }
  }
});

t.test('Zstandard is there where Node has it', async (t) => {
  t.equal(codersOf(zlib).has('zstd'), 'zstdCompressSync' in zlib);
  t.same([...codersOf({}).keys()], ['br', 'gzip']);
  const zstd = codersOf({
    zstdCompressSync: (body: Buffer) => Buffer.concat([body, body]),
    zstdCompress: (body: Buffer, done: (error: null, made: Buffer) => void) => done(null, body),
  });
  t.same([...zstd.keys()], ['br', 'zstd', 'gzip']);
  const coder = zstd.get('zstd');
  t.same(coder?.atOnce(Buffer.from('a')), Buffer.from('aa'));
  t.same(await coder?.elsewhere(Buffer.from('a')), Buffer.from('a'));
});
