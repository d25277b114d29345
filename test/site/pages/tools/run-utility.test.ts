import t from 'tap';
import { z } from 'zod';
import { InvalidInput } from '../../../../src/matrix/invalid-input.ts';
import { runUtility } from '../../../../src/site/pages/tools/run-utility.ts';

const Schema = z.strictObject({
  a: z.string({ error: 'must be text' }),
  b: z.string({ error: 'must be text' }),
});
const good = { a: '1', b: '2' };

t.test('hands over what the schema makes of the input', async (t) => {
  t.same(
    runUtility(Schema, ({ a, b }) => a + b, good),
    { input: good, output: '12' },
  );
});

t.test('what the schema refuses is one sentence each', async (t) => {
  t.same(
    runUtility(Schema, () => 0, { a: 1 }),
    { refused: ['"a": must be text.', '"b": must be text.'] },
  );
});

t.test('what the utility refuses is one sentence each', async (t) => {
  const refuse = () => {
    throw new InvalidInput([
      { pointer: '/a', code: 'x', detail: 'No.' },
      { pointer: '/b', code: 'y', detail: 'Nor this.' },
    ]);
  };
  t.same(runUtility(Schema, refuse, good), { refused: ['"a": No.', '"b": Nor this.'] });
});

t.test('a bug stays a bug', async (t) => {
  const fail = () => {
    throw new TypeError('a bug');
  };
  t.throws(() => runUtility(Schema, fail, good), TypeError);
});
