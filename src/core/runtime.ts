import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';

/** Time and identity, passed in so that tests decide them. */
export interface Runtime {
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds by a clock that only goes forward, for how long something takes; `now` where it is absent. */
  elapsed?(): number;
  /** UUIDv7 (RFC 9562): sorts by creation, so new rows land at the end of an index. */
  newId(): string;
  /** UUIDv4: made for every request, and nothing sorts by it. */
  newRequestId(): string;
}

export const systemRuntime: Runtime = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  newId: () => v7(),
  newRequestId: () => randomUUID(),
};
