import { createHmac } from 'node:crypto';

/**
 * Tells apart which networks vote on an entry on one day. Nothing can be found out from it once the salt is gone, and another entry
 * makes another digest of the same network.
 *
 * @param network as `networkOf` gives it
 */
export const voterOf = (salt: string, entryId: string, network: string): string =>
  createHmac('sha256', salt)
    .update(JSON.stringify([entryId, network]))
    .digest('base64url')
    .slice(0, 22);
