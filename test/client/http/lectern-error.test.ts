import t from 'tap';
import { errorOf, LecternError } from '../../../src/client/http/lectern-error.ts';
import { problem } from '../client.ts';

t.test('an error has what the problem tells', async (t) => {
  const error = await errorOf(problem('not-found', 404));
  t.ok(error instanceof Error);
  t.match(error, { name: 'LecternError', status: 404, code: 'not-found', message: 'It is not-found.' });
  t.equal(error.problem.instance, '1');
  t.equal(error.retryAfter, undefined);
});

t.test('it tells how long to wait, in seconds', async (t) => {
  const after = async (text: string): Promise<number | undefined> =>
    (await errorOf(problem('rate-limited', 429, { 'retry-after': text }))).retryAfter;
  t.equal(await after('7'), 7);
  t.equal(await after('Wed, 21 Oct 2015 07:28:00 GMT'), undefined);
});

t.test('an answer that is no problem of the service is told by its status', async (t) => {
  for (const response of [
    new Response('<h1>Bad Gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
    new Response('{"error":"no"}', { status: 502, headers: { 'content-type': 'application/json' } }),
    new Response('{', { status: 502, headers: { 'content-type': 'application/json' } }),
    new Response('null', { status: 502, headers: { 'content-type': 'application/json' } }),
    new Response(null, { status: 502 }),
  ]) {
    const error = await errorOf(response);
    t.ok(error instanceof LecternError);
    t.match(error, { status: 502, code: 'about:blank', message: /^502 is no answer of / });
  }
});
