import { setImmediate as turn } from 'node:timers/promises';
import t from 'tap';
import { batched } from '../../src/store/batched-reads.ts';

const counting = () => {
  const calls: (readonly number[])[] = [];
  const square = batched(async (numbers: readonly number[]) => {
    calls.push(numbers);
    if (numbers.includes(0)) throw new Error('nothing to square');
    return numbers.map((n) => n * n);
  });
  return { calls, square };
};

t.test('what is asked in one turn of the event loop is answered by one call', async (t) => {
  const { calls, square } = counting();
  const first = square(2);
  await Promise.resolve();
  t.same(await Promise.all([first, square(3), square(2)]), [4, 9, 4]);
  t.same(calls, [[2, 3, 2]]);
});

t.test('what is asked behind that is answered by the next one', async (t) => {
  const { calls, square } = counting();
  const first = square(2);
  await turn();
  t.same(await Promise.all([first, square(3)]), [4, 9]);
  t.same(calls, [[2], [3]]);
});

t.test('an answer is as new as the last of the questions', async (t) => {
  let state = 'before';
  const read = batched(async (asked: readonly string[]) => asked.map(() => state));
  const first = read('a');
  await Promise.resolve();
  state = 'after';
  t.same(await Promise.all([first, read('b')]), ['after', 'after']);
});

t.test('a failure is told to all who asked, and to nobody after them', async (t) => {
  const { square } = counting();
  const asked = [square(1), square(0)];
  for (const each of asked) await t.rejects(each, { message: 'nothing to square' });
  t.equal(await square(5), 25);
});
