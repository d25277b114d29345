import type { Peers } from '../../http/clients/peers.ts';
import type { WorkerChannel } from './messages.ts';

/** How often workers tell each other what clients have used, in ms; until then a client can exceed its quota. */
export const SHARE_INTERVAL = 1_000;

/** Longest time to wait until no worker listens any more, in ms. */
export const STOP_TIMEOUT = 2_000;

/** What a worker knows of the others: it reaches them through the supervisor. */
export const peersOver = (
  channel: WorkerChannel,
  interval = SHARE_INTERVAL,
  timeout = STOP_TIMEOUT,
): Peers => {
  const waiting = new Map<number, (all: object[]) => void>();
  let last = 0;

  return {
    offerMetrics: (collect) => {
      channel.onMessage(async (message) => {
        if (message.kind !== 'send-metrics') return;
        channel.send({ kind: 'metrics', id: message.id, metrics: await collect() });
      });
      channel.onMessage((message) => {
        if (message.kind !== 'all-metrics') return;
        waiting.get(message.id)?.(message.all);
        waiting.delete(message.id);
      });
    },

    gatherMetrics: () =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        channel.send({ kind: 'gather-metrics', id: last });
      }),

    stopListening: () =>
      new Promise((resolve) => {
        setTimeout(resolve, timeout).unref();
        channel.onMessage(({ kind }) => {
          if (kind === 'none-listening') resolve();
        });
        channel.send({ kind: 'not-listening' });
      }),

    shareUse: (limiter) => {
      const tell = (): void => {
        const used = limiter.takeNews();
        if (used.length > 0) channel.send({ kind: 'used', used });
      };
      setInterval(tell, interval).unref();
      channel.onMessage((message) => {
        if (message.kind !== 'used') return;
        for (const [client, used] of message.used) limiter.add(client, used);
      });
    },
  };
};
