import { createHmac, randomBytes } from 'node:crypto';
import { dayOf } from '../day.ts';
import { setBounded } from './bounded-map.ts';

/** Shares that are remembered of a day, over all networks; about 100 bytes each. */
export const MAX_SHARES = 50_000;

export interface ShareLimits {
  now: () => number;
  /** Different things that are counted of one network on a day. */
  each: number;
  /** Shares that are remembered at once; beyond that the oldest are forgotten. */
  capacity?: number;
}

/** `again` is what the network has a share in already; `over` is more than one network gets. */
export type Share = 'first' | 'again' | 'over';

/**
 * Gives each network one share a day in each thing that is counted, whatever its browsers and scripts call themselves, and so
 * many shares in all: what one network does cannot use up what all networks share.
 *
 * Networks and things are remembered as digests under a key that is made anew each day and never leaves the memory.
 */
export const createShares = ({
  now,
  each,
  capacity = MAX_SHARES,
}: ShareLimits): ((network: string, thing: string) => Share) => {
  let day: number | undefined;
  let key = randomBytes(32);
  const shares = new Map<string, true>();
  const used = new Map<string, number>();

  const digest = (...parts: string[]): string =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url').slice(0, 16);

  const beginDay = (): void => {
    const today = dayOf(now());
    if (today === day) return;
    day = today;
    key = randomBytes(32);
    shares.clear();
    used.clear();
  };

  return (network, thing) => {
    beginDay();
    const share = digest(network, thing);
    if (shares.has(share)) return 'again';
    const owner = digest(network);
    const count = used.get(owner) ?? 0;
    if (count >= each) return 'over';
    setBounded(used, owner, count + 1, capacity);
    setBounded(shares, share, true, capacity);
    return 'first';
  };
};
