import t from 'tap';
import { z } from 'zod';
import { runUtility } from '../../../src/cli/matrix/run-utility.ts';
import { InvalidInput } from '../../../src/matrix/invalid-input.ts';

const Schema = z.strictObject({
  a: z.string({ error: 'must be text' }),
  b: z.string({ error: 'must be text' }),
});
const good = { a: '1', b: '2' };

t.test('hands over what the schema makes of the input', async (t) => {
  t.equal(
    runUtility(Schema, ({ a, b }) => a + b, good),
    '12',
  );
});

t.test('what the schema refuses is one line each', async (t) => {
  t.throws(() => runUtility(Schema, () => 0, { a: 1 }), {
    name: 'AppError',
    message: '"a": must be text.\n"b": must be text.',
  });
});

t.test('what the utility refuses is one line each', async (t) => {
  const refuse = () => {
    throw new InvalidInput([
      { pointer: '/a', code: 'x', detail: 'No.' },
      { pointer: '/b', code: 'y', detail: 'Nor this.' },
    ]);
  };
  t.throws(() => runUtility(Schema, refuse, good), { name: 'AppError', message: '"a": No.\n"b": Nor this.' });
});

t.test('a bug stays a bug', async (t) => {
  const fail = () => {
    throw new TypeError('a bug');
  };
  t.throws(() => runUtility(Schema, fail, good), TypeError);
});
