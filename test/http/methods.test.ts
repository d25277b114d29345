import { METHODS } from 'node:http';
import t from 'tap';
import { handleMethodNotAllowed } from '../../src/http/methods.ts';
import { testEdge } from '../support/edge.ts';

const completed = (t: Parameters<typeof testEdge>[0]) => {
  const app = testEdge(t, (app) => handleMethodNotAllowed(app));
  app.get('/read', () => 'read');
  app.post('/write', ({ body }) => body);
  app.get('/files/*', () => 'file');
  return app;
};

t.test('a path answers every method that it lacks with 405 and Allow', async (t) => {
  const app = completed(t);
  for (const method of METHODS.filter((name) => !['CONNECT', 'GET', 'HEAD', 'OPTIONS'].includes(name))) {
    const response = await app.inject({ method: method as 'PUT', url: '/read' });
    t.equal(response.statusCode, 405, method);
    t.equal(response.headers.allow, 'GET, HEAD, OPTIONS');
    t.match(response.json(), {
      type: '/problems/method-not-allowed',
      detail: 'This path takes GET, HEAD, OPTIONS.',
    });
  }
  t.equal((await app.inject({ method: 'GET', url: '/write' })).headers.allow, 'OPTIONS, POST');
  t.equal((await app.inject({ method: 'DELETE', url: '/files/a/b' })).headers.allow, 'GET, HEAD, OPTIONS');
});

t.test('the method is refused before the body is looked at', async (t) => {
  const app = completed(t);
  for (const [type, payload] of [
    ['application/json', '{'],
    ['text/xml', '<a/>'],
    ['application/json', ' '.repeat(2000)],
  ] as const) {
    const response = await app.inject({
      method: 'POST',
      url: '/read',
      headers: { 'content-type': type },
      payload,
    });
    t.equal(response.statusCode, 405, type);
  }
});

t.test('OPTIONS tells what there is, also as a preflight', async (t) => {
  const response = await completed(t).inject({ method: 'OPTIONS', url: '/read' });
  t.equal(response.statusCode, 204);
  t.equal(response.payload, '');
  t.match(response.headers, {
    allow: 'GET, HEAD, OPTIONS',
    'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  });
});

t.test('what a path has goes on working', async (t) => {
  const app = completed(t);
  t.equal((await app.inject('/read')).payload, 'read');
  t.equal((await app.inject({ method: 'HEAD', url: '/read' })).headers['content-length'], '4');
  t.same((await app.inject({ method: 'POST', url: '/write', payload: { a: 1 } })).json(), { a: 1 });
});
