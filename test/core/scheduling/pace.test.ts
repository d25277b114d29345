import t from 'tap';
import { SHIFT, shifts } from '../../../src/core/scheduling/give-way.ts';
import { runAtOnce, type Steps, startPace } from '../../../src/core/scheduling/pace.ts';

/** Steps of some length by a clock of their own, each counted when it is done. */
const work = (stepMs: number, count: number) => {
  const clock = { time: 0 };
  let done = 0;
  function* steps(): Steps<string> {
    for (; done < count; done += 1) {
      clock.time += stepMs;
      yield;
    }
    return 'all of it';
  }
  return { steps, now: () => clock.time, done: () => done };
};

t.test('other work has its turn after every shift', async (t) => {
  const { steps, now, done } = work(1, SHIFT * 4);
  const seen: number[] = [];
  let isOver = false;
  const look = (): void => {
    seen.push(done());
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  t.equal(await startPace(undefined, shifts(now)).run(steps()), 'all of it');
  isOver = true;
  for (const [n, count] of seen.entries()) t.ok(count - (seen[n - 1] ?? 0) <= SHIFT);
  t.ok(seen.length >= 4);
});

t.test('short work goes on without a turn', async (t) => {
  const shift = shifts(() => 0);
  await shift();
  const pace = startPace(undefined, shift);
  let turned = false;
  setImmediate(() => {
    turned = true;
  });
  for (let n = 0; n < 1_000; n += 1) await pace.step();
  t.equal(await pace.run(work(0, 10).steps()), 'all of it');
  t.notOk(turned);
});

t.test('work whose result is no longer wanted ends at its next turn', async (t) => {
  const controller = new AbortController();
  const { steps, now, done } = work(SHIFT, 100);
  const pace = startPace(controller.signal, shifts(now));
  setImmediate(() => controller.abort());
  await t.rejects(pace.run(steps()), { name: 'AbortError' });
  t.ok(done() <= 2);
  let time = 0;
  await t.rejects(
    startPace(
      controller.signal,
      shifts(() => {
        time += SHIFT;
        return time;
      }),
    ).step(),
    { name: 'AbortError' },
  );
});

t.test('by the clock of the system', async (t) => {
  const pace = startPace();
  await pace.step();
  t.equal(await pace.run(work(0, 3).steps()), 'all of it');
});

t.test('steps can be run at once', async (t) => {
  t.equal(runAtOnce(work(SHIFT, 10).steps()), 'all of it');
});
