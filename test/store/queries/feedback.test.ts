import t, { type Test } from 'tap';
import type { FeedbackRow } from '../../../src/store/queries/feedback.ts';
import type { Store } from '../../../src/store/store.ts';
import { openInMemory } from '../open.ts';
import { fill } from '../rows.ts';

const row = (over: Partial<FeedbackRow> = {}): FeedbackRow => ({
  ...{ entryId: 'e1', day: 10, voter: 'a', helpful: 1, comment: null, revision: 1, networkGroup: 1 },
  ...over,
});

const storeWith = async (t: Test, ...rows: Partial<FeedbackRow>[]): Promise<Store> => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' }, { id: 'e2' }, { id: 'draft', status: 'draft' });
  await store.write(async ({ write }) => {
    for (const each of rows) await write.putFeedback(row(each));
  });
  return store;
};

t.test('the last word of a reader on a day counts; a comment stays without another', async (t) => {
  const store = await storeWith(
    t,
    { helpful: 0, comment: 'Where?' },
    { helpful: 1, revision: 2 },
    { day: 11, comment: 'Again' },
    { voter: 'b' },
  );
  t.equal(await store.feedback.countOn(10), 2);
  t.match(await store.feedback.sums(0, 1, 9), [{ id: 'e1', votes: 3, helpful: 3 }]);
  t.same(await store.feedback.comments('e1', 0, 9), [
    { day: 11, helpful: 1, comment: 'Again', revision: 1 },
    { day: 10, helpful: 1, comment: 'Where?', revision: 2 },
  ]);
  t.equal((await store.feedback.comments('e1', 0, 1)).length, 1);
  t.equal((await store.feedback.comments('e1', 11, 9)).length, 1);
});

t.test('sums are of published entries with enough votes, those that helped least first', async (t) => {
  const store = await storeWith(
    t,
    ...['a', 'b', 'c'].map((voter) => ({ voter })),
    ...['a', 'b'].map((voter) => ({ entryId: 'e2', voter, helpful: 0 })),
    { entryId: 'e2', voter: 'c' },
    ...['a', 'b', 'c'].map((voter) => ({ entryId: 'draft', voter })),
  );
  const sums = await store.feedback.sums(0, 3, 9);
  t.same(sums, [
    { id: 'e2', slug: 'slug-of-e2', locale: 'en', question: 'Can spaces be deleted?', votes: 3, helpful: 1 },
    { id: 'e1', slug: 'slug-of-e1', locale: 'en', question: 'Can spaces be deleted?', votes: 3, helpful: 3 },
  ]);
  t.same(await store.feedback.sums(0, 4, 9), []);
  t.same(await store.feedback.sums(11, 1, 9), []);
  t.equal((await store.feedback.sums(0, 1, 1)).length, 1);
});

t.test('there is one salt, which is overwritten', async (t) => {
  const store = openInMemory(t);
  t.equal(await store.feedback.salt(), undefined);
  for (const salt of [
    { day: 1, salt: 'x' },
    { day: 2, salt: 'y' },
  ]) {
    await store.write(({ write }) => write.putSalt(salt));
    t.same(await store.feedback.salt(), salt);
  }
});

t.test('what is too old goes', async (t) => {
  const store = await storeWith(t, { day: 10 }, { day: 11 });
  await store.write(({ write }) => write.deleteFeedbackBefore(11));
  t.same([await store.feedback.countOn(10), await store.feedback.countOn(11)], [0, 1]);
});

t.test(
  'what makes room is the oldest vote of the largest group, also of those before there were groups',
  async (t) => {
    const store = await storeWith(
      t,
      { voter: 'a', networkGroup: 2 },
      { voter: 'b', helpful: 0 },
      { voter: 'c' },
      { voter: 'd', day: 11, networkGroup: 2 },
    );
    const drop = (day: number) => store.write(({ write }) => write.dropFeedback(day));
    await drop(10);
    t.match(await store.feedback.sums(0, 1, 9), [{ votes: 3, helpful: 3 }]);
    await drop(12);
    t.match(await store.feedback.sums(0, 1, 9), [{ votes: 3 }]);
    const old = await storeWith(t, { voter: 'a', networkGroup: null }, { voter: 'b', networkGroup: null });
    await old.write(({ write }) => write.dropFeedback(10));
    t.equal(await old.feedback.countOn(10), 1);
  },
);
