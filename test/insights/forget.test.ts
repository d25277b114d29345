import t from 'tap';
import { saltOf } from '../../src/insights/feedback/salt.ts';
import { forgetBefore } from '../../src/insights/forget.ts';
import { openInMemory } from '../store/open.ts';
import { fill } from '../store/rows.ts';

const DAYS = [8, 9, 10];

const filled = async () => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' });
  await store.write(async ({ write }) => {
    for (const day of DAYS) {
      await write.insertSearchCount({
        day,
        locale: 'en',
        query: 'x',
        searches: 1,
        withoutResult: 0,
        opened: 0,
        networks: 1,
        networkGroups: 1,
      });
      await write.putFeedback({
        ...{ entryId: 'e1', day, voter: 'a', helpful: 1, comment: null, revision: 1 },
        networkGroup: 0,
      });
    }
  });
  return store;
};

t.test('what is older than the setting says goes, today included in it', async (t) => {
  const store = await filled();
  await forgetBefore(store, 10, 2);
  for (const name of ['feedback', 'searchCounts'] as const) {
    t.same(await Promise.all(DAYS.map((day) => store[name].countOn(day))), [0, 1, 1], name);
  }
  t.equal(await store.feedback.salt(), undefined, 'no salt is made for it');
});

t.test('with 0 everything goes', async (t) => {
  const store = await filled();
  await forgetBefore(store, 10, 0);
  t.same([await store.feedback.countOn(10), await store.searchCounts.countOn(10)], [0, 0]);
});

t.test('the salt of a day that is over goes, also where nobody votes', async (t) => {
  const store = await filled();
  const old = await store.write((transaction) => saltOf(transaction, 9));
  await forgetBefore(store, 10, 2);
  t.equal((await store.feedback.salt())?.day, 10);
  t.not((await store.feedback.salt())?.salt, old);
});
