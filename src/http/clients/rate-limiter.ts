import { isIPv6 } from 'node:net';
import { LRUCache } from 'lru-cache';

/** Length of a window, in seconds. */
export const RATE_WINDOW = 60;

/** Clients counted at once by default; beyond it the oldest are evicted, so that a flood of addresses cannot fill the memory. */
export const MAX_CLIENTS = 50_000;

export interface RateLimits {
  /** Requests a window. */
  quota: number;
  /** Milliseconds, by a clock that only goes forward: by another a window could last for hours. */
  now: () => number;
  /** Clients counted at once. */
  maxClients?: number;
}

/** What a client has used of its quota in this minute. */
export interface RateWindow {
  used: number;
  /** How much of it other processes know of. */
  reported: number;
  /** By that clock. */
  endsAt: number;
}

/** Counts the requests of each client, in windows of a minute. */
export class RateLimiter {
  readonly quota: number;
  /** `RateLimit-Policy` of every response. */
  readonly policy: string;
  readonly #now: () => number;
  /** In the order in which the windows begin, as they are only peeked at: the oldest is evicted. */
  readonly #windows: LRUCache<string, RateWindow>;

  constructor({ quota, now, maxClients = MAX_CLIENTS }: RateLimits) {
    this.quota = quota;
    this.policy = `"default";q=${quota};w=${RATE_WINDOW}`;
    this.#now = now;
    this.#windows = new LRUCache({ max: maxClients });
  }

  take(client: string): RateWindow {
    const window = this.#open(client);
    window.used += 1;
    return window;
  }

  /** Counts what a client has used in another process. */
  add(client: string, used: number): void {
    const window = this.#open(client);
    window.used += used;
    window.reported += used;
  }

  /** What each client has used here since this was asked last: what other processes have to add. */
  takeNews(): [client: string, used: number][] {
    const news: [string, number][] = [];
    for (const client of this.#windows.rkeys()) {
      const window = this.#windows.peek(client)!;
      if (window.used === window.reported) continue;
      news.push([client, window.used - window.reported]);
      window.reported = window.used;
    }
    return news;
  }

  /** Gives back a request that is not to be counted after all. */
  refund(window: RateWindow): void {
    window.used -= 1;
  }

  /** Seconds until the window ends: at least one. */
  secondsLeft({ endsAt }: RateWindow): number {
    return Math.max(1, Math.ceil((endsAt - this.#now()) / 1000));
  }

  /** `RateLimit`: what is left. */
  describe(window: RateWindow): string {
    return `"default";r=${Math.max(0, this.quota - window.used)};t=${this.secondsLeft(window)}`;
  }

  /** The window of a client: a new one when there is none, or when the last has ended. */
  #open(client: string): RateWindow {
    const time = this.#now();
    const known = this.#windows.peek(client);
    if (known !== undefined && known.endsAt > time) return known;
    const window = { used: 0, reported: 0, endsAt: time + RATE_WINDOW * 1000 };
    this.#windows.set(client, window);
    return window;
  }
}

/** An IPv4 address, or the /64 network of an IPv6 one: a single subscriber owns all of it (RFC 6177). */
export const networkOf = (ip: string): string => {
  if (!ip.includes(':') || !isIPv6(ip)) return ip;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [head = '', tail] = ip.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const groups = [
    ...before,
    ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0'),
    ...after,
  ];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
};
