import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { fastify } from 'fastify';
import t from 'tap';
import {
  isForEverybody,
  isPlainUrl,
  MAX_CACHED_URL,
  mayShare,
} from '../../../src/http/cache/is-cacheable.ts';
import { PRIVATE_CACHE, PUBLIC_CACHE } from '../../../src/http/representation.ts';

t.test('only plain reads of somebody without a key are shared', async (t) => {
  const asked = (method: string, headers: Record<string, string> = {}, httpVersion = '1.1') =>
    mayShare(Object.assign(new IncomingMessage(new Socket()), { method, headers, httpVersion }));
  const host = { host: 'a' };
  t.ok(asked('GET', host));
  t.ok(asked('HEAD', host));
  t.ok(asked('GET', {}, '1.0'));
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) t.notOk(asked(method, host), method);
  t.notOk(asked('GET', {}), 'refused: no host');
  for (const header of ['authorization', 'content-length', 'transfer-encoding'])
    t.notOk(asked('GET', { ...host, [header]: '' }), header);
});

t.test('each path has one plain way to write it', async (t) => {
  for (const url of [
    '/',
    '/v1/entries',
    '/v1/entries/a.md',
    '/v1/entries/k%C3%B6nnen',
    '/v1/entries?q=%61&x',
    `/${'a'.repeat(MAX_CACHED_URL - 1)}`,
  ]) {
    t.ok(isPlainUrl(url), url.slice(0, 50));
  }
  for (const url of [
    'http://elsewhere.example/v1/entries',
    '*',
    '/v1/%65ntries',
    '/v1/entries/k%c3%b6nnen',
    '/v1/entries/a%2Fb',
    '/v1/entries/a#b',
    '/v1/entries/a?b#c',
    `/${'a'.repeat(MAX_CACHED_URL)}`,
  ]) {
    t.notOk(isPlainUrl(url), url.slice(0, 50));
  }
  t.equal(MAX_CACHED_URL, 2_000);
});

t.test('an answer is for everybody when it is public, whole, and a success', async (t) => {
  const app = fastify();
  t.teardown(() => app.close());
  const cases: [string, number, Record<string, string>, boolean][] = [
    [PUBLIC_CACHE, 200, {}, true],
    ['public, no-cache', 200, {}, true],
    [PUBLIC_CACHE, 200, { 'x-request-id': 'a', ratelimit: 'b', 'ratelimit-policy': 'c' }, true],
    [PRIVATE_CACHE, 200, {}, false],
    ['no-store', 200, {}, false],
    ['public, no-store', 200, {}, false],
    ['max-age=60', 200, {}, false],
    [PUBLIC_CACHE, 201, {}, false],
    [PUBLIC_CACHE, 404, {}, false],
    [PUBLIC_CACHE, 200, { 'set-cookie': 'a=b' }, false],
    [PUBLIC_CACHE, 200, { link: '<a>' }, false],
  ];
  const seen: boolean[] = [];
  app.get('/:n', (request, reply) => {
    const [cacheControl, status, headers] = cases[Number((request.params as { n: string }).n)]!;
    reply.code(status).headers(headers);
    seen.push(isForEverybody(reply, cacheControl));
    return reply.send('');
  });
  for (const n of cases.keys()) await app.inject(`/${n}`);
  t.same(
    seen,
    cases.map(([, , , expected]) => expected),
  );
});
