/** What a worker tells the supervisor. */
export type ToSupervisor =
  /** It cannot do its work; `reason` is for the person who started the service. */
  | { kind: 'not-started'; reason: string }
  /** Asks for the metrics of all workers. */
  | { kind: 'gather-metrics'; id: number }
  /** Its own, as they were asked for. */
  | { kind: 'metrics'; id: number; metrics: object }
  /** It takes no connections any more. */
  | { kind: 'not-listening' }
  /** What clients have used of their quotas since it last said so. */
  | { kind: 'used'; used: ClientUse[] };

/** What the supervisor tells a worker. */
export type ToWorker =
  /** To end what is under way, and then itself. */
  | { kind: 'stop' }
  | { kind: 'send-metrics'; id: number }
  /** Of all workers, for the `id` that gathered them. */
  | { kind: 'all-metrics'; id: number; all: object[] }
  /** None takes connections any more. */
  | { kind: 'none-listening' }
  /** What clients have used at another worker. */
  | { kind: 'used'; used: ClientUse[] };

export type ClientUse = [client: string, used: number];

/** A worker's end of its connection to the supervisor. */
export interface WorkerChannel {
  /** Does nothing when the supervisor is gone. */
  send(message: ToSupervisor): void;
  onMessage(listener: (message: ToWorker) => void): void;
}
