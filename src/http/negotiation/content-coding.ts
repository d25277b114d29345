import { promisify } from 'node:util';
import zlib from 'node:zlib';
import Negotiator from 'negotiator';
import { memoize } from './memoize.ts';

/** A content coding (RFC 9110, section 8.4.1) that responses are sent in. */
export type Coding = 'br' | 'zstd' | 'gzip' | 'identity';

/** Shorter bodies fit a packet with their headers: compressed they would take as long. In bytes. */
export const MIN_COMPRESSED = 1_024;

/** Longer bodies are compressed on another thread; up to this one does it here, in well under 1 ms. In bytes. */
export const MAX_COMPRESSED_AT_ONCE = 32 * 1_024;

/**
 * From here on a body hardly gets smaller however long one tries: on answers of this service, levels 4, 5, 6 and 9 of Brotli
 * take 0.07, 0.09, 0.10 and 2.0 ms for 1.5 kB, and leave 44, 42, 42 and 42 %. (docs/performance.md)
 */
export const BROTLI_QUALITY = 5;
export const GZIP_LEVEL = 6;

interface Coder {
  atOnce: (body: Buffer) => Buffer;
  elsewhere: (body: Buffer) => Promise<Buffer>;
}

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = zlib.constants;

/** A window no larger than the body: setting up a larger one takes longer than to compress a small answer. */
const brotliOptions = ({ length }: Buffer): zlib.BrotliOptions => ({
  params: {
    [BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [BROTLI_PARAM_SIZE_HINT]: length,
    [BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, Math.ceil(Math.log2(length + 16)))),
  },
});

const gzip = promisify<zlib.InputType, zlib.ZlibOptions, Buffer>(zlib.gzip);
const brotli = promisify<zlib.InputType, zlib.BrotliOptions, Buffer>(zlib.brotliCompress);

/** Zstandard where this Node has it (22.15 on); our types are those of the oldest. */
const zstdOf = (from: object): Coder | undefined => {
  const atOnce: unknown = Reflect.get(from, 'zstdCompressSync');
  const later: unknown = Reflect.get(from, 'zstdCompress');
  if (typeof atOnce !== 'function' || typeof later !== 'function') return undefined;
  return {
    atOnce: (body) => atOnce(body),
    elsewhere: promisify<Buffer, Buffer>((body, done) => later(body, done)),
  };
};

/** The coders of a Node, the best first. */
export const codersOf = (from: object): ReadonlyMap<Coding, Coder> => {
  const zstd = zstdOf(from);
  return new Map<Coding, Coder>([
    [
      'br',
      {
        atOnce: (body) => zlib.brotliCompressSync(body, brotliOptions(body)),
        elsewhere: (body) => brotli(body, brotliOptions(body)),
      },
    ],
    ...(zstd === undefined ? [] : [['zstd', zstd] as const]),
    [
      'gzip',
      {
        atOnce: (body) => zlib.gzipSync(body, { level: GZIP_LEVEL }),
        elsewhere: (body) => gzip(body, { level: GZIP_LEVEL }),
      },
    ],
  ]);
};

const CODERS = codersOf(zlib);
/** Those that this Node has, the best first. */
export const ON_OFFER: readonly Coding[] = [...CODERS.keys(), 'identity'];

export const PLAIN: readonly Coding[] = ['identity'];

/**
 * The codings that a caller takes, the best first (RFC 9110, section 12.5.3). A caller that takes none that there is gets
 * the plain body: nothing would serve it better.
 */
export const acceptableCodings = memoize((acceptEncoding: string): readonly Coding[] => {
  // Its types do not know the second parameter (negotiator 1.0): which of equally preferred ones comes first.
  const negotiator: { encodings(offers: readonly string[], options: object): string[] } = new Negotiator({
    headers: { 'accept-encoding': acceptEncoding },
  });
  const names = negotiator.encodings(ON_OFFER, { preferred: ON_OFFER });
  const acceptable = names.flatMap((name) => ON_OFFER.filter((coding) => coding === name));
  return acceptable.length === 0 ? PLAIN : acceptable;
});

/** A short body at once, a long one by and by. */
export const compress = (body: Buffer, coding: Exclude<Coding, 'identity'>): Buffer | Promise<Buffer> => {
  const coder = CODERS.get(coding)!;
  return body.length <= MAX_COMPRESSED_AT_ONCE ? coder.atOnce(body) : coder.elsewhere(body);
};
