import type { RateLimiter } from './rate-limiter.ts';

/** The other processes that serve the same port. */
export interface Peers {
  /** Says how to collect the metrics of this process when another is asked for those of all. */
  offerMetrics(collect: () => Promise<object>): void;
  /** The metrics of every process, this one too. */
  gatherMetrics(): Promise<object[]>;
  /** Says that this process listens no more; ends when none does, or when it has waited long enough for the others. */
  stopListening(): Promise<void>;
  /** Lets all processes count the same clients together. */
  shareUse(limiter: RateLimiter): void;
}
