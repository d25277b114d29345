/**
 * The bytes of a body as they are kept and written. Short ones are a string with a byte in each character: it takes less
 * memory than a buffer, and goes out with the headers in one piece.
 */
export type PackedBody = string | Buffer;

/** In bytes: what Node copies on its stack when it writes a string. */
export const MAX_PACKED = 8 * 1_024;

export const packBody = (body: Buffer): PackedBody =>
  body.length <= MAX_PACKED ? body.toString('latin1') : body;

export const unpackBody = (body: PackedBody): Buffer =>
  typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
