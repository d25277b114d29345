import t from 'tap';
import { dayOf } from '../../src/insights/day.ts';
import { giveFeedback, MAX_VOTES_A_DAY } from '../../src/insights/give-feedback.ts';
import { openInMemory } from '../store/open.ts';
import { fill } from '../store/rows.ts';

const NOW = Date.UTC(2026, 0, 2);
const ENTRY = { id: 'e1', revision: 4 };
const feedback = (over = {}) => ({ helpful: true, comment: undefined, reader: '192.0.2.1 Browser', ...over });

t.test('a vote is kept without its reader, and is no change of content', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' });
  const before = await store.state();
  await giveFeedback(store, ENTRY, feedback({ helpful: false, comment: ' Where? ' }), NOW);
  t.same(await store.feedback.comments('e1', 0, 9), [
    { day: dayOf(NOW), helpful: 0, comment: 'Where?', revision: 4 },
  ]);
  t.same(await store.state(), before);
});

t.test('a reader has one vote a day on an entry, and can change it', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' });
  await giveFeedback(store, ENTRY, feedback({ helpful: false }), NOW);
  await giveFeedback(store, ENTRY, feedback(), NOW + 1);
  t.match(await store.feedback.sums(0, 1, 9), [{ votes: 1, helpful: 1 }]);
  await giveFeedback(store, ENTRY, feedback({ reader: 'other' }), NOW);
  await giveFeedback(store, ENTRY, feedback(), NOW + 86_400_000);
  t.match(await store.feedback.sums(0, 1, 9), [{ votes: 3 }]);
});

t.test('a flood of votes ends', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' });
  await store.write(async ({ write }) => {
    for (let n = 0; n < MAX_VOTES_A_DAY; n += 1) {
      const row = {
        entryId: 'e1',
        day: dayOf(NOW),
        voter: String(n),
        helpful: 1,
        comment: null,
        revision: 1,
      };
      await write.putFeedback(row);
    }
  });
  await t.rejects(giveFeedback(store, ENTRY, feedback(), NOW), { code: 'rate-limited' });
  await t.resolves(giveFeedback(store, ENTRY, feedback(), NOW + 86_400_000));
});
