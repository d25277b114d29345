import { setTimeout as sleep } from 'node:timers/promises';
import t from 'tap';
import { SCRUB_INTERVAL, scrubNow, startScrubber } from '../../src/erasure/scrubber.ts';
import { openInFile } from '../store/open.ts';
import { fill } from '../store/rows.ts';

/** A store that answers one after the other, and a log. */
const setUp = (...answers: (boolean | Error)[]) => {
  let calls = 0;
  const told: string[] = [];
  return {
    told,
    calls: () => calls,
    store: {
      scrub: async () => {
        const answer = answers[calls] ?? true;
        calls += 1;
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    log: {
      info: (text: string) => told.push(`info ${text}`),
      warn: ({ err }: { err: Error }, text: string) => told.push(`warn ${text}: ${err.message}`),
    } as never,
  };
};

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await sleep(1);
};

t.equal(SCRUB_INTERVAL, 30_000);

t.test('it is tried at once, and again until it is done', async (t) => {
  const { store, log, told, calls } = setUp(false, new Error('disk full'), true);
  const scrubber = startScrubber({ store, log, interval: 1 });
  await until(() => calls() >= 4);
  await scrubber.stop();
  const before = calls();
  await sleep(20);
  t.equal(calls(), before, 'not once it is stopped');
  t.same(told, [
    'info traces of what was erased stay in the file until its readers end',
    'warn traces of what was erased stay in the file: it could not be written anew: disk full',
  ]);
});

t.test('stopping waits for what is under way', async (t) => {
  const events: string[] = [];
  const scrub = async () => {
    await sleep(20);
    events.push('done');
    return true;
  };
  await startScrubber({ store: { scrub }, log: setUp().log }).stop();
  t.same(events, ['done']);
  await sleep(5);
});

t.test('what a process that was killed has left is found at the next start', async (t) => {
  const store = openInFile(t);
  await fill(store, { id: 'e1' });
  await store.write(({ write }) => write.noteTraces());
  t.equal((await store.state()).traces, 1);
  await startScrubber({ store, log: setUp().log }).stop();
  t.equal((await store.state()).traces, 0);
  const { version } = await store.state();
  await scrubNow({ store, log: setUp().log });
  t.equal((await store.state()).version, version, 'it is no change of content');
});
