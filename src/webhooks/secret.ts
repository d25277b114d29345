import { randomBytes } from 'node:crypto';

/** Random bytes of a secret; Standard Webhooks asks for 24 to 64. */
export const SECRET_BYTES = 32;

/** How long the secret before goes on signing as well, in ms: time for a receiver to change over. */
export const FORMER_SECRET_TTL = 24 * 60 * 60 * 1000;

/** What receivers verify messages with, in the form of Standard Webhooks. */
export const makeSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
