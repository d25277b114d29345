import { once } from 'node:events';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fastify } from 'fastify';
import t from 'tap';
import { closeApp } from '../src/close-app.ts';

t.test('an answer that has begun ends whole, and its connection is not kept alive', async (t) => {
  const body = new PassThrough();
  const app = fastify({ keepAliveTimeout: 60_000 });
  app.get('/', (_request, reply) => reply.send(body));
  const url = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
  const socket = connect(Number(url.port), url.hostname);
  t.teardown(() => socket.destroy());
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  body.write('begun, ');
  const [head] = await once(socket, 'data');
  t.match(String(head), /^HTTP\/1.1 200 OK\r\n/);

  const answer = text(socket);
  const closed = closeApp(app);
  body.end('and done');
  t.match(await answer, 'and done');
  await closed;
  t.notOk(app.server.listening);
});

t.test('what fails on the way is the caller’s to know', async (t) => {
  const app = fastify();
  app.addHook('onClose', async () => {
    throw new Error('boom');
  });
  await app.ready();
  await t.rejects(closeApp(app), new Error('boom'));
});
