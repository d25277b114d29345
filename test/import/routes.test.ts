import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import t, { type Test } from 'tap';
import { MAX_LINE_BYTES } from '../../src/import/sources/lines/line-limits.ts';
import { buildEditor } from '../support/editor.ts';
import { line } from './lines.ts';

const MEDIA_TYPE = 'application/x-ndjson';

const setUp = async (t: Test) => {
  const editor = await buildEditor(t, { content: 'seed' });
  const send = (payload: string, { url = '/v1/import', headers = {} } = {}) =>
    editor.inject({
      ...{ method: 'POST', url, payload },
      headers: { ...editor.headers.editor, 'content-type': MEDIA_TYPE, ...headers },
    });
  return { ...editor, send };
};

const entry = (over: object = {}): string =>
  `${JSON.stringify(line({ category: 'element-general', ...over }))}\n`;

t.test('what was exported can be sent back as it is', async (t) => {
  const { inject, send } = await setUp(t);
  const { payload } = await inject('/v1/export');
  const response = await send(payload);
  t.equal(response.statusCode, 200);
  t.equal(response.headers['cache-control'], 'private, no-store');
  t.match(response.json(), { dryRun: false, created: 0, unchanged: 15 });
});

t.test('entries are made in the name of the key, and dryRun tells without making them', async (t) => {
  const { inject, send, headers } = await setUp(t);
  t.match((await send(entry(), { url: '/v1/import?dryRun=true' })).json(), { dryRun: true, created: 1 });
  t.equal((await inject('/v1/entries/can-spaces-be-renamed')).statusCode, 404);
  t.match((await send(entry(), { headers: { 'content-type': `${MEDIA_TYPE}; charset=utf-8` } })).json(), {
    created: 1,
  });
  const written = await inject({ url: '/v1/entries/can-spaces-be-renamed', headers: headers.editor });
  t.match(written.json(), { createdBy: 'twilight' });
});

t.test('nothing to import is no error', async (t) => {
  const { send, inject, headers } = await setUp(t);
  t.match((await send('')).json(), { created: 0 });
  const bare = await inject({ method: 'POST', url: '/v1/import', headers: headers.editor });
  t.match(bare.json(), { created: 0 });
});

t.test('what is wrong with lines is a 400 with their numbers, and nothing is imported', async (t) => {
  const { inject, send } = await setUp(t);
  const response = await send(`${entry()}{"question":"Why?"}\n`);
  t.equal(response.statusCode, 400);
  t.match(response.json(), { errors: [{ pointer: '#/lines/2/answer' }, { pointer: '#/lines/2/category' }] });
  t.equal((await inject('/v1/entries/can-spaces-be-renamed')).statusCode, 404);
});

t.test('what was edited here meanwhile is a 409, until it is decided', async (t) => {
  const { send } = await setUp(t);
  const changed = entry({ slug: 'can-spaces-be-deleted', answer: 'No.' });
  const response = await send(changed);
  t.equal(response.statusCode, 409);
  t.match(response.json(), {
    type: '/problems/import-conflict',
    conflictCount: 1,
    conflicts: [{ pointer: '#/lines/1' }],
  });
  t.match((await send(changed, { url: '/v1/import?onConflict=ours' })).json(), { kept: 1 });
  t.match((await send(changed, { url: '/v1/import?onConflict=theirs' })).json(), { updated: 1 });
});

t.test('only editors import, in the one media type, with parameters that it knows', async (t) => {
  const { inject, send, headers } = await setUp(t);
  const as = (caller: object) =>
    inject({
      method: 'POST',
      url: '/v1/import',
      headers: { 'content-type': MEDIA_TYPE, ...caller },
      payload: entry(),
    });
  t.equal((await as({})).statusCode, 401);
  t.equal((await as(headers.reader)).statusCode, 403);
  for (const type of ['application/json', 'text/plain']) {
    const response = await send('{}', { headers: { 'content-type': type } });
    t.equal(response.statusCode, 415);
    t.match(response.json().detail, /application\/x-ndjson/);
  }
  for (const query of ['dryRun=1', 'onConflict=mine', 'prune=true']) {
    t.equal((await send(entry(), { url: `/v1/import?${query}` })).statusCode, 400);
  }
});

t.test('who sends too much is answered, also in the middle of it', async (t) => {
  const { app, headers } = await setUp(t);
  const { port, hostname } = new URL(await app.listen({ port: 0 }));
  const answer = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    const sending = request(
      {
        ...{ port, hostname, method: 'POST', path: '/v1/import' },
        headers: { ...headers.editor, 'content-type': MEDIA_TYPE },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => {
          body += text;
        });
        response.once('end', () => resolve({ status: response.statusCode, body }));
        sending.end();
      },
    );
    sending.once('error', reject);
    sending.write('x'.repeat(MAX_LINE_BYTES + 1));
  });
  t.equal(answer.status, 413);
  t.match(JSON.parse(answer.body), { type: '/problems/payload-too-large', detail: /^Line 1 is longer/ });
});

