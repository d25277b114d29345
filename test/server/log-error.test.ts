import { DrizzleQueryError } from 'drizzle-orm';
import t from 'tap';
import { describeError, LOG_SERIALIZERS, MAX_ERROR_TEXT } from '../../src/server/log-error.ts';

t.test('an error is told with its stack and its causes', async (t) => {
  const error = new TypeError('outside', {
    cause: Object.assign(new Error('inside'), { code: 'SQLITE_FULL' }),
  });
  t.match(describeError(error), {
    type: 'TypeError',
    message: 'outside',
    stack: /^TypeError: outside\n\s+at .*log-error\.test\.ts/,
    cause: { type: 'Error', message: 'inside', code: 'SQLITE_FULL', stack: /^Error: inside\n\s+at / },
  });
  t.same(LOG_SERIALIZERS.err('no error'), { type: 'string', message: 'no error', stack: '' });
  t.notOk('cause' in Object(describeError(new Error('x', { cause: 'a text' }))));
});

t.test('the values of a statement are not told, nor secrets, nor more than is of use', async (t) => {
  const values = ['An answer\n    at length', 'syt_YWxpY2U_kRtVbNqWzXcYpLmHsDfG_1x2y3z'];
  const failed = describeError(new DrizzleQueryError('INSERT INTO entries', values, new Error('full')));
  t.match(failed, { message: 'Failed query: INSERT INTO entries', cause: { message: 'full' } });
  t.notMatch(JSON.stringify(failed), /at length|YWxpY2U/);
  t.match(JSON.stringify(failed), 'log-error.test.ts');
  const secret = describeError(new Error('no such user syt_YWxpY2U_kRtVbNqWzXcYpLmHsDfG_1x2y3z'));
  t.match(secret, { message: 'no such user syt_' });
  t.notMatch(JSON.stringify(secret), 'YWxpY2U');
  const long = describeError(new Error('x'.repeat(9_999))) as { message: string; stack: string };
  t.same([long.message.length, long.stack.length], [MAX_ERROR_TEXT, MAX_ERROR_TEXT]);
});

t.test('causes without end come to one; a stack that says something else is left out', async (t) => {
  const endless = new Error('endless');
  endless.cause = endless;
  t.equal(JSON.stringify(describeError(endless)).split('"cause"').length, 5);
  const odd = Object.assign(new Error('now'), { stack: 'before' });
  t.match(describeError(odd), { stack: 'Error: now' });
});
