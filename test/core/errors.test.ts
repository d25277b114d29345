import t from 'tap';
import { AppError } from '../../src/core/errors.ts';

t.test('an expected failure carries its code, its sentence and no more than it was given', async (t) => {
  const error = new AppError('not-found', 'No such entry.');
  t.match(error, { name: 'AppError', code: 'not-found', message: 'No such entry.' });
  t.same([error.errors, error.members, error.cause], [undefined, undefined, undefined]);
  t.notOk('cause' in error, 'no empty cause in logs');
  t.ok(error instanceof Error);
});

t.test('it keeps what is wrong in the input, further members and its cause', async (t) => {
  const errors = [{ pointer: '#/query/limit', code: 'too-large', detail: 'At most 100.' }];
  const cause = new Error('why');
  t.match(new AppError('invalid-request', 'No.', { errors, members: { offers: [] }, cause }), {
    errors,
    members: { offers: [] },
    cause,
  });
});