t.test('a third import at a time is asked to wait, and those that ended make room', async (t) => {
  const { app, headers } = await setUp(t);
  const { port, hostname } = new URL(await app.listen({ port: 0 }));
  const begin = () => {
    const sending = request({
      ...{ port, hostname, method: 'POST', path: '/v1/import?dryRun=true' },
      headers: { ...headers.editor, 'content-type': MEDIA_TYPE, expect: '100-continue' },
    });
    const status = new Promise<number | undefined>((resolve, reject) => {
      sending.once('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sending.once('error', reject);
    });
    sending.write(entry({ slug: 'a' }));
    return { status, end: () => sending.end() };
  };
  const waiting = [begin(), begin(), begin()];
  t.equal(await Promise.race(waiting.map(({ status }) => status)), 503);
  for (const { end } of waiting) end();
  t.same((await Promise.all(waiting.map(({ status }) => status))).sort(), [200, 200, 503]);
  const after = begin();
  after.end();
  t.equal(await after.status, 200);
});

t.test('an import that nobody waits for any more is taken back, and its place is free', async (t) => {
  const { app, headers, store, send } = await setUp(t);
  const { port, hostname } = new URL(await app.listen({ port: 0 }));
  const lines = Array.from({ length: 2_000 }, (_, n) => entry({ slug: `line-${n}` }));
  const before = await store.state();
  const ends = [1, 2].map(async () => {
    const sending = request({
      ...{ port, hostname, method: 'POST', path: '/v1/import' },
      headers: { ...headers.editor, 'content-type': MEDIA_TYPE },
    });
    sending.once('error', () => {});
    const written = new Promise<void>((resolve) => sending.end(lines.join(''), () => resolve()));
    await written;
    sending.destroy();
  });
  await Promise.all(ends);
  // A third is refused as long as both are worked on.
  let status = 503;
  while (status === 503) {
    await turn();
    status = (await send(entry({ slug: 'after' }))).statusCode;
  }
  t.equal(status, 200);
  t.equal((await store.state()).version, before.version + 1);
  t.same(await store.entries.findBySlug('line-0'), []);
});

t.test('other requests are answered while an import is under way', async (t) => {
  const { inject, send } = await setUp(t);
  let isOver = false;
  const importing = send(Array.from({ length: 500 }, (_, n) => entry({ slug: `line-${n}` })).join('')).then(
    (response) => {
      isOver = true;
      return response;
    },
  );
  let answered = 0;
  while (!isOver) {
    await turn();
    if ((await inject(`/v1/entries?limit=1&sort=position&n=${answered}`)).statusCode > 0 && !isOver)
      answered += 1;
  }
  t.equal((await importing).statusCode, 200);
  t.ok(answered >= 5, `${answered} answered`);
});

t.test('lines of any sort are counted, and of errors a hundred are told', async (t) => {
  const { send } = await setUp(t);
  for (const text of ['{}\n', '\n', 'x\n']) t.equal((await send(text.repeat(20_001))).statusCode, 413, text);
  const response = await send('{}\n'.repeat(1_000));
  t.equal(response.statusCode, 400);
  const { errors, errorCount } = response.json();
  t.same([errors.length, errorCount], [100, 3_000]);
  t.equal((await send(`${'['.repeat(1_000_000)}\n`)).statusCode, 400);
});

t.test('an answer that would cost readers too much is refused, and nothing is imported', async (t) => {
  const { inject, send } = await setUp(t);
  const response = await send(entry() + entry({ slug: 'other', answer: '<b>'.repeat(300) }));
  t.equal(response.statusCode, 400);
  t.match(response.json(), { errors: [{ pointer: '#/lines/2/answer', code: 'too-complex' }] });
  t.equal((await inject('/v1/entries/can-spaces-be-renamed')).statusCode, 404);
});

t.test('the next request on the connection of a refused import gets its response', async (t) => {
  const { app, headers } = await setUp(t);
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }));
  const socket = connect(Number(port), '127.0.0.1');
  const body = '{}\n'.repeat(200_000);
  const { authorization } = headers.editor;
  socket.write(
    `POST /v1/import HTTP/1.1\r\nHost: a\r\nAuthorization: ${authorization}\r\nContent-Type: ${MEDIA_TYPE}\r\nContent-Length: ${body.length}\r\n\r\n`,
  );
  socket.write(body);
  socket.end('GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  t.match(await text(socket), /^HTTP\/1\.1 413 [\s\S]*HTTP\/1\.1 200 [\s\S]*"status":"ok"/);
});
