import t from 'tap';
import {
  delayAfter,
  failuresAfter,
  MAX_DELAY,
  MAX_FAILURES,
  STEADY_AFTER,
} from '../../../src/server/workers/restarts.ts';

t.test('the first to end is followed at once, those that end in a row ever later', async (t) => {
  t.same([1, 2, 3, 4, 5, 9, 40].map(delayAfter), [0, 200, 400, 800, 1_600, MAX_DELAY, MAX_DELAY]);
});

t.test('one that has served for a while begins the row anew', async (t) => {
  t.equal(failuresAfter(3, { listened: true, ms: STEADY_AFTER }), 1);
  t.equal(failuresAfter(3, { listened: true, ms: STEADY_AFTER - 1 }), 4);
  t.equal(failuresAfter(3, { listened: false, ms: STEADY_AFTER }), 4, 'a start that takes long is none');
});

t.test('the limits that are promised', async (t) => {
  t.equal(STEADY_AFTER, 10_000);
  t.equal(MAX_FAILURES, 5);
  t.equal(MAX_DELAY, 10_000);
});
