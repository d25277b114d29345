import t from 'tap';
import { memoize } from '../../../src/http/negotiation/memoize.ts';

const counting = (bounds = {}) => {
  const asked: string[] = [];
  const shout = memoize((text) => {
    asked.push(text);
    if (text === '') throw new Error('nothing to shout');
    return text.toUpperCase();
  }, bounds);
  return { asked, shout };
};

t.test('an answer is worked out once', async (t) => {
  const { asked, shout } = counting();
  t.same([shout('a'), shout('b'), shout('a')], ['A', 'B', 'A']);
  t.same(asked, ['a', 'b']);
});

t.test('made-up texts cannot fill the memory: there are few of them, and short ones', async (t) => {
  const { asked, shout } = counting({ max: 2, maxLength: 3 });
  for (const text of ['a', 'b', 'c', 'a']) shout(text);
  t.same(asked, ['a', 'b', 'c', 'a'], 'the third made it forget all');
  for (const text of ['long', 'long', 'c']) t.equal(shout(text), text.toUpperCase());
  t.same(asked.slice(4), ['long', 'long']);
});

t.test('a failure is not remembered', async (t) => {
  const { asked, shout } = counting();
  for (const _ of [1, 2]) t.throws(() => shout(''), { message: 'nothing to shout' });
  t.same(asked, ['', '']);
});
