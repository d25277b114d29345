import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import {
  type Addressee,
  GATHER_TIMEOUT,
  metricsGatherer,
} from '../../../src/server/workers/gather-metrics.ts';
import type { ToWorker } from '../../../src/server/workers/messages.ts';

const worker = (): Addressee & { got: ToWorker[] } => {
  const got: ToWorker[] = [];
  return { got, send: (message) => got.push(message) };
};

/** The numbers that a worker was asked to send its metrics under. */
const keysOf = ({ got }: ReturnType<typeof worker>): number[] =>
  got.flatMap((message) => (message.kind === 'send-metrics' ? message.id : []));

t.test('every worker is asked, and who asked gets all answers', async (t) => {
  const [one, two] = [worker(), worker()];
  const { gather, take } = metricsGatherer(() => [one, two]);
  gather(one, 7);
  const [key = 0] = keysOf(one);
  take(one, key, { of: 'one' });
  t.equal(one.got.length, 1);
  take(two, key, { of: 'two' });
  t.same(one.got.at(-1), { kind: 'all-metrics', id: 7, all: [{ of: 'one' }, { of: 'two' }] });
  t.equal(two.got.length, 1);
});

t.test('several who ask at a time get their own answers', async (t) => {
  const [one, two] = [worker(), worker()];
  const { gather, take } = metricsGatherer(() => [one]);
  gather(one, 1);
  gather(two, 1);
  const keys = keysOf(one);
  t.equal(new Set(keys).size, 2);
  for (const key of keys) take(one, key, { key });
  t.match(one.got.at(-1), { kind: 'all-metrics', all: [{ key: keys[0] }] });
  t.match(two.got, [{ kind: 'all-metrics', id: 1, all: [{ key: keys[1] }] }]);
});

t.test('a worker that has gone, or does not answer in time, is left out', async (t) => {
  const [one, gone, slow] = [worker(), worker(), worker()];
  const { gather, take, forget } = metricsGatherer(() => [one, gone, slow], 20);
  gather(one, 1);
  const [key = 0] = keysOf(one);
  take(one, key, { of: 'one' });
  forget(gone);
  t.equal(one.got.length, 1);
  while (one.got.length === 1) await delay(5);
  t.match(one.got.at(-1), { kind: 'all-metrics', id: 1, all: [{ of: 'one' }] });
  take(slow, key, { of: 'slow' });
  t.equal(one.got.length, 2, 'what comes later is nobody’s');
  t.equal(GATHER_TIMEOUT, 2_000);
});
