import t from 'tap';
import { guarded } from '../../src/store/guarded.ts';

const explain = (error: unknown) => new Error(`explained: ${(error as Error).message}`);

t.test('every query explains its errors, at any depth, now or later', async (t) => {
  const fail = (message: string): never => {
    throw new Error(message);
  };
  const { now, deep, plain } = guarded(
    {
      now: () => fail('now'),
      deep: { later: async () => fail('later'), sum: (a: number, b: number) => a + b },
      plain: 7,
    },
    explain,
  );
  t.throws(now, { message: 'explained: now' });
  await t.rejects(deep.later(), { message: 'explained: later' });
  t.equal(deep.sum(1, 2), 3);
  t.equal(plain, 7);
});
