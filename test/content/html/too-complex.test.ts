import t from 'tap';
import { TooComplex } from '../../../src/content/html/too-complex.ts';

t.test('it says what is wrong with which field', async (t) => {
  t.match(new TooComplex('must be shorter'), {
    name: 'TooComplex',
    code: 'invalid-request',
    message: 'The answer must be shorter.',
    errors: [{ pointer: '#/answer', code: 'too-complex', detail: 'must be shorter' }],
  });
});
