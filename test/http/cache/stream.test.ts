import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import t from 'tap';
import { SHIFT } from '../../../src/core/scheduling/give-way.ts';
import { STREAM_TIME_LIMIT, type Streamed, sendStream, streamOf } from '../../../src/http/cache/stream.ts';
import { testEdge } from '../../support/edge.ts';

const STREAMED: Streamed = {
  write: async function* () {
    yield 'one ';
    yield 'two';
  },
  mediaType: 'text/plain; charset=utf-8',
  etag: '"x"',
  lastModified: 1_000_000,
};

t.test('what is written is sent, with its headers', async (t) => {
  const app = testEdge(t);
  const more = { language: 'en', vary: ['Accept-Language'], headers: { link: '<x>' } };
  app.get('/', (request, reply) => sendStream({ ...STREAMED, ...more }, request, reply));
  const { headers, payload } = await app.inject('/');
  t.equal(payload, 'one two');
  t.match(headers, {
    'cache-control': /^public, max-age=60/,
    'content-language': 'en',
    'content-type': 'text/plain; charset=utf-8',
    vary: 'Accept-Language',
    link: '<x>',
    etag: '"x"',
    'last-modified': 'Thu, 01 Jan 1970 00:16:40 GMT',
  });
  t.match(await app.inject({ method: 'HEAD', url: '/' }), { statusCode: 200, payload: '' });
});

t.test('nothing is written for whoever has it', async (t) => {
  const app = testEdge(t);
  const write = (): never => t.fail('it was written') as never;
  app.get('/', (request, reply) =>
    sendStream({ ...STREAMED, cacheControl: 'no-cache', write }, request, reply),
  );
  const response = await app.inject({ url: '/', headers: { 'if-none-match': '"x"' } });
  t.match(response, { statusCode: 304, payload: '', headers: { 'cache-control': 'no-cache', etag: '"x"' } });
});

t.test('who asks for another state than the present one gets nothing of it', async (t) => {
  const app = testEdge(t);
  const write = (): never => t.fail('it was written') as never;
  app.get('/', (request, reply) => sendStream({ ...STREAMED, write }, request, reply));
  const { statusCode, headers } = await app.inject({ url: '/', headers: { 'if-match': '"y"' } });
  t.equal(statusCode, 412);
  t.equal(headers.etag, '"x"');
});

t.test('what the holder of a key gets is kept by nobody', async (t) => {
  const app = testEdge(t);
  app.get('/', (request, reply) => {
    request.caller = { id: 'k', name: 'k', role: 'reader' };
    return sendStream(STREAMED, request, reply);
  });
  t.equal((await app.inject('/')).headers['cache-control'], 'private, no-store');
});

t.test(
  'pieces are made as they are taken, and what was begun is ended once when the reader goes',
  async (t) => {
    let ended = 0;
    let made = 0;
    const end = (): void => {
      ended += 1;
    };
    const pieces = async function* () {
      for (; made < 1_000; made += 1) yield `${made}`;
    };
    const stream = streamOf(pieces(), end);
    if (stream.read() === null) await once(stream, 'readable');
    stream.read();
    stream.destroy();
    await once(stream, 'close');
    t.ok(made < 5, `${made} pieces were made for one`);
    t.equal(ended, 1);
  },
);

t.test('the event loop turns while a reader takes all that there is at once', async (t) => {
  const piece = 'x'.repeat(1_000);
  const pieces = async function* () {
    for (let n = 0; n < 20; n += 1) {
      const end = performance.now() + SHIFT;
      while (performance.now() < end);
      yield piece;
    }
  };
  let turns = 0;
  const count = (): void => {
    turns += 1;
    counting = setImmediate(count);
  };
  let counting = setImmediate(count);
  let length = 0;
  for await (const taken of streamOf(pieces(), () => {})) length += String(taken).length;
  clearImmediate(counting);
  t.equal(length, 20 * piece.length);
  t.ok(turns >= 20, `${turns} turns for 20 pieces that take a shift each`);
});

t.test('an answer without a body begins nothing, one with a body ends', async (t) => {
  const app = testEdge(t);
  let begun = 0;
  const write = (): AsyncIterable<string> => {
    begun += 1;
    return STREAMED.write();
  };
  const ended = new Promise<void>((resolve) => {
    app.get('/', (request, reply) => sendStream({ ...STREAMED, write, end: resolve }, request, reply));
  });
  await app.inject({ method: 'HEAD', url: '/' });
  t.equal(begun, 0);
  await app.inject('/');
  t.equal(begun, 1);
  await ended;
});

t.test('a reader that takes too long is cut off', async (t) => {
  let ended = 0;
  const endless = async function* () {
    for (;;) yield 'x';
  };
  const stream = streamOf(
    endless(),
    () => {
      ended += 1;
    },
    10,
  );
  await t.rejects(finished(stream), { message: 'the response was read too slowly' });
  t.equal(ended, 1);
  t.equal(STREAM_TIME_LIMIT, 300_000);
});

t.test('what breaks off an answer is logged; that somebody reads slowly is no failure', async (t) => {
  const app = testEdge(t);
  const lines: unknown[] = [];
  const serve = (url: string, write: () => AsyncIterable<string>, limit?: number): void => {
    app.get(url, (request, reply) => {
      const log = (level: string) => (line: unknown) => lines.push([level, line]);
      Object.assign(request, { log: { error: log('error'), info: log('info') } });
      return sendStream({ ...STREAMED, write }, request, reply, limit);
    });
  };
  serve('/broken', async function* () {
    yield 'begun';
    throw new Error('disk I/O error');
  });
  serve(
    '/endless',
    async function* () {
      for (;;) {
        yield 'x';
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    20,
  );
  for (const url of ['/broken', '/endless']) await app.inject(url).catch(() => {});
  t.match(lines, [
    ['error', { err: { message: 'disk I/O error' } }],
    ['info', 'the response was read too slowly'],
  ]);
});
