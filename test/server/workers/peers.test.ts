import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import { RateLimiter } from '../../../src/http/clients/rate-limiter.ts';
import type { ToSupervisor, ToWorker, WorkerChannel } from '../../../src/server/workers/messages.ts';
import { peersOver, SHARE_INTERVAL, STOP_TIMEOUT } from '../../../src/server/workers/peers.ts';

/** A worker's end of a channel, and what comes through it. */
const openChannel = () => {
  const sent: ToSupervisor[] = [];
  const listeners: ((message: ToWorker) => void)[] = [];
  const channel: WorkerChannel = {
    send: (message) => sent.push(message),
    onMessage: (listener) => listeners.push(listener),
  };
  const receive = (message: ToWorker): void => {
    for (const listener of listeners) listener(message);
  };
  return { channel, sent, receive };
};

t.test('metrics are collected when they are asked for, and sent under the same number', async (t) => {
  const { channel, sent, receive } = openChannel();
  let collected = 0;
  peersOver(channel).offerMetrics(async () => {
    collected += 1;
    return [{ name: 'x' }];
  });
  receive({ kind: 'stop' });
  t.equal(collected, 0);
  receive({ kind: 'send-metrics', id: 5 });
  await delay(0);
  t.same(sent, [{ kind: 'metrics', id: 5, metrics: [{ name: 'x' }] }]);
});

t.test('who gathers gets what belongs to the question, in whatever order answers come', async (t) => {
  const { channel, sent, receive } = openChannel();
  const peers = peersOver(channel);
  peers.offerMetrics(async () => []);
  const answers = [peers.gatherMetrics(), peers.gatherMetrics()];
  t.same(sent, [
    { kind: 'gather-metrics', id: 1 },
    { kind: 'gather-metrics', id: 2 },
  ]);
  receive({ kind: 'all-metrics', id: 2, all: [{ of: 2 }] });
  receive({ kind: 'all-metrics', id: 1, all: [{ of: 1 }] });
  receive({ kind: 'all-metrics', id: 9, all: [] });
  t.same(await Promise.all(answers), [[{ of: 1 }], [{ of: 2 }]]);
});

t.test('clients are counted together', async (t) => {
  const counting = () => ({ ...openChannel(), limiter: new RateLimiter({ quota: 10, now: () => 0 }) });
  const [one, other] = [counting(), counting()];
  for (const { channel, limiter } of [one, other]) peersOver(channel, 5).shareUse(limiter);
  for (let n = 0; n < 3; n += 1) one.limiter.take('a');
  while (one.sent.length === 0) await delay(1);
  t.same(one.sent, [{ kind: 'used', used: [['a', 3]] }]);
  other.receive({ kind: 'stop' });
  other.receive({ kind: 'used', used: [['a', 3]] });
  t.equal(other.limiter.take('a').used, 4);
  while (other.sent.length === 0) await delay(1);
  t.same(other.sent, [{ kind: 'used', used: [['a', 1]] }], 'what came from others is not told again');
  t.equal(SHARE_INTERVAL, 1_000);
});

t.test('who listens no more waits until none does, or long enough', async (t) => {
  const { channel, sent, receive } = openChannel();
  let isOver = false;
  const stopped = peersOver(channel)
    .stopListening()
    .then(() => {
      isOver = true;
    });
  t.same(sent, [{ kind: 'not-listening' }]);
  receive({ kind: 'stop' });
  await delay(5);
  t.notOk(isOver);
  receive({ kind: 'none-listening' });
  await stopped;
  const keepAlive = setTimeout(() => {}, 10_000);
  await peersOver(openChannel().channel, SHARE_INTERVAL, 5).stopListening();
  clearTimeout(keepAlive);
  t.equal(STOP_TIMEOUT, 2_000);
});
