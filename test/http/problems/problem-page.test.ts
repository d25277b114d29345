import { fastify } from 'fastify';
import t, { type Test } from 'tap';
import { AppError } from '../../../src/core/errors.ts';
import type { App } from '../../../src/http/fastify.ts';
import { pageHeaders } from '../../../src/http/input/page.ts';
import { setErrorHandler } from '../../../src/http/problems/error-handler.ts';
import type { WriteProblemPage } from '../../../src/http/problems/problem-page.ts';

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

const edge = (t: Test, writePage: WriteProblemPage): App => {
  const app: App = fastify();
  setErrorHandler(app, writePage);
  app.get('/page', { config: { isPage: true } }, () => {
    throw new AppError('gone', 'It was taken down.');
  });
  app.get('/v1/data', () => {
    throw new AppError('not-found', 'There is none.');
  });
  t.teardown(() => app.close());
  return app;
};

t.test('people get a page', async (t) => {
  const app = edge(t, async ({ code }) => `<h1>${code}</h1>`);
  for (const [method, url, status, code] of [
    ['GET', '/page', 410, 'gone'],
    ['HEAD', '/page', 410, 'gone'],
    ['GET', '/nothing', 404, 'unknown-route'],
    ['GET', '/v1x', 404, 'unknown-route'],
  ] as const) {
    const { headers, payload, statusCode } = await app.inject({ method, url, headers: BROWSER });
    t.equal(statusCode, status, url);
    t.match(headers, { 'content-type': 'text/html; charset=utf-8', vary: 'Accept', ...pageHeaders() });
    if (method === 'GET') t.equal(payload, `<h1>${code}</h1>`);
  }
});

t.test('a cache forgets the page of a problem as soon as the problem', async (t) => {
  const app = edge(t, async () => '');
  t.match((await app.inject({ url: '/page', headers: BROWSER })).headers, {
    'cache-control': 'public, max-age=30',
  });
  t.match((await app.inject({ url: '/nothing', headers: BROWSER })).headers, { 'cache-control': 'no-store' });
});

t.test('programs get a problem, at the same addresses too', async (t) => {
  const app = edge(t, async () => 'a page');
  for (const accept of [undefined, '*/*', 'application/json', 'text/html;q=0.5, application/json']) {
    const { headers } = await app.inject({ url: '/page', headers: accept === undefined ? {} : { accept } });
    t.match(headers, { 'content-type': /^application\/problem\+json/, vary: 'Accept' }, String(accept));
  }
});

t.test('the API answers with problems, whoever asks', async (t) => {
  const app = edge(t, async () => 'a page');
  for (const [method, url] of [
    ['GET', '/v1/data'],
    ['GET', '/v1/nothing'],
    ['GET', '/v1'],
    ['POST', '/nothing'],
  ] as const) {
    const { headers } = await app.inject({ method, url, headers: BROWSER });
    t.match(headers, { 'content-type': /^application\/problem\+json/ }, url);
    t.notMatch(String(headers.vary), 'Accept');
  }
});

t.test('where no page can be written there is still a problem', async (t) => {
  const app = edge(t, async () => {
    throw new Error('no templates');
  });
  const { headers, statusCode, payload } = await app.inject({ url: '/page', headers: BROWSER });
  t.equal(statusCode, 410);
  t.match(headers, { 'content-type': /^application\/problem\+json/ });
  t.notMatch(payload, 'templates');
});
