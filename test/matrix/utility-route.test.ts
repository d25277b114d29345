import { fastify } from 'fastify';
import t from 'tap';
import { z } from 'zod';
import type { ZodTypeProvider } from '../../src/http/fastify.ts';
import { validatorCompiler } from '../../src/http/input/validation.ts';
import { BODY_LIMIT } from '../../src/http/server.ts';
import { EntryLink } from '../../src/matrix/entry-link.ts';
import { defineUtility } from '../../src/matrix/utility.ts';
import { utilityRoute } from '../../src/matrix/utility-route.ts';
import { buildTestApp } from '../support/app.ts';
import { UTILITIES } from './utilities.ts';

const TOKEN = 'mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52';
const json = { 'content-type': 'application/json' };

for (const { url, request, answer } of UTILITIES) {
  t.test(`${url} answers its documented example with the documented answer`, async (t) => {
    const { inject } = await buildTestApp(t, { content: 'seed' });
    const response = await inject({ method: 'POST', url, payload: request });
    t.equal(response.statusCode, 200);
    t.same(response.json(), answer);
  });

  t.test(`${url} is stored by nobody, and has no validators`, async (t) => {
    const { inject } = await buildTestApp(t, { content: 'seed' });
    const { headers } = await inject({ method: 'POST', url, payload: request });
    t.match(headers, { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' });
    t.notOk('etag' in headers || 'last-modified' in headers);
    const again = await inject({
      method: 'POST',
      url,
      payload: request,
      headers: { 'if-none-match': '*' },
    });
    t.equal(again.statusCode, 200);
  });

  t.test(`${url} has no link without the entry`, async (t) => {
    const { inject } = await buildTestApp(t);
    const response = await inject({ method: 'POST', url, payload: request });
    t.equal(response.statusCode, 200);
    t.notOk('entry' in response.json());
  });

  t.test(`${url} links the entry, which can be read`, async (t) => {
    const { inject } = await buildTestApp(t, { content: 'seed' });
    const { entry } = (await inject({ method: 'POST', url, payload: request })).json();
    t.equal((await inject(entry.url)).json().question, entry.question);
  });

  const refusals = [
    ['an unknown field', { payload: { ...request, tokne: 1 } }, 400, /Unknown field "tokne"/],
    ['an unknown parameter', { payload: request, query: { pretty: '1' } }, 400, /Unknown parameter "pretty"/],
    ['a token in the query', { payload: request, query: { token: TOKEN } }, 400, /parameter "token"/],
    ['a token as a parameter', { payload: request, query: { [TOKEN]: '' } }, 400, /unknown parameter/],
    ['a token as a field', { payload: { ...request, [TOKEN]: 1 } }, 400, /unknown field/],
    ['an empty object', { payload: {} }, 400, /./],
    ['an array', { payload: [TOKEN] }, 400, /./],
    ['a string', { payload: JSON.stringify(TOKEN), headers: json }, 400, /./],
    ['null', { payload: 'null', headers: json }, 400, /./],
    ['an empty body', { payload: '', headers: json }, 400, /body is empty/],
    ['no body at all', {}, 400, /./],
    ['broken JSON', { payload: `{"token":"${TOKEN}`, headers: json }, 400, /not valid JSON/],
    ['text', { payload: TOKEN, headers: { 'content-type': 'text/plain' } }, 415, /application\/json/],
    ['a form', { payload: `token=${TOKEN}`, headers: { 'content-type': 'x/y' } }, 415, /application\/json/],
    ['a huge body', { payload: { token: TOKEN.repeat(BODY_LIMIT / 40) } }, 413, /larger/],
  ] as const;
  t.test(`${url} refuses`, async (t) => {
    const { inject, logLines } = await buildTestApp(t);
    for (const [what, given, status, detail] of refusals) {
      await t.test(`${what} with ${status}, without repeating it`, async (t) => {
        const response = await inject({ method: 'POST', url, ...given });
        t.equal(response.statusCode, status);
        t.equal(response.headers['cache-control'], 'no-store');
        t.match(response.json().detail, detail);
        t.notMatch(JSON.stringify([response.headers, response.body, logLines]), /aB3dE5gH7jK9mN1p/);
      });
    }
    for (const method of ['GET', 'PUT', 'DELETE'] as const) {
      await t.test(`${method} with 405 and what it takes`, async (t) => {
        const response = await inject({ method, url: `${url}?token=${TOKEN}` });
        t.equal(response.statusCode, 405);
        t.match(response.headers, { allow: 'OPTIONS, POST', 'cache-control': 'no-store' });
        t.notMatch(JSON.stringify([response.headers, response.body, logLines]), /aB3dE5gH7jK9mN1p/);
      });
    }
  });
}

t.test('a failure of the service itself is none of the caller', async (t) => {
  const { store } = await buildTestApp(t);
  const app = fastify().withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler((error, _request, reply) => reply.code(500).send(String(error)));
  const failing = defineUtility({
    path: '/',
    operationId: 'fail',
    tool: 'fail',
    summary: 'Fails',
    description: 'Fails.',
    request: z.object({}),
    response: z.looseObject({ entry: EntryLink.optional() }),
    name: 'fail',
    command: 'fail',
    field: 'x',
    present: () => [],
    run: (): object => {
      throw new TypeError('a bug');
    },
  });
  utilityRoute(app, { store, defaultLocale: 'en' }, failing);
  const response = await app.inject({ method: 'POST', url: '/', payload: {} });
  t.equal(response.statusCode, 500);
  t.equal(response.body, 'TypeError: a bug');
});

t.test('all that is wrong is told: the first in words, each with its place', async (t) => {
  const { inject } = await buildTestApp(t);
  const payload = { replacementRoom: '#new:example.org', roomId: '', sender: 'alice' };
  const response = await inject({ method: 'POST', url: '/v1/matrix/tombstones/build', payload });
  t.match(response.json(), {
    status: 400,
    detail: /^"replacementRoom": This is an alias.* \(and 2 more\)$/,
    errors: [{ pointer: '/replacementRoom' }, { pointer: '/roomId' }, { pointer: '/sender' }],
  });
});
