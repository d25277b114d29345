import { type AddressInfo, connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import { AppError } from '../../src/core/errors.ts';
import { CLIENT_GONE, isGone } from '../../src/http/response-events.ts';
import { buildTestApp } from '../support/app.ts';
import { authorize } from '../support/keys.ts';

const JSON_HEAD = 'Content-Type: application/json\r\nContent-Length: 1000\r\n';

t.test('clients that reset their connections are no failures of the service', async (t) => {
  const { app, inject, logLines, store, runtime } = await buildTestApp(t, {
    content: 'seed',
    rateLimit: 1_000_000,
    trustProxy: '127.0.0.1',
  });
  const { authorization = '' } = await authorize({ store, runtime }, 'reader');
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const reset = (bytes: string, ms?: number): Promise<unknown> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1').on('error', () => {});
      socket.once('close', resolve).once('connect', () => {
        socket.write(bytes);
        if (ms === undefined) socket.resetAndDestroy();
        else setTimeout(() => socket.resetAndDestroy(), ms);
      });
    });
  await inject('/v1/categories');
  const requests = [
    `POST /v1/answer HTTP/1.1\r\nHost: a\r\n${JSON_HEAD}\r\n{"question":`,
    `POST /mcp HTTP/1.1\r\nHost: a\r\n${JSON_HEAD}\r\n{`,
    'GET /v1/entries?include=answer&limit=100 HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET /v1/categories HTTP/1.1\r\nHost: a\r\n\r\n',
    `GET /v1/categories HTTP/1.1\r\nHost: a\r\nAuthorization: ${authorization}\r\n\r\n`,
    'GET /v1/export HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n',
    'GET /search?q=room HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET /v1/cat',
  ];
  for (let round = 0; round < 10; round += 1) {
    await Promise.all(requests.flatMap((bytes) => [reset(bytes), reset(bytes, 0), reset(bytes, 2)]));
  }
  await delay(100);
  const { payload } = await inject('/metrics');
  t.notMatch(payload, /_count\{[^}]*status="5/);
  t.match(payload, `status="${CLIENT_GONE}"`);
  const lines = logLines.map((line) => JSON.parse(line));
  t.same(
    lines.filter(({ level }) => level > 30),
    [],
  );
  t.ok(lines.some(({ level, msg }) => level === 20 && msg === 'client gone'));
});

t.test('each client that goes has one line, and nothing is begun for one that has gone', async (t) => {
  let begun = 0;
  const { app, logLines } = await buildTestApp(t, {
    routes: (app) => {
      app.get('/slow', { schema: { hide: true } }, async ({ raw: { socket } }) => {
        begun += 1;
        await new Promise((resolve) => socket.once('close', resolve));
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
      });
    },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {});
  socket.write('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n');
  while (begun === 0) await delay(5);
  const about = (): unknown[] =>
    logLines.map((line) => JSON.parse(line)).filter(({ msg }) => msg !== 'refused');
  const linesOfRoute = (): number =>
    about().filter((line) => Reflect.get(Object(line), 'route') === '/slow').length;
  socket.resetAndDestroy();
  while (linesOfRoute() === 0) await delay(5);
  t.match(about().slice(-1), [{ level: 20, msg: 'client gone', method: 'GET', route: '/slow', ms: Number }]);
  t.equal(linesOfRoute(), 1);

  // As when a connection is reset before the loop comes to its request.
  app.server.prependOnceListener('request', ({ socket }) => socket.destroy());
  const gone = connect((app.server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {});
  gone.write('GET /slow HTTP/1.1\r\nHost: a\r\n\r\n');
  await new Promise((resolve) => gone.once('close', resolve));
  while (linesOfRoute() === 1) await delay(5);
  t.equal(begun, 1);
  t.equal(linesOfRoute(), 2);
});

t.test('what else goes wrong is told, although nobody waits for it', async (t) => {
  const gone = { raw: { destroyed: true } } as Parameters<typeof isGone>[1];
  const there = { raw: { destroyed: false } } as Parameters<typeof isGone>[1];
  const reset = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  t.ok(isGone(reset, gone));
  t.notOk(isGone(reset, there));
  for (const error of [new Error('boom'), new AppError('not-found', 'No.'), undefined])
    t.notOk(isGone(error, gone));
});
