import { createHmac } from 'node:crypto';

/**
 * Tells apart who votes on an entry on one day. Nothing can be found out from it once the salt is gone, and another entry
 * makes another digest of the same reader.
 *
 * @param reader the network address and the name of the browser
 */
export const voterOf = (salt: string, entryId: string, reader: string): string =>
  createHmac('sha256', salt)
    .update(JSON.stringify([entryId, reader]))
    .digest('base64url')
    .slice(0, 22);
