import t from 'tap';
import { lastChange } from '../../src/store/last-change.ts';
import { openInMemory } from './open.ts';

t.test('strangers learn nothing of what they do not see', async (t) => {
  const state = { ...(await openInMemory(t).state()), publicAt: 1_000, modifiedAt: 2_000 };
  t.equal(lastChange(state, true), 1_000);
  t.equal(lastChange(state, false), 2_000);
});
