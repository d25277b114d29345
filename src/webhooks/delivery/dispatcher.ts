import { setTimeout as delay } from 'node:timers/promises';
import type { BaseLogger } from 'pino';
import type { Runtime } from '../../core/runtime.ts';
import { throttleLog } from '../../core/throttled-log.ts';
import { formatTime } from '../../core/time.ts';
import type { Due, StoredDelivery } from '../../store/queries/webhooks/deliveries.ts';
import type { Store } from '../../store/store.ts';
import type { AttemptOptions } from './attempt.ts';

/** How often it is looked whether something is due, in ms: what other processes have written is found by that. */
export const POLL = 1_000;

/** Attempts at a time, of this process: in all, and for one webhook, so that a slow receiver does not hold up others. */
export const MAX_ATTEMPTS = 40;
export const MAX_ATTEMPTS_FOR_ONE = 4;

/** When another process may take over an attempt, in ms: well above the time that one can take. */
export const CLAIM_TTL = 60_000;

/** How long it can be looked up what became of deliveries, in ms. */
export const KEEP_DELIVERED = 7 * 24 * 60 * 60 * 1000;
export const KEEP_DEAD = 30 * 24 * 60 * 60 * 1000;

export interface DispatcherOptions extends AttemptOptions {
  store: Pick<Store, 'webhooks' | 'deliveries' | 'write'>;
  runtime: Runtime;
  log: Pick<BaseLogger, 'info' | 'warn' | 'error'>;
}

/** Sends what webhooks are owed. Any number of processes can do so over one database. */
export interface Dispatcher {
  /** Looks at once whether something is due. */
  wake(): void;
  /** Begins nothing more, and waits for what is under way; after so many ms that is broken off, and due again. */
  stop(grace: number): Promise<void>;
}

export const startDispatcher = (options: DispatcherOptions): Dispatcher => {
  const { store, runtime, log } = options;
  const attempts = new Map<Promise<void>, { webhookId: string; controller: AbortController }>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let isAwaited = false;
  let isStopped = false;
  const throttled = throttleLog();
  /** Of the last look. */
  let lastNow = Number.POSITIVE_INFINITY;

  const underWay = (webhookId: string): number =>
    [...attempts.values()].filter((attempt) => attempt.webhookId === webhookId).length;

  const begin = (delivery: StoredDelivery): void => {
    const controller = new AbortController();
    const attempt = run(delivery, options, controller.signal).then(() => {
      attempts.delete(attempt);
      wake();
    });
    attempts.set(attempt, { webhookId: delivery.webhookId, controller });
  };

  const claim = (due: readonly Due[], now: number): Promise<StoredDelivery[]> =>
    store.write(async ({ write }) => {
      const claimed: StoredDelivery[] = [];
      for (const { webhookId } of due) {
        const room = MAX_ATTEMPTS - attempts.size - claimed.length;
        const limit = Math.min(room, MAX_ATTEMPTS_FOR_ONE - underWay(webhookId));
        const terms = { webhookId, claim: runtime.newId(), now, until: now + CLAIM_TTL, limit };
        claimed.push(...(await write.claimDeliveries(terms)));
      }
      await write.forgetDeliveries('delivered', now - KEEP_DELIVERED);
      await write.forgetDeliveries('dead', now - KEEP_DEAD);
      return claimed;
    });

  /** Begins what is due, and answers when to look again, in ms. */
  const look = async (): Promise<number> => {
    const now = runtime.now();
    if (now < lastNow && (await store.deliveries.isAnyAhead(now))) {
      await store.write(({ write }) => write.bringForward(now));
    }
    lastNow = now;
    const schedule = await store.deliveries.schedule();
    const due = schedule
      .filter(({ webhookId, at }) => at <= now && underWay(webhookId) < MAX_ATTEMPTS_FOR_ONE)
      // The webhook with the fewest attempts under way comes first.
      .sort((a, b) => underWay(a.webhookId) - underWay(b.webhookId));
    if (due.length > 0 && attempts.size < MAX_ATTEMPTS) {
      for (const delivery of await claim(due, now)) begin(delivery);
    }
    return Math.min(POLL, ...schedule.map(({ at }) => at - now).filter((wait) => wait > 0));
  };

  const lookOn = async (): Promise<void> => {
    let wait = POLL;
    while (isAwaited && !isStopped) {
      isAwaited = false;
      try {
        wait = await look();
      } catch (error) {
        // Another process writes for very long, or the disk is full: the next look may be luckier.
        throttled(String(error), (times) => {
          log.warn({ err: error, times }, 'webhooks could not be looked after');
        });
        wait = POLL;
      }
    }
    looking = undefined;
    if (!isStopped) timer = setTimeout(wake, wait).unref();
  };

  const wake = (): void => {
    if (isStopped) return;
    isAwaited = true;
    if (looking !== undefined) return;
    clearTimeout(timer);
    looking = lookOn();
  };

  wake();
  return {
    wake,
    stop: async (grace) => {
      isStopped = true;
      clearTimeout(timer);
      await looking;
      await Promise.race([Promise.all(attempts.keys()), delay(grace, undefined, { ref: false })]);
      for (const { controller } of attempts.values()) controller.abort();
      await Promise.all(attempts.keys());
    },
  };
};

/** One attempt, which never throws. */
const run = async (
  delivery: StoredDelivery,
  { log, ...options }: DispatcherOptions,
  signal: AbortSignal,
): Promise<void> => {
  const about = { webhook: delivery.webhookId, delivery: delivery.id, attempt: delivery.attempts };
  try {
    // Loaded when there is something to send: a service without webhooks has no use for it.
    const { attemptDelivery } = await import('./attempt.ts');
    const settled = await attemptDelivery(delivery, options, signal);
    if (settled === undefined) return;
    const { state, responseStatus: status, error, dueAt } = settled;
    if (state === 'delivered') log.info({ ...about, status }, 'webhook delivered');
    else if (dueAt === null) log.warn({ ...about, status, reason: error }, 'webhook given up');
    else {
      log.info({ ...about, status, reason: error, next: formatTime(dueAt) }, 'webhook failed');
    }
  } catch (error) {
    log.error({ err: error, ...about }, 'what became of a webhook was not noted');
  }
};
