import type { FastifyRequest } from 'fastify';
import { AppError } from '../../core/errors.ts';

/** Longest Idempotency-Key; a UUID has 36 characters. */
export const MAX_IDEMPOTENCY_KEY = 255;

/** The Idempotency-Key header, where there is one. It may be in the quotes of a structured field: they are part of the key. */
export const idempotencyKeyOf = ({ headers }: FastifyRequest): string | undefined => {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && /^[\x21-\x7e]+$/.test(key) && key.length <= MAX_IDEMPOTENCY_KEY) return key;
  const detail = `An Idempotency-Key is 1 to ${MAX_IDEMPOTENCY_KEY} visible ASCII characters, such as a UUID.`;
  throw new AppError('invalid-request', detail, {
    errors: [{ pointer: '#/header/idempotency-key', code: 'invalid-key', detail }],
  });
};
