import { isIPv6 } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../errors.ts';

/** Length of a window, in seconds. */
export const RATE_WINDOW = 60;

/** Clients counted at once by default; beyond it the oldest are forgotten, so that a flood of addresses cannot fill the memory. */
export const MAX_CLIENTS = 50_000;

interface Window {
  used: number;
  /** Milliseconds since 1970. */
  endsAt: number;
}

interface Options {
  /** Requests a window. */
  quota: number;
  now: () => number;
  /** Clients counted at once. */
  maxClients?: number;
}

/**
 * Limits each client (a key, else an address) to a number of requests a minute and says so in the fields of
 * draft-ietf-httpapi-ratelimit-headers-10: `RateLimit-Policy: "default";q=600;w=60` and `RateLimit: "default";r=599;t=60`.
 * (`@fastify/rate-limit` sends the fields of an older draft, and cannot give back what a 304 took.)
 */
export const limitRate = (app: FastifyInstance, { quota, now, maxClients = MAX_CLIENTS }: Options): void => {
  const windows = new Map<string, Window>();
  const policy = `"default";q=${quota};w=${RATE_WINDOW}`;

  const take = (client: string): Window => {
    const time = now();
    const known = windows.get(client);
    if (known !== undefined && known.endsAt > time) {
      known.used += 1;
      return known;
    }
    windows.delete(client);
    makeRoom(windows, maxClients);
    const window = { used: 1, endsAt: time + RATE_WINDOW * 1000 };
    windows.set(client, window);
    return window;
  };

  const describe = (window: Window, reply: FastifyReply): number => {
    const seconds = Math.max(1, Math.ceil((window.endsAt - now()) / 1000));
    reply.header('ratelimit-policy', policy);
    reply.header('ratelimit', `"default";r=${Math.max(0, quota - window.used)};t=${seconds}`);
    return seconds;
  };

  app.addHook('onRequest', (request, reply, done) => {
    if (isProbe(request)) return done();
    const window = take(clientOf(request));
    const seconds = describe(window, reply);
    if (window.used <= quota) return done();
    reply.header('retry-after', String(seconds));
    done(
      new AppError(
        'rate-limited',
        `The limit is ${quota} requests a minute; try again in ${seconds} seconds.`,
      ),
    );
  });

  app.addHook('onSend', (request, reply, payload, done) => {
    if (reply.statusCode === 304 && !isProbe(request)) {
      const window = windows.get(clientOf(request));
      if (window !== undefined) {
        window.used -= 1;
        describe(window, reply);
      }
    }
    done(null, payload);
  });
};

/** Whoever watches over the service may ask as often as it likes. */
const isProbe = (request: FastifyRequest): boolean => request.routeOptions.config.isProbe === true;

/** Whoever has a key is counted by it, wherever the requests come from. */
const clientOf = ({ caller, ip }: FastifyRequest): string =>
  caller === undefined ? networkOf(ip) : `key ${caller.id}`;

/** An IPv4 address, or the /64 network of an IPv6 one: a single subscriber owns all of it (RFC 6177). */
export const networkOf = (ip: string): string => {
  if (!isIPv6(ip)) return ip;
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

const makeRoom = (windows: Map<string, Window>, maxClients: number): void => {
  // A Map lists its keys in the order they were added, and a window is added anew when it begins.
  for (const oldest of windows.keys()) {
    if (windows.size < maxClients) return;
    windows.delete(oldest);
  }
};
