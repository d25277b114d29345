import { setImmediate } from 'node:timers';
import t from 'tap';
import { nextTurn } from '../../../src/core/scheduling/next-turn.ts';

t.test('those who wait for the same turn go on one after the other', async (t) => {
  const order: string[] = [];
  const wait = async (name: string): Promise<void> => {
    await nextTurn();
    order.push(name);
  };
  const all = [wait('a'), wait('b')];
  await Promise.resolve();
  all.push(wait('c'));
  order.push('still this turn');
  await Promise.all(all);
  t.same(order, ['still this turn', 'a', 'b', 'c']);
});

t.test('who waits again waits for another one', async (t) => {
  const order: string[] = [];
  await nextTurn();
  setImmediate(() => order.push('what had come in by then'));
  await nextTurn();
  t.same(order, ['what had come in by then']);
});
