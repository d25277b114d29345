import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fastify } from 'fastify';
import t from 'tap';
import type { Peers } from '../../src/http/clients/peers.ts';
import type { App, ZodTypeProvider } from '../../src/http/fastify.ts';
import { responseHeaders, setResponseHeaders } from '../../src/http/response-headers.ts';
import { closeConnectionsOnStop, MAX_HOLD, QUIET, SILENCE } from '../../src/http/stopping.ts';
import { testEdge } from '../support/edge.ts';

/** Long after the test has failed. */
const FOREVER = 600_000;

/** Closes connections as the application does. */
const stopping =
  (isDraining?: () => boolean, peers?: Pick<Peers, 'stopListening'>) =>
  (app: App): void =>
    setResponseHeaders(app, responseHeaders(undefined, closeConnectionsOnStop(app, isDraining, peers)));

t.test(
  'a service that stops waits for its answers, not for its connections',
  { timeout: 20_000 },
  async (t) => {
    const app = testEdge(t, stopping());
    const waiting = new Map<string, (text: string) => void>();
    app.get('/late', () => new Promise((resolve) => waiting.set('/late', resolve)));
    app.get('/begun', (_request, reply) => {
      const stream = new PassThrough();
      stream.write('begun, ');
      waiting.set('/begun', (text) => stream.end(text));
      return reply.send(stream);
    });
    app.server.keepAliveTimeout = FOREVER;
    await app.listen({ port: 0, host: '127.0.0.1' });
    const ask = (url: string) => {
      const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
      let answer = '';
      socket.setEncoding('utf8').on('data', (chunk) => {
        answer += chunk;
      });
      socket.write(`GET ${url} HTTP/1.1\r\nHost: a\r\n\r\n`);
      return once(socket, 'close').then(() => answer);
    };
    const answers = [ask('/late'), ask('/begun')];
    while (waiting.size < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    const closed = app.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const answer of waiting.values()) answer('done');
    await closed;
    const [late, begun] = await Promise.all(answers);
    t.match(late, /^HTTP\/1\.1 200 [\s\S]*\r\nconnection: close\r\n[\s\S]*done$/i);
    t.match(begun, /^HTTP\/1\.1 200 [\s\S]*begun, [\s\S]*done/);
  },
);

t.test('an answer that has begun ends whole, and its connection is not kept alive', async (t) => {
  const body = new PassThrough();
  const app = testEdge(t, stopping());
  app.server.keepAliveTimeout = FOREVER;
  app.get('/', (_request, reply) => reply.send(body));
  const url = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const socket = connect(Number(url.port), url.hostname);
  t.teardown(() => socket.destroy());
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  body.write('begun, ');
  const [head] = await once(socket, 'data');
  t.match(String(head), /^HTTP\/1.1 200 OK\r\n/);

  const answer = text(socket);
  const closed = app.close();
  body.end('and done');
  t.match(await answer, 'and done');
  await closed;
  t.notOk(app.server.listening);
});

t.test('a caller that reads slowly gets all of its answer, one that leaves holds nobody up', async (t) => {
  // More than the system takes off our hands at once.
  const body = 'x'.repeat(8_000_000);
  const app = testEdge(t, stopping());
  app.server.keepAliveTimeout = FOREVER;
  app.get('/', (_request, reply) => reply.send(body));
  const url = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const readers = [1, 2].map(() => connect(Number(url.port), url.hostname).pause());
  const [slow, leaving] = readers;
  for (const reader of readers) reader.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await new Promise((resolve) => setTimeout(resolve, 100));
  const closed = app.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  leaving?.destroy();
  if (slow !== undefined) t.ok((await text(slow)).endsWith(body.slice(-1_000_000)));
  await closed;
});

t.test('what fails on the way is the caller’s to know', async (t) => {
  const app = fastify();
  closeConnectionsOnStop(app.withTypeProvider<ZodTypeProvider>());
  app.addHook('onClose', async () => {
    throw new Error('boom');
  });
  await app.ready();
  await t.rejects(app.close(), new Error('boom'));
});

t.test(
  'a service that drains ends each connection behind its answer, and goes on taking others',
  async (t) => {
    let isDraining = false;
    const app = testEdge(
      t,
      stopping(() => isDraining),
    );
    app.server.keepAliveTimeout = FOREVER;
    app.get('/', () => 'hello');
    const url = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
    t.not((await app.inject('/')).headers.connection, 'close');
    isDraining = true;
    for (const _ of [1, 2]) {
      const socket = connect(Number(url.port), url.hostname);
      socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
      t.match(await text(socket), /^HTTP\/1\.1 200 [\s\S]*\r\nconnection: close\r\n[\s\S]*hello$/i);
    }
  },
);

t.test('nothing is answered while the socket closes, and all of it behind', async (t) => {
  const order: string[] = [];
  let release = (): void => {};
  const peers = {
    stopListening: () => {
      order.push(`listening: ${app.server.listening}`);
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    },
  };
  const app = testEdge(
    t,
    stopping(() => true, peers),
  );
  app.get('/:name', ({ params }) => {
    order.push(`answered ${Reflect.get(Object(params), 'name')}`);
    return 'hello';
  });
  const url = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const ask = async (name: string): Promise<string> => {
    const socket = connect(Number(url.port), url.hostname);
    socket.write(`GET /${name} HTTP/1.1\r\nHost: a\r\n\r\n`);
    return text(socket);
  };
  await ask('before');
  const closed = app.close();
  await new Promise((resolve) => setTimeout(resolve, QUIET / 2));
  const answers = [ask('one')];
  // As long as others come, they are waited for.
  await new Promise((resolve) => setTimeout(resolve, QUIET));
  answers.push(ask('two'));
  while (order.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  t.same(order, ['answered before', 'listening: false']);
  release();
  for (const answer of await Promise.all(answers)) t.match(answer, /^HTTP\/1\.1 200 /);
  await closed;
  t.same(order.slice(2).sort(), ['answered one', 'answered two']);
  t.ok(QUIET < MAX_HOLD && MAX_HOLD <= SILENCE);
});

t.test('clients that never cease are not waited for for ever', async (t) => {
  const app = testEdge(
    t,
    stopping(() => true),
  );
  app.get('/', () => 'hello');
  const url = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const timer = setInterval(() => {
    connect(Number(url.port), url.hostname)
      .on('error', () => {})
      .resume()
      .write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  }, QUIET / 4);
  const before = performance.now();
  await app.close();
  clearInterval(timer);
  t.ok(performance.now() - before < 5 * MAX_HOLD);
});

t.test('whoever is silent is not waited for', async (t) => {
  const app = testEdge(t, stopping());
  app.get('/', () => new Promise((resolve) => setTimeout(() => resolve('hello'), 2 * SILENCE)));
  const url = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const open = (bytes: string) => {
    const socket = connect(Number(url.port), url.hostname);
    socket.write(bytes);
    return text(socket);
  };
  const asked = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
  const [silent, begun, one, two] = [open(''), open('GET / HT'), open(asked), open(asked + asked)];
  await new Promise((resolve) => setTimeout(resolve, 100));
  await app.close();
  t.same(await Promise.all([silent, begun]), ['', '']);
  for (const answer of [one, two]) t.match(await answer, /hello$/);
});
