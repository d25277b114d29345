import { once } from 'node:events';
import type { AddressInfo, LookupFunction } from 'node:net';
import { createServer, type Socket } from 'node:net';
import t, { type Test } from 'tap';
import {
  ATTEMPT_TIMEOUT,
  MAX_RESPONSE,
  type SendOptions,
  send,
} from '../../../src/webhooks/delivery/send.ts';
import { lookupIn } from '../../support/names.ts';
import { receive } from '../../support/receiver.ts';

const post = (url: string, over: Partial<SendOptions> = {}) =>
  send(
    { url, headers: { 'content-type': 'application/json', 'webhook-id': 'msg_1' }, body: '{"ü":1}' },
    { allowPrivate: true, signal: new AbortController().signal, ...over },
  );

/** A server that does what it is told with each connection. */
const listen = async (t: Test, onConnection: (socket: Socket) => void): Promise<string> => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    onConnection(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

t.test('sends the very body, with its headers', async (t) => {
  const receiver = await receive(t);
  t.same(await post(`${receiver.url}path?query`), { status: 204, retryAfter: undefined });
  t.match(receiver.received, [
    {
      method: 'POST',
      path: '/path?query',
      headers: { 'content-type': 'application/json', 'webhook-id': 'msg_1', 'content-length': '8' },
      body: '{"ü":1}',
    },
  ]);
});

t.test('an answer is its status, and how long to wait', async (t) => {
  const waits = ['120', 'Wed, 21 Oct 2026 07:28:00 GMT', '-1', '1e3'];
  const receiver = await receive(t, (_received, count) => (response) => {
    response.writeHead(503, { 'retry-after': waits[count - 1] }).end('busy');
  });
  t.same(await post(receiver.url), { status: 503, retryAfter: 120_000 });
  for (const _ of waits.slice(1)) t.same(await post(receiver.url), { status: 503, retryAfter: undefined });
});

t.test('redirects are not followed', async (t) => {
  const elsewhere = await receive(t);
  for (const status of [301, 302, 303, 307, 308]) {
    const receiver = await receive(t, () => (response) => {
      response.writeHead(status, { location: elsewhere.url }).end();
    });
    t.match(await post(receiver.url), { status });
  }
  t.same(elsewhere.received, []);
});

t.test('no more than a little of an answer is read', async (t) => {
  let written = 0;
  const url = await listen(t, (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    const more = (): void => {
      while (!socket.destroyed && socket.write('x'.repeat(4_096))) written += 4_096;
    };
    socket.on('drain', more);
    more();
  });
  t.match(await post(url), { status: 200 });
  t.equal(MAX_RESPONSE, 16_384);
  t.ok(written < 100_000_000, 'it ended');
});

t.test('an answer that breaks off is as good as its status', async (t) => {
  const url = await listen(t, (socket) => {
    socket.end('HTTP/1.1 202 Accepted\r\nContent-Length: 100\r\n\r\nhalf');
  });
  t.match(await post(url), { status: 202 });
});

t.test('whoever takes too long is left alone', async (t) => {
  t.equal(ATTEMPT_TIMEOUT, 15_000);
  const silent = await listen(t, () => {});
  t.same(await post(silent, { timeout: 50 }), { error: 'There was no response in time.' });
  const slow = await listen(t, (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx'));
  t.match(await post(slow, { timeout: 50 }), { status: 200 }, 'its status had come');
  const deaf: LookupFunction = () => {};
  t.same(await post('http://portal.example.org', { timeout: 50, lookup: deaf }), {
    error: 'There was no response in time.',
  });
});

t.test('an attempt can be broken off', async (t) => {
  const controller = new AbortController();
  const url = await listen(t, () => controller.abort());
  t.same(await post(url, { signal: controller.signal }), { aborted: true });
  t.same(await post(url, { signal: controller.signal }), { aborted: true }, 'also before it has begun');
});

t.test('why there was no answer is said without what the other side sent', async (t) => {
  const closed = await listen(t, (socket) => socket.destroy());
  t.same(await post(closed), { error: 'The connection was closed before there was a response.' });
  const nonsense = await listen(t, (socket) => socket.end('SSH-2.0-secret\r\n'));
  t.same(await post(nonsense), { error: 'The request failed (HPE_INVALID_CONSTANT).' });
  const plain = await receive(t);
  t.match(await post(plain.url.replace('http:', 'https:')), { error: /^The request failed \([A-Z_]+\)\.$/ });
  t.same(await post('http://unknown.example.org', { lookup: lookupIn({}) }), {
    error: 'The name of the host does not exist.',
  });
  const odd: LookupFunction = (_name, _options, callback) => callback(new TypeError('odd'), '');
  t.same(await post('http://odd.example.org', { lookup: odd }), { error: 'The request failed (TypeError).' });
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  t.same(await post(`http://127.0.0.1:${port}`), { error: 'The connection was refused.' });
});

t.test('private addresses are not connected to, unless allowed', async (t) => {
  const receiver = await receive(t);
  const { port } = new URL(receiver.url);
  const refused = { error: 'The host is not on the public internet.' };
  const lookup = lookupIn({
    'portal.example.org': ['127.0.0.1'],
    'both.example.org': ['127.0.0.1', '8.8.8.8'],
  });
  for (const host of ['127.0.0.1', '0x7f.1', '[::ffff:127.0.0.1]', 'localhost']) {
    t.same(await post(`http://${host}:${port}`, { allowPrivate: false }), refused, host);
  }
  for (const host of ['portal.example.org', 'both.example.org']) {
    t.same(await post(`http://${host}:${port}`, { allowPrivate: false, lookup }), refused, host);
  }
  t.same(receiver.received, []);
  t.match(await post(`http://portal.example.org:${port}`, { lookup }), { status: 204 });
});

t.test('a name that was public when it was looked at first leads nowhere else later', async (t) => {
  const { checkTarget } = await import('../../../src/webhooks/delivery/target-url.ts');
  const receiver = await receive(t);
  const url = `http://rebound.example.org:${new URL(receiver.url).port}/`;
  const options = { allowPrivate: false, lookup: lookupIn({ 'rebound.example.org': ['8.8.8.8'] }) };
  t.equal(await checkTarget(url, options), url);
  const later = lookupIn({ 'rebound.example.org': ['127.0.0.1'] });
  t.same(await post(url, { ...options, lookup: later }), {
    error: 'The host is not on the public internet.',
  });
  t.same(receiver.received, []);
});
