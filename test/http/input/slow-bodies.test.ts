import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import { MAX_REQUEST_TIME } from '../../../src/http/input/slow-bodies.ts';
import { buildTestApp } from '../../support/app.ts';

const HEAD = 'Host: a\r\nContent-Type: application/json\r\n';

/** An application that waits half a second for bodies, and one that drips bytes to it. */
const dripping = async (t: Parameters<typeof buildTestApp>[0]) => {
  const { app, logLines } = await buildTestApp(t, {
    requestTimeout: 400,
    routes: (app) => {
      app.post('/patient', { config: { bodyTimeout: 5_000 }, schema: { hide: true } }, () => 'taken');
      app.get('/late', { schema: { hide: true } }, () => delay(600).then(() => 'late'));
    },
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  /** Answers what has come, and after how many ms the connection ended. */
  const drip = async (begin: string, drops: string, every = 60) => {
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => {});
    const since = performance.now();
    socket.write(begin);
    let sent = 0;
    const timer = setInterval(() => {
      if (sent < drops.length) socket.write(drops[sent++]!);
    }, every);
    const closed = once(socket, 'close');
    const received = await text(socket);
    await closed;
    clearInterval(timer);
    return { received, ms: performance.now() - since };
  };
  return { drip, logLines };
};

t.test('a body that takes too long is a 408', async (t) => {
  const { drip, logLines } = await dripping(t);
  const cases: [what: string, begin: string, drops: string][] = [
    ['drop by drop', `POST /v1/answer HTTP/1.1\r\n${HEAD}Content-Length: 1000\r\n\r\n`, ' '.repeat(1_000)],
    ['none of it', `POST /v1/answer HTTP/1.1\r\n${HEAD}Content-Length: 1000\r\n\r\n`, ''],
    [
      'chunks',
      `POST /v1/answer HTTP/1.1\r\n${HEAD}Transfer-Encoding: chunked\r\n\r\n`,
      '1\r\n \r\n'.repeat(100),
    ],
    ['a head', 'GET /v1/categories HTTP/1.1\r\nHost: a\r\nX: ', 'x'.repeat(1_000)],
    ['nothing at all', '', ''],
  ];
  for (const [what, begin, drops] of cases) {
    const { received, ms } = await drip(begin, drops);
    t.match(received, /^HTTP\/1\.1 408 Request Timeout\r\n[\s\S]*"type":"\/problems\/request-timeout"/, what);
    t.match(received, /^connection: close\r$/m, what);
    t.ok(ms > 350 && ms < 5_000, `${what}: ${ms} ms`);
  }
  t.notMatch(logLines.join(''), /unexpected error|"level":50/, 'it is no failure of the service');
});

t.test('what was refused already ends without another word', async (t) => {
  const { drip } = await dripping(t);
  const { received } = await drip(`POST /nowhere HTTP/1.1\r\n${HEAD}Content-Length: 1000\r\n\r\n`, '');
  t.match(received, /^HTTP\/1\.1 404 /);
  t.equal(received.match(/HTTP\/1\.1/g)?.length, 1);
});

t.test('a route can give more time, and nobody is cut off who has sent everything', async (t) => {
  const { drip } = await dripping(t);
  const long = `"${'x'.repeat(12)}"`;
  const begin = `POST /patient HTTP/1.1\r\n${HEAD}Connection: close\r\nContent-Length: ${long.length}\r\n\r\n`;
  t.match(await drip(begin, long), { received: /^HTTP\/1\.1 200 [\s\S]*taken$/ });
  const late = await drip(
    'GET /late HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}',
    '',
  );
  t.match(late.received, /^HTTP\/1\.1 200 [\s\S]*late$/, 'a body that nobody reads');
  t.equal(MAX_REQUEST_TIME, 300_000);
});
