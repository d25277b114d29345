import type { ToWorker } from './messages.ts';

/** Workers that do not answer within this time, in ms, are left out. */
export const GATHER_TIMEOUT = 2_000;

/** A worker, as far as it can be written to. */
export interface Addressee {
  send(message: ToWorker): void;
}

interface Gathering {
  asker: Addressee;
  /** Of the asker. */
  id: number;
  missing: Set<Addressee>;
  all: object[];
  timer: NodeJS.Timeout;
}

/** The supervisor's part in `/metrics`: it asks every worker, and gives all answers to the one that was asked. */
export const metricsGatherer = (workers: () => readonly Addressee[], timeout = GATHER_TIMEOUT) => {
  const gatherings = new Map<number, Gathering>();
  let last = 0;

  const finish = (key: number, { asker, id, all, timer }: Gathering): void => {
    clearTimeout(timer);
    gatherings.delete(key);
    asker.send({ kind: 'all-metrics', id, all });
  };

  const settle = (key: number, gathering: Gathering, worker: Addressee): void => {
    gathering.missing.delete(worker);
    if (gathering.missing.size === 0) finish(key, gathering);
  };

  return {
    gather: (asker: Addressee, id: number): void => {
      last += 1;
      const key = last;
      const missing = new Set(workers());
      const timer = setTimeout(() => finish(key, gathering), timeout);
      const gathering: Gathering = { asker, id, missing, all: [], timer };
      gatherings.set(key, gathering);
      for (const worker of missing) worker.send({ kind: 'send-metrics', id: key });
    },

    take: (worker: Addressee, key: number, metrics: object): void => {
      const gathering = gatherings.get(key);
      if (gathering === undefined) return;
      gathering.all.push(metrics);
      settle(key, gathering, worker);
    },

    /** A worker that is gone is not waited for. */
    forget: (worker: Addressee): void => {
      for (const [key, gathering] of gatherings) settle(key, gathering, worker);
    },
  };
};
