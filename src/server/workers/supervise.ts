import cluster, { type Worker } from 'node:cluster';
import type { BaseLogger } from 'pino';
import { metricsGatherer } from './gather-metrics.ts';
import type { ToSupervisor } from './messages.ts';
import { delayAfter, failuresAfter, MAX_FAILURES } from './restarts.ts';
import { newSlot, type WorkerSlot } from './worker-slot.ts';

export interface SupervisorOptions {
  /** How many to run. */
  workers: number;
  /** Environment of each, beside that of this process. */
  env: Record<string, string>;
  log: Pick<BaseLogger, 'error'>;
  /** Every worker listens, for the first time. */
  onStart: () => void;
  /** It is hopeless; no worker is left. Called once, and nothing after it. */
  onFailure: (reason: string) => void;
}

export interface Supervisor {
  /** Ends all of them in order; resolves to whether they did. */
  stop(): Promise<boolean>;
  /** Ends all of them at once. */
  kill(): void;
}

/** Keeps so many workers alive: forks of this very program, which share one port. */
export const supervise = ({ workers, env, log, onStart, onFailure }: SupervisorOptions): Supervisor => {
  const slots = Array.from({ length: workers }, newSlot);
  const { gather, take, forget } = metricsGatherer(() => slots.filter(({ listens }) => listens));
  let hasStarted = false;
  let isStopping = false;
  let isClean = true;
  let onEmpty!: () => void;
  const empty = new Promise<void>((resolve) => {
    onEmpty = resolve;
  });

  const fork = (slot: WorkerSlot): void => {
    const worker = cluster.fork(env);
    Object.assign(slot, { worker, listens: false, since: performance.now(), reason: undefined });
    worker.once('listening', () => {
      slot.listens = true;
      if (hasStarted || !slots.every(({ listens }) => listens)) return;
      hasStarted = true;
      onStart();
    });
    // No other process can send one.
    worker.on('message', (message) => receive(slot, message as ToSupervisor));
    worker.on('error', (error) => {
      // A worker that has started ends by itself when it cannot be written to.
      if (worker.process.pid !== undefined) return;
      slot.reason = error.message;
      onExit(slot, worker, null, null);
    });
    worker.once('exit', (code, signal) => onExit(slot, worker, code, signal));
  };

  const receive = (slot: WorkerSlot, message: ToSupervisor): void => {
    switch (message.kind) {
      case 'not-started':
        slot.reason = message.reason;
        break;
      case 'gather-metrics':
        gather(slot, message.id);
        break;
      case 'metrics':
        take(slot, message.id, message.metrics);
        break;
      case 'not-listening':
        onSilence(slot);
        break;
      case 'used':
        for (const other of slots) if (other !== slot) other.send(message);
    }
  };

  const silent = new Set<WorkerSlot>();
  /** All of them send the responses that they held back when the last one has closed the socket; one that ends alone does not wait. */
  const onSilence = (slot: WorkerSlot): void => {
    silent.add(slot);
    if (!isStopping) slot.send({ kind: 'none-listening' });
    else if (slots.every((each) => !each.listens || silent.has(each))) {
      for (const each of slots) each.send({ kind: 'none-listening' });
    }
  };

  const onExit = (slot: WorkerSlot, worker: Worker, code: number | null, signal: string | null): void => {
    const { listens: listened, since, reason } = slot;
    Object.assign(slot, { worker: undefined, listens: false });
    silent.delete(slot);
    forget(slot);
    if (isStopping) {
      isClean &&= code === 0;
      if (slots.every((other) => other.worker === undefined)) onEmpty();
      return;
    }
    slot.failures = failuresAfter(slot.failures, { listened, ms: performance.now() - since });
    const isHopeless = slot.failures >= MAX_FAILURES && slots.every((other) => !other.listens);
    // Before the first start, the person who waits has to see what the worker says.
    if (isHopeless || (!hasStarted && reason !== undefined)) {
      void stop().then(() => onFailure(reason ?? `A worker ended with ${signal ?? code}, again and again.`));
      return;
    }
    const delay = delayAfter(slot.failures);
    const about = { worker: worker.process.pid, code, signal, reason, delay };
    log.error(about, 'a worker ended; another takes its place');
    slot.timer = setTimeout(() => fork(slot), delay);
  };

  const stop = async (): Promise<boolean> => {
    isStopping = true;
    for (const { timer, listens, send, kill } of slots) {
      clearTimeout(timer);
      // A worker that does not listen yet serves no requests.
      if (listens) send({ kind: 'stop' });
      else kill();
    }
    if (slots.some(({ worker }) => worker !== undefined)) await empty;
    return isClean;
  };

  for (const slot of slots) fork(slot);
  return {
    stop,
    kill: () => {
      for (const { kill } of slots) kill();
    },
  };
};
