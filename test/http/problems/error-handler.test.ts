import { once } from 'node:events';
import { type AddressInfo, connect, Socket } from 'node:net';
import { Writable } from 'node:stream';
import { fastify } from 'fastify';
import t from 'tap';
import { AppError } from '../../../src/core/errors.ts';
import type { App } from '../../../src/http/fastify.ts';
import { handleClientError, setErrorHandler } from '../../../src/http/problems/error-handler.ts';
import { testEdge } from '../../support/edge.ts';

/** An app that keeps its log, and answers raw connections. */
const listening = async (t: Parameters<typeof testEdge>[0]) => {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  let ids = 0;
  const app: App = fastify({
    logger: { stream },
    disableRequestLogging: true,
    clientErrorHandler: handleClientError(() => `raw-${++ids}`),
    requestTimeout: 100,
    // How often Node looks for slow requests.
    http: { connectionsCheckingInterval: 20 },
  });
  setErrorHandler(app);
  app.get('/', () => 'hello');
  app.get('/busy', () => {
    throw new AppError('unavailable', 'Busy.', { cause: new Error('locked') });
  });
  app.get('/stopping', () => {
    throw new AppError('unavailable', 'Stopping.');
  });
  app.get('/leaving', async ({ raw }) => {
    if (!raw.socket.destroyed) await once(raw.socket, 'close');
    throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  });
  app.get('/broken', () => {
    throw new Error('secret of the inside');
  });
  t.teardown(() => app.close());
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { app, lines };
};

const open = (app: App): Socket => connect((app.server.address() as AddressInfo).port, '127.0.0.1');

const respondTo = async (app: App, bytes: string): Promise<string> => {
  const socket = open(app);
  let answer = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    answer += chunk;
  });
  socket.write(bytes);
  await once(socket, 'close');
  return answer;
};

