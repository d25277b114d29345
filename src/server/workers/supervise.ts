import cluster, { type Worker } from 'node:cluster';
import type { BaseLogger } from 'pino';
import { metricsGatherer } from './gather-metrics.ts';
import type { ToSupervisor } from './messages.ts';
import { delayAfter, failuresAfter, MAX_FAILURES } from './restarts.ts';
import { newPlace, type Place } from './worker-slot.ts';

export interface SupervisorOptions {
  /** How many there are to be. */
  workers: number;
  /** Environment of each, beside that of this process. */
  env: Record<string, string>;
  log: Pick<BaseLogger, 'error'>;
  /** Every worker listens, for the first time. */
  onStart: () => void;
  /** It is hopeless; there are none left. Comes once, and nothing after it. */
  onFailure: (reason: string) => void;
}

export interface Supervisor {
  /** Has all of them end in order; answers whether they did. */
  stop(): Promise<boolean>;
  /** Has all of them end at once. */
  kill(): void;
}

/** Keeps so many workers alive: forks of this very program, which share one port. */
export const supervise = ({ workers, env, log, onStart, onFailure }: SupervisorOptions): Supervisor => {
  const places = Array.from({ length: workers }, newPlace);
  const { gather, take, forget } = metricsGatherer(() => places.filter(({ listens }) => listens));
  let hasStarted = false;
  let isStopping = false;
  let isClean = true;
  let onEmpty!: () => void;
  const empty = new Promise<void>((resolve) => {
    onEmpty = resolve;
  });

  const fork = (place: Place): void => {
    const worker = cluster.fork(env);
    Object.assign(place, { worker, listens: false, since: performance.now(), reason: undefined });
    worker.once('listening', () => {
      place.listens = true;
      if (hasStarted || !places.every(({ listens }) => listens)) return;
      hasStarted = true;
      onStart();
    });
    // Nobody else can send one.
    worker.on('message', (message) => receive(place, message as ToSupervisor));
    worker.on('error', (error) => {
      // One that has begun is at its end when it cannot be written to, and tells so itself.
      if (worker.process.pid !== undefined) return;
      place.reason = error.message;
      onExit(place, worker, null, null);
    });
    worker.once('exit', (code, signal) => onExit(place, worker, code, signal));
  };

  const receive = (place: Place, message: ToSupervisor): void => {
    switch (message.kind) {
      case 'not-started':
        place.reason = message.reason;
        break;
      case 'gather-metrics':
        gather(place, message.id);
        break;
      case 'metrics':
        take(place, message.id, message.metrics);
        break;
      case 'not-listening':
        onSilence(place);
        break;
      case 'used':
        for (const other of places) if (other !== place) other.send(message);
    }
  };

  const silent = new Set<Place>();
  /** All of them answer what they have held back when the last one has closed the socket; one that ends alone has not to wait. */
  const onSilence = (place: Place): void => {
    silent.add(place);
    if (!isStopping) place.send({ kind: 'none-listening' });
    else if (places.every((each) => !each.listens || silent.has(each))) {
      for (const each of places) each.send({ kind: 'none-listening' });
    }
  };

  const onExit = (place: Place, worker: Worker, code: number | null, signal: string | null): void => {
    const { listens: listened, since, reason } = place;
    Object.assign(place, { worker: undefined, listens: false });
    silent.delete(place);
    forget(place);
    if (isStopping) {
      isClean &&= code === 0;
      if (places.every((other) => other.worker === undefined)) onEmpty();
      return;
    }
    place.failures = failuresAfter(place.failures, { listened, ms: performance.now() - since });
    const isHopeless = place.failures >= MAX_FAILURES && places.every((other) => !other.listens);
    // Before the first start what a worker says of itself is what the person who waits for it has to know.
    if (isHopeless || (!hasStarted && reason !== undefined)) {
      void stop().then(() => onFailure(reason ?? `A worker ended with ${signal ?? code}, again and again.`));
      return;
    }
    const delay = delayAfter(place.failures);
    const about = { worker: worker.process.pid, code, signal, reason, delay };
    log.error(about, 'a worker ended; another takes its place');
    place.timer = setTimeout(() => fork(place), delay);
  };

  const stop = async (): Promise<boolean> => {
    isStopping = true;
    for (const { timer, listens, send, kill } of places) {
      clearTimeout(timer);
      // One that has not come so far serves nobody.
      if (listens) send({ kind: 'stop' });
      else kill();
    }
    if (places.some(({ worker }) => worker !== undefined)) await empty;
    return isClean;
  };

  for (const place of places) fork(place);
  return {
    stop,
    kill: () => {
      for (const { kill } of places) kill();
    },
  };
};
