import t from 'tap';
import { inNewSecond, notBefore, writeClock } from '../../src/store/write-clock.ts';
import { testRuntime } from '../support/runtime.ts';
import { openInMemory } from './open.ts';

t.test('nothing comes before what was before it', async (t) => {
  t.equal(notBefore(5, 4), 5);
  t.equal(notBefore(5, 5), 5, 'within one millisecond all is one moment');
  t.equal(notBefore(5, 6), 7, 'by a clock that went back it is the next moment');
});

t.test('each change has a second that none before it had', async (t) => {
  for (const [time, previous, expected] of [
    [5_000, 4_999, 5_000],
    [5_001, 5_000, 6_000],
    [5_999, 5_000, 6_000],
    [6_000, 5_999, 6_000],
    [1_500, 5_000, 6_000],
    [7_123, 0, 7_123],
  ] as const) {
    t.equal(inNewSecond(time, previous), expected, `${time} behind ${previous}`);
  }
});

t.test('the time of a write stands still, and is behind the last write', async (t) => {
  const store = openInMemory(t);
  const runtime = testRuntime();
  const started = runtime.time;
  await store.write(({ write }) => write.touch(started + 10));
  const clock = await writeClock(store, runtime);
  t.equal(clock.now(), started + 11);
  t.equal(clock.systemTime, started);
  runtime.time += 50;
  t.equal(clock.now(), started + 11);
  t.match(clock.newId(), /^00000000-/);
  t.equal((await writeClock(store, runtime)).now(), started + 50);
});
