import { setImmediate } from 'node:timers';
import t from 'tap';
import { giveWay, mapInShifts, SHIFT, shifts } from '../../../src/core/scheduling/give-way.ts';

/** Counts the turns of the event loop until work is done. */
const turnsOf = async (work: () => Promise<void>): Promise<number> => {
  let turns = 0;
  let isOver = false;
  const count = (): void => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await work();
  isOver = true;
  return turns;
};

/** Steps that take a millisecond each, by a clock of their own. */
const workInSteps = () => {
  let now = 0;
  const rest = shifts(() => now);
  const log: string[] = [];
  const work = async (name: string, steps: number): Promise<void> => {
    for (let n = 0; n < steps; n += 1) {
      await rest();
      now += 1;
      log.push(name);
    }
  };
  return { work, log };
};

t.test('lets the event loop turn once a shift', async (t) => {
  const { work } = workInSteps();
  t.equal(await turnsOf(() => work('a', 10 * SHIFT)), 10);
});

t.test('costs no turn as long as a shift lasts', async (t) => {
  const { work } = workInSteps();
  await work('a', 1);
  t.equal(await turnsOf(() => work('a', SHIFT - 1)), 0);
});

t.test('gives each turn to one of several, one after the other', async (t) => {
  const { work, log } = workInSteps();
  const turns = await turnsOf(async () => {
    await Promise.all([work('a', 2 * SHIFT), work('b', 2 * SHIFT), work('c', 2 * SHIFT)]);
  });
  t.equal(turns, 6);
  t.equal(log.join(''), ['a', 'b', 'c', 'a', 'b', 'c'].map((name) => name.repeat(SHIFT)).join(''));
});

t.test('goes on with others when one ends in the middle of its shift', async (t) => {
  const { work, log } = workInSteps();
  await Promise.all([work('a', 1), work('b', 1), work('c', 1)]);
  t.equal(log.join(''), 'abc');
});

t.test('is one for the process, by the clock', async (t) => {
  await giveWay();
  const end = performance.now() + SHIFT;
  while (performance.now() < end);
  t.ok((await turnsOf(giveWay)) > 0);
});

t.test('maps a list in its order, giving way between items', async (t) => {
  const end = (): number => performance.now() + SHIFT;
  const map = (n: number): number => {
    const until = end();
    while (performance.now() < until);
    return n * 2;
  };
  let made: number[] = [];
  const turns = await turnsOf(async () => {
    made = await mapInShifts([1, 2, 3, 4], map);
  });
  t.same(made, [2, 4, 6, 8]);
  t.ok(turns >= 3);
});
