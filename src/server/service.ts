import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import closeWithGrace, { type Signals } from 'close-with-grace';
import { buildApp } from '../app.ts';
import { systemRuntime } from '../core/runtime.ts';
import { startScrubber } from '../erasure/scrubber.ts';
import type { Peers } from '../http/clients/peers.ts';
import type { App } from '../http/fastify.ts';
import { dayOf } from '../insights/day.ts';
import { forgetBefore } from '../insights/forget.ts';
import { afterWrites } from '../store/after-writes.ts';
import { startDispatcher } from '../webhooks/delivery/dispatcher.ts';
import { claimPort, listenError, urlOf } from './address.ts';
import { banner } from './banner.ts';
import { type Booted, boot } from './boot.ts';
import type { Config } from './config.ts';
import { standardOutput } from './log.ts';
import { LOG_SERIALIZERS } from './log-error.ts';

export interface Service {
  log: App['log'];
  /** What to print for the person who started it. */
  banner: string;
  /**
   * Ends what is under way, and answers everything for `delay` seconds before that; then closes the database.
   */
  stop: (delay: number) => Promise<void>;
}

/**
 * Signals of a broken process: a JavaScript listener for them would keep it spinning instead of letting it die
 * (https://nodejs.org/api/process.html#signal-events).
 */
export const CRASHES: Signals[] = ['SIGILL', 'SIGTRAP', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGSEGV'];

/** Longest time that the end of a process takes, in ms. */
export const graceOf = ({ DRAIN_DELAY, SHUTDOWN_TIMEOUT }: Config): number =>
  (DRAIN_DELAY + SHUTDOWN_TIMEOUT) * 1000;

/**
 * Ends the process in order: on a signal, on an uncaught error, or by the function that it answers. A second signal ends it
 * at once, but for those that are left to the caller.
 */
export const endInOrder = (
  { log, stop }: Pick<Service, 'log' | 'stop'>,
  config: Config,
  left: readonly Signals[] = [],
): (() => void) => {
  let isEnding = false;
  const options = { delay: graceOf(config), logger: log, skip: [...CRASHES, ...left] };
  const { close } = closeWithGrace(options, async ({ signal, err, manual }) => {
    isEnding = true;
    if (err) log.fatal({ err }, 'uncaught error');
    else log.info({ signal }, 'stopping');
    await stop(signal !== undefined || manual ? config.DRAIN_DELAY : 0);
  });
  return () => {
    if (!isEnding) close();
  };
};

/** Opens the store for service, once however many processes there will be. */
export const bootService = async (config: Config): Promise<Booted> => {
  const booted = await boot(config, systemRuntime, { checkUpTo: config.QUICK_CHECK * 1024 * 1024 });
  if (config.INSIGHTS_DAYS === 0) await forgetBefore(booted.store, dayOf(systemRuntime.now()), 0);
  return booted;
};

/** Said in the log at a start. */
export const UNCHECKED =
  'the database is too large to be checked at a start; run lectern doctor now and then';

/**
 * The port to serve on; that of the metrics, where they have one, is free too.
 *
 * @throws StartError when there is none
 */
export const claimPorts = async ({ HOST, PORT, METRICS }: Config): Promise<number> => {
  if (typeof METRICS === 'number') await claimPort({ HOST, PORT: METRICS }, 'METRICS');
  return claimPort({ HOST, PORT });
};

/** Starts listening. What goes wrong before that is thrown, and nothing is changed. */
export const startService = async (config: Config): Promise<Service> => {
  // Asked before the database is touched: a second start must not migrate under the first one's feet.
  const port = await claimPorts(config);
  const booted = await bootService(config);
  const service = await listenOn(port, config, booted);
  if (!booted.isChecked) service.log.warn(UNCHECKED);
  return { ...service, banner: await banner({ url: urlOf(config.HOST, port), ...booted, config }) };
};

/** Serves a store that is open, and is closed with the service; `peers` are other processes on the same port. */
export const listenOn = async (
  port: number,
  config: Config,
  { store }: Pick<Booted, 'store'>,
  peers?: Peers,
): Promise<Omit<Service, 'banner'>> => {
  let isDraining = false;
  const writes = new EventEmitter();
  const addresses = {
    publicUrl: config.PUBLIC_URL ?? urlOf(config.HOST, port),
    defaultLocale: config.DEFAULT_LOCALE,
  };
  const webhooks = { allowPrivate: config.WEBHOOK_ALLOW_PRIVATE };
  const app = await buildApp({
    ...addresses,
    store: afterWrites(store, () => writes.emit('committed')),
    runtime: systemRuntime,
    webhooks,
    embedAncestors: config.EMBED_ANCESTORS,
    imageHosts: config.IMAGE_HOSTS,
    site: {
      name: config.SITE_NAME,
      logo: config.SITE_LOGO,
      color: config.SITE_COLOR,
      contact: config.SITE_CONTACT,
    },
    publicAuthors: config.PUBLIC_AUTHORS,
    publicHistory: config.PUBLIC_HISTORY,
    rateLimit: config.RATE_LIMIT,
    cacheBytes: config.CACHE_SIZE * 1024 * 1024,
    trustProxy: config.TRUST_PROXY,
    mcpOrigins: config.MCP_ORIGINS ?? [],
    insightsDays: config.INSIGHTS_DAYS,
    logger: { level: config.LOG_LEVEL, stream: standardOutput(), serializers: LOG_SERIALIZERS },
    isDraining: () => isDraining,
    metrics:
      typeof config.METRICS === 'number' ? { host: config.HOST, port: config.METRICS } : config.METRICS,
    peers,
  });
  await app.listen({ host: config.HOST, port }).catch((error) => {
    store.close();
    throw listenError(error, config);
  });
  const dispatcher = startDispatcher({
    ...addresses,
    ...webhooks,
    store,
    runtime: systemRuntime,
    log: app.log,
  });
  const scrubber = startScrubber({ store, log: app.log });
  writes.on('committed', dispatcher.wake);
  return {
    log: app.log,
    stop: async (delay) => {
      isDraining = true;
      // Half a second is left to note what was broken off, before the process is.
      const halted = dispatcher.stop((delay + config.SHUTDOWN_TIMEOUT - 0.5) * 1000);
      await sleep(delay * 1000);
      await app.close();
      await halted;
      await scrubber.stop();
      store.close();
    },
  };
};
