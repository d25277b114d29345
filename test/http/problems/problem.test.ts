import { Readable } from 'node:stream';
import t from 'tap';
import { z } from 'zod';
import { AppError, type ErrorCode } from '../../../src/core/errors.ts';
import {
  ERROR_MAX_AGE,
  Problem,
  RETRY_AFTER,
  toAppError,
  toProblem,
} from '../../../src/http/problems/problem.ts';
import { PROBLEM_TYPES } from '../../../src/http/problems/problem-types.ts';
import { testEdge } from '../../support/edge.ts';

const CODES = Object.keys(PROBLEM_TYPES) as ErrorCode[];

t.test('numbers that others rely on', async (t) => t.same([ERROR_MAX_AGE, RETRY_AFTER], [30, 2]));

t.test('every kind of error becomes a problem document', async (t) => {
  for (const code of CODES) {
    const problem = toProblem(new AppError(code, 'What to do.'), 'id-1');
    t.same(
      Problem.parse(problem),
      {
        type: `/problems/${code}`,
        title: PROBLEM_TYPES[code].title,
        status: PROBLEM_TYPES[code].status,
        detail: 'What to do.',
        instance: 'id-1',
      },
      code,
    );
  }
});

t.test('a problem lists what is wrong, and has members of its own', async (t) => {
  const errors = [{ pointer: '#/query/limt', code: 'unknown-parameter', detail: 'Unknown.' }];
  const error = new AppError('invalid-request', 'No.', { errors, members: { offers: ['x'] } });
  t.match(toProblem(error, 'id-1'), { errors, offers: ['x'] });
});

t.test('what a cache may keep follows from the kind of problem', async (t) => {
  const app = testEdge(t);
  app.get('/:code', ({ params }) => {
    throw new AppError((params as { code: ErrorCode }).code, 'Sorry.');
  });
  for (const code of CODES) {
    const { headers, statusCode } = await app.inject(`/${code}`);
    t.equal(statusCode, PROBLEM_TYPES[code].status, code);
    const kept = ['not-found', 'gone'].includes(code);
    t.equal(headers['cache-control'], kept ? 'public, max-age=30' : 'no-store', code);
    t.equal(headers['retry-after'], ['unavailable', 'out-of-space'].includes(code) ? '2' : undefined, code);
    t.equal(headers.vary, code === 'not-acceptable' ? 'Accept' : kept ? 'Authorization' : undefined, code);
    t.equal(headers['content-type'], 'application/problem+json; charset=utf-8', code);
  }
});

t.test('a failure keeps nothing of the success that was begun', async (t) => {
  const app = testEdge(t);
  app.get('/', (_request, reply) => {
    reply.headers({
      etag: '"a"',
      'last-modified': 'Fri, 13 Jun 2025 11:53:36 GMT',
      'cache-control': 'public, max-age=60',
      'content-language': 'en',
      'content-location': '/elsewhere',
      link: '<a>; rel="next"',
    });
    const failing = new Readable({ read: () => failing.destroy(new Error('disk')) });
    return reply.type('application/x-ndjson').send(failing);
  });
  const { headers, statusCode } = await app.inject('/');
  t.equal(statusCode, 500);
  t.equal(headers['content-type'], 'application/problem+json; charset=utf-8');
  t.equal(headers['cache-control'], 'no-store');
  for (const name of ['etag', 'last-modified', 'content-language', 'content-location', 'link']) {
    t.notOk(name in headers, name);
  }
});

t.test('what Fastify refuses is said in our words, without the input', async (t) => {
  const app = testEdge(t);
  app.post('/', { schema: { body: z.unknown() } }, () => 'hello');
  app.get('/:name', () => 'hello');
  const json = { 'content-type': 'application/json' };
  const cases: [string, Record<string, string>, string | undefined, ErrorCode][] = [
    ['broken JSON', json, '{"password": hunter2', 'malformed-json'],
    ['a key that would poison prototypes', json, '{"__proto__": {"hunter2": 1}}', 'malformed-json'],
    ['no JSON at all', json, '', 'malformed-json'],
    ['another length than announced', { ...json, 'content-length': '3' }, '"hunter2"', 'malformed-json'],
    ['another media type', { 'content-type': 'text/xml' }, '<hunter2/>', 'unsupported-media-type'],
    ['no real media type', { 'content-type': 'hunter2' }, 'hunter2', 'unsupported-media-type'],
    ['too much', json, JSON.stringify('hunter2'.repeat(1000)), 'payload-too-large'],
  ];
  for (const [name, headers, payload, code] of cases) {
    const response = await app.inject({ method: 'POST', url: '/', headers, ...(payload && { payload }) });
    t.equal(response.statusCode, PROBLEM_TYPES[code].status, name);
    t.match(response.json(), { type: `/problems/${code}`, detail: /^[A-Z].*\.$/ }, name);
    t.notMatch(response.payload, 'hunter2', name);
  }
  const undecodable = await app.inject('/hunter2%ff');
  t.match(undecodable.json(), { type: '/problems/invalid-request', status: 400, detail: /percent-encoding/ });
  t.notMatch(undecodable.payload, 'hunter2');
  const long = await app.inject(`/${'hunter2'.repeat(50)}`);
  t.match(long.json(), { type: '/problems/uri-too-long', status: 414 });
  t.notMatch(long.payload, 'hunter2');
});

t.test('errors of plugins: what the caller caused is a refusal, all else is internal', async (t) => {
  const cases: [unknown, ErrorCode][] = [
    [Object.assign(new Error('range'), { statusCode: 416 }), 'invalid-request'],
    [Object.assign(new SyntaxError('json'), { statusCode: 400 }), 'malformed-json'],
    [Object.assign(new Error('odd'), { code: 'SQLITE_BUSY' }), 'internal'],
    [Object.assign(new Error('odd'), { statusCode: 500 }), 'internal'],
    [Object.assign(new Error('odd'), { statusCode: 200 }), 'internal'],
    [new SyntaxError('our own'), 'internal'],
    [new Error('odd'), 'internal'],
    ['a string', 'internal'],
    [undefined, 'internal'],
  ];
  for (const [error, code] of cases) t.equal(toAppError(error).code, code, String(error));
  const known = new AppError('gone', 'Gone.');
  t.equal(toAppError(known), known);
  const cause = new Error('odd');
  t.equal(toAppError(cause).cause, cause);
});

t.test('a failed precondition has the present tag', async (t) => {
  const app = testEdge(t);
  app.get('/', () => {
    throw new AppError('precondition-failed', 'Changed.', { members: { etag: '"r2.a"' } });
  });
  t.equal((await app.inject('/')).headers.etag, '"r2.a"');
});
