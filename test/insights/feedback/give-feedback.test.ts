import t from 'tap';
import { dayOf } from '../../../src/insights/day.ts';
import {
  giveFeedback,
  MAX_VOTES_A_DAY,
  MAX_VOTES_OF_NETWORK,
  type VoteContext,
} from '../../../src/insights/feedback/give-feedback.ts';
import { createShares } from '../../../src/insights/searches/shares.ts';
import { openInMemory } from '../../store/open.ts';
import { fill } from '../../store/rows.ts';

const NOW = Date.UTC(2026, 0, 2);
const ENTRY = { id: 'e1', revision: 4 };
const feedback = (over = {}) => ({ helpful: true, comment: undefined, network: '192.0.2.1', ...over });
const at = (now: number, share: VoteContext['share'] = () => 'first'): VoteContext => ({ now, share });

t.test('a vote is kept without its reader, and is no change of content', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' });
  const before = await store.state();
  await giveFeedback(store, ENTRY, feedback({ helpful: false, comment: ' Where? ' }), at(NOW));
  t.same(await store.feedback.comments('e1', 0, 9), [
    { day: dayOf(NOW), helpful: 0, comment: 'Where?', revision: 4 },
  ]);
  t.same(await store.state(), before);
});

t.test('a network has one vote a day on an entry, and can change it', async (t) => {
  const store = openInMemory(t);
  await fill(store, { id: 'e1' });
  await giveFeedback(store, ENTRY, feedback({ helpful: false }), at(NOW));
  await giveFeedback(store, ENTRY, feedback(), at(NOW + 1));
  t.match(await store.feedback.sums(0, 1, 9), [{ votes: 1, helpful: 1 }]);
  await giveFeedback(store, ENTRY, feedback({ network: '192.0.2.2' }), at(NOW));
  await giveFeedback(store, ENTRY, feedback(), at(NOW + 86_400_000));
  t.match(await store.feedback.sums(0, 1, 9), [{ votes: 3 }]);
});

t.test(
  'a flood of votes makes room for others, out of the group of networks that it came from',
  async (t) => {
    const store = openInMemory(t);
    await fill(store, { id: 'e1' }, { id: 'e2' });
    const day = dayOf(NOW);
    const row = { day, helpful: 1, comment: null, revision: 1 };
    await store.write(async ({ write }) => {
      await write.putFeedback({ ...row, entryId: 'e2', voter: 'honest', networkGroup: 3 });
      for (let n = 1; n < MAX_VOTES_A_DAY; n += 1) {
        await write.putFeedback({ ...row, entryId: 'e1', voter: String(n), networkGroup: 5 });
      }
    });
    for (const network of ['192.0.2.1', '198.51.100.7', '2001:db8:0:1']) {
      await giveFeedback(store, { id: 'e2', revision: 1 }, feedback({ network }), at(NOW));
    }
    t.equal(await store.feedback.countOn(day), MAX_VOTES_A_DAY);
    t.match(
      (await store.feedback.sums(0, 1, 9)).map(({ id, votes }) => ({ id, votes })),
      [
        { id: 'e1', votes: MAX_VOTES_A_DAY - 4 },
        { id: 'e2', votes: 4 },
      ],
    );
  },
);

t.test('a network that votes on more than anybody reads is refused, and nobody else', async (t) => {
  const store = openInMemory(t);
  const ids = Array.from({ length: MAX_VOTES_OF_NETWORK + 1 }, (_, n) => `e${n}`);
  await fill(store, ...ids.map((id) => ({ id })));
  const share = createShares({ now: () => NOW, each: MAX_VOTES_OF_NETWORK });
  const vote = (id: string, network: string) =>
    giveFeedback(store, { id, revision: 1 }, feedback({ network }), at(NOW, share));
  for (const id of ids.slice(0, -1)) await vote(id, '192.0.2.1');
  await t.rejects(vote(`e${MAX_VOTES_OF_NETWORK}`, '192.0.2.1'), { code: 'rate-limited' });
  await t.resolves(vote('e0', '192.0.2.1'), 'it can still change its votes');
  await t.resolves(vote(`e${MAX_VOTES_OF_NETWORK}`, '192.0.2.2'));
  t.same([MAX_VOTES_A_DAY, MAX_VOTES_OF_NETWORK], [10_000, 200]);
});