t.test('what is no HTTP is answered as a problem', async (t) => {
  const { app, lines } = await listening(t);
  const cases: [string, string, number, string, string][] = [
    ['noise', 'hunter2 is my password\r\n\r\n', 400, 'Bad Request', 'invalid-request'],
    ['a bad header', 'GET / HTTP/1.1\r\nHost: a\r\nhunter2\r\n\r\n', 400, 'Bad Request', 'invalid-request'],
    ['an unknown method', 'STEAL / HTTP/1.1\r\nHost: a\r\n\r\n', 400, 'Bad Request', 'invalid-request'],
    [
      'too many headers',
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${'hunter2'.repeat(3_000)}\r\n\r\n`,
      431,
      'Request Header Fields Too Large',
      'headers-too-large',
    ],
    [
      'an endless URL',
      `GET /${'hunter2'.repeat(3_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      431,
      'Request Header Fields Too Large',
      'headers-too-large',
    ],
    ['a slow request', 'GET / HTTP/1.1\r\nHost: a\r\nX: hun', 408, 'Request Timeout', 'request-timeout'],
  ];
  for (const [name, bytes, status, reason, code] of cases) {
    const answer = await respondTo(app, bytes);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    t.equal(head.split('\r\n')[0], `HTTP/1.1 ${status} ${reason}`, name);
    const problem = JSON.parse(body);
    t.match(problem, { type: `/problems/${code}`, status, title: String, detail: String }, name);
    const headers = head.toLowerCase().split('\r\n');
    for (const header of [
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      `x-request-id: ${problem.instance}`,
      'access-control-allow-origin: *',
      'connection: close',
    ]) {
      t.ok(headers.includes(header), header);
    }
    t.ok(
      lines.some((line) => JSON.parse(line).reqId === problem.instance),
      'the log knows the id',
    );
  }
  t.notMatch(lines.join(''), 'hunter2', 'the log holds nothing of what was sent');
});

t.test('a connection that is gone is let go', async (t) => {
  const handle = handleClientError(() => 'raw');
  const ended = new Socket().end();
  for (const [code, socket] of [
    ['ECONNRESET', new Socket()],
    ['HPE_INVALID_METHOD', ended],
  ] as const) {
    handle.call(testEdge(t), Object.assign(new Error('gone'), { code }), socket);
    t.ok(socket.destroyed, code);
  }
});

t.test('a failure of no known kind is an invalid request', async (t) => {
  const { app, lines } = await listening(t);
  const socket = new Socket();
  handleClientError(() => 'raw').call(app, new Error('odd'), socket);
  t.match(JSON.parse(lines.at(-1) ?? ''), { msg: 'refused', reqId: 'raw', status: 400 });
  socket.destroy();
});

t.test('an unknown route is refused before its body is looked at', async (t) => {
  const app = testEdge(t);
  for (const payload of ['{', ' '.repeat(2_000)]) {
    const headers = { 'content-type': 'application/json' };
    const response = await app.inject({ method: 'POST', url: '/nowhere', headers, payload });
    t.equal(response.statusCode, 404);
    t.match(response.json(), { type: '/problems/unknown-route' });
  }
});

t.test('a handler can say that there is no such route', async (t) => {
  const app = testEdge(t);
  app.get('/', (_request, reply) => reply.callNotFound());
  t.match((await app.inject('/')).json(), { type: '/problems/unknown-route', status: 404 });
});

t.test('a path that cannot be decoded is a problem that does not repeat it', async (t) => {
  const app = testEdge(t);
  app.get('/:name', () => 'hello');
  for (const [url, status, code] of [
    ['/%ff', 400, 'invalid-request'],
    ['/%', 400, 'invalid-request'],
    ['/%E0%A4%A', 400, 'invalid-request'],
    [`/${'hunter2'.repeat(50)}`, 414, 'uri-too-long'],
  ] as const) {
    const response = await app.inject(url);
    t.equal(response.statusCode, status, url.slice(0, 20));
    t.match(response.json(), { type: `/problems/${code}`, instance: response.headers['x-request-id'] });
    t.notMatch(response.payload, 'hunter2');
  }
});

t.test('the unexpected is logged whole and answered with nothing but the id', async (t) => {
  const { app, lines } = await listening(t);
  const response = await app.inject('/broken');
  t.equal(response.statusCode, 500);
  t.match(response.json(), { type: '/problems/internal' });
  t.notMatch(response.payload, /secret|stack/);
  const line = JSON.parse(lines.at(-1) ?? '');
  t.match(line, {
    level: 50,
    msg: 'unexpected error',
    err: { message: 'secret of the inside', stack: String },
  });
  t.equal(line.reqId, response.json().instance);
});

t.test('what makes the service unavailable is logged as a warning', async (t) => {
  const { app, lines } = await listening(t);
  t.match((await app.inject('/busy')).json(), { status: 503, detail: 'Busy.' });
  t.match(JSON.parse(lines.at(-1) ?? ''), { level: 40, err: { message: 'locked' } });
  await app.inject('/stopping');
  t.match(JSON.parse(lines.at(-1) ?? ''), { level: 40, err: { message: 'Stopping.' } });
});

t.test('nothing is written into an answer that has begun', async (t) => {
  const { app } = await listening(t);
  app.server.prependListener('request', ({ url }, response) => {
    if (url === '/begun') response.write('begun');
  });
  const socket = open(app);
  let received = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    received += chunk;
  });
  const closed = once(socket, 'close');
  socket.write('GET /begun HTTP/1.1\r\nHost: a\r\n\r\n');
  await once(socket, 'data');
  socket.write('nonsense\r\n\r\n');
  await closed;
  t.equal(received.match(/HTTP\/1\.1/g)?.length, 1);
});

t.test('who goes away in the middle of a request is hardly worth a line', async (t) => {
  const { app, lines } = await listening(t);
  const before = lines.length;
  for (const bytes of ['GET / HT', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{']) {
    const socket = open(app);
    socket.end(bytes);
    await once(socket.resume(), 'close');
  }
  t.same(
    lines.slice(before).filter((line) => JSON.parse(line).level >= 30 && /refused/.test(line)),
    [],
  );
});

t.test('an error of a client that has gone is no error of the service', async (t) => {
  const { app, lines } = await listening(t);
  const socket = open(app).on('error', () => {});
  app.server.once('request', ({ socket }) => socket.destroy());
  socket.write('GET /leaving HTTP/1.1\r\nHost: a\r\n\r\n');
  await once(socket, 'close');
  t.notMatch(lines.join(''), 'unexpected error');
});
