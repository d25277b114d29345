import t from 'tap';
import { InvalidInput, inWords } from '../../src/matrix/invalid-input.ts';

t.test('carries every error, and tells pointers and codes in its message but no details', async (t) => {
  const errors = [
    { pointer: '/replacementRoom', code: 'alias', detail: 'This is "#secret:example.org".' },
    { pointer: '/body', code: 'lone-surrogate', detail: 'Write it again.' },
  ];
  const error = new InvalidInput(errors);
  t.type(error, Error);
  t.equal(error.name, 'InvalidInput');
  t.same(error.errors, errors);
  t.equal(error.message, '/replacementRoom alias, /body lone-surrogate');
});

t.test('an error in words names its field', async (t) => {
  const error = { pointer: '/via/1', code: 'x', detail: 'It is odd.' };
  t.equal(inWords(error), '"via.1": It is odd.');
});
