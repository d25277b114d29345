import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { fastify } from 'fastify';
import t from 'tap';
import type { App } from '../../../src/http/fastify.ts';
import { setErrorHandler } from '../../../src/http/problems/error-handler.ts';
import { HTTP_SERVER_OPTIONS, handleServerErrors } from '../../../src/http/problems/server-errors.ts';

const exchange = async (app: App, request: string): Promise<string> => {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('latin1').on('data', (chunk) => {
    answer += chunk;
  });
  socket.end(request);
  await once(socket, 'close');
  return answer;
};

t.test('what Node would refuse with an empty body', async (t) => {
  const app: App = fastify({ http: HTTP_SERVER_OPTIONS });
  t.teardown(() => app.close());
  handleServerErrors(app, () => 'id');
  setErrorHandler(app);
  app.get('/', () => 'hello');
  await app.listen({ port: 0, host: '127.0.0.1' });

  t.test('HTTP/1.1 without Host is refused with a problem', async (t) => {
    const answer = await exchange(app, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n');
    t.match(answer, /^HTTP\/1\.1 400 /);
    t.match(answer, 'application/problem+json');
    t.match(answer, 'HTTP/1.1 requires a Host header.');
  });
  t.test('HTTP/1.0 needs no Host', async (t) => {
    t.match(await exchange(app, 'GET / HTTP/1.0\r\n\r\n'), /^HTTP\/1\.1 200 [\s\S]*hello$/);
  });
  t.test('an unknown expectation is ignored', async (t) => {
    const request = 'GET / HTTP/1.1\r\nHost: a\r\nExpect: a-miracle\r\nConnection: close\r\n\r\n';
    t.match(await exchange(app, request), /^HTTP\/1\.1 200 [\s\S]*hello$/);
  });
});

t.test('the service is no proxy', async (t) => {
  const app: App = fastify({ http: HTTP_SERVER_OPTIONS });
  t.teardown(() => app.close());
  handleServerErrors(app, () => 'id');
  await app.listen({ port: 0, host: '127.0.0.1' });
  const answer = await exchange(app, 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n');
  t.match(answer, /^HTTP\/1\.1 501 [\s\S]*This is no proxy\./);
});
