/**
 * The bytes of a body as they are cached and written. Short ones are a string with a byte in each character: it takes less
 * memory than a buffer, and goes out with the headers in one piece.
 */
export type CachedBody = string | Buffer;

/** In bytes: what Node copies on its stack when it writes a string. */
export const MAX_STRING_BODY = 8 * 1_024;

export const toCachedBody = (body: Buffer): CachedBody =>
  body.length <= MAX_STRING_BODY ? body.toString('latin1') : body;

export const toBuffer = (body: CachedBody): Buffer =>
  typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
