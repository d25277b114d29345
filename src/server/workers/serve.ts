import cluster from 'node:cluster';
import closeWithGrace, { type Signals } from 'close-with-grace';
import pino from 'pino';
import { systemRuntime } from '../../core/runtime.ts';
import { StoreOpenError } from '../../store/engine.ts';
import { StartError, urlOf } from '../address.ts';
import { banner } from '../banner.ts';
import { boot } from '../boot.ts';
import type { Config } from '../config.ts';
import { standardOutput } from '../log.ts';
import { LOG_SERIALIZERS } from '../log-error.ts';
import { bootService, CRASHES, claimPorts, endInOrder, graceOf, listenOn, UNCHECKED } from '../service.ts';
import type { ToWorker, WorkerChannel } from './messages.ts';
import { peersOver } from './peers.ts';
import { supervise } from './supervise.ts';

/**
 * The service as several processes over one database file: one that supervises and serves no requests, and workers, which are
 * forks of it and come back here.
 */
export const serveByWorkers = (config: Config, announce: (text: string) => void): Promise<void> =>
  cluster.isPrimary ? runSupervisor(config, announce) : runWorker(config);

/** Time that workers get beyond what they give themselves, in ms, before they are killed. */
const SLACK = 2_000;

/** Migrates and seeds before there is a worker. Settles when all of them listen, or when that is hopeless. */
const runSupervisor = async (config: Config, announce: (text: string) => void): Promise<void> => {
  const port = await claimPorts(config);
  const { store, seeded, isChecked } = await bootService(config);
  const greeting = await banner({ url: urlOf(config.HOST, port), seeded, store, config });
  store.close();
  const log = pino({ level: config.LOG_LEVEL, serializers: LOG_SERIALIZERS }, standardOutput());
  if (!isChecked) log.warn(UNCHECKED);
  await new Promise<void>((resolve, reject) => {
    const supervisor = supervise({
      workers: config.WORKERS,
      env: { PORT: String(port) },
      log,
      onStart: () => {
        announce(greeting);
        resolve();
      },
      onFailure: (reason) => {
        uninstall();
        process.exitCode = 1;
        log.fatal({ reason }, 'no worker stays alive');
        reject(new StartError(reason));
      },
    });
    // However this process ends, no worker is left behind. (When it is killed, workers see that it is gone.)
    process.once('exit', supervisor.kill);
    const delay = graceOf(config) + SLACK;
    const { uninstall } = closeWithGrace({ delay, logger: log, skip: CRASHES }, async ({ signal, err }) => {
      if (err) log.fatal({ err }, 'uncaught error');
      else log.info({ signal }, 'stopping');
      if (!(await supervisor.stop())) throw new Error('a worker did not end in order');
    });
  });
};

/**
 * What a worker ends on. A terminal or a service manager may send one to every process: it comes behind the word of the
 * supervisor, or before it, and is no reason for more haste.
 */
const SIGNALS: Signals[] = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'];

/** The supervisor reports why workers cannot serve, once for all of them. */
const runWorker = async (config: Config): Promise<void> => {
  const channel = supervisorChannel(process);
  try {
    const booted = await boot({ ...config, SEED: 'none' }, systemRuntime);
    const service = await listenOn(config.PORT, config, booted, peersOver(channel));
    const end = endInOrder(service, config, SIGNALS);
    for (const signal of SIGNALS) process.on(signal, end);
    channel.onMessage(({ kind }) => {
      if (kind === 'stop') end();
    });
  } catch (error) {
    channel.send({ kind: 'not-started', reason: reasonOf(error) });
    // What is sent is out before the channel closes.
    process.exitCode = 1;
    process.disconnect();
  }
};

const reasonOf = (error: unknown): string =>
  error instanceof StartError || error instanceof StoreOpenError
    ? error.message
    : String(Reflect.get(Object(error), 'stack'));

/** A worker's connection to the supervisor: the one that Node opens for a fork. */
export const supervisorChannel = (
  worker: Pick<NodeJS.Process, 'send' | 'connected' | 'on'>,
): WorkerChannel => ({
  send: (message) => {
    if (worker.connected) worker.send?.(message);
  },
  onMessage: (listener) => {
    // No other process can send one.
    worker.on('message', (message) => listener(message as ToWorker));
  },
});
