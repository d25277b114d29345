import { createHash } from 'node:crypto';

/** Groups that networks fall into. */
export const NETWORK_GROUPS = 16;

/**
 * One of 16 groups that a network belongs to: always the same one. It identifies no network, as each group is a sixteenth of all
 * networks, but what came from three groups came from three networks, also on days whose salts are gone.
 *
 * The owner of a block of networks (an IPv6 /48, an IPv4 /24) stays in one group with all of it.
 *
 * @param network as `networkOf` gives it: an IPv4 address, or the first 64 bits of an IPv6 one
 */
export const networkGroupOf = (network: string): number => {
  const block = network.split(/[.:]/).slice(0, 3).join(':');
  return createHash('sha256').update(block).digest().readUInt8(0) % NETWORK_GROUPS;
};
