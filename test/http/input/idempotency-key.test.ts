import type { FastifyRequest } from 'fastify';
import t from 'tap';
import { idempotencyKeyOf, MAX_IDEMPOTENCY_KEY } from '../../../src/http/input/idempotency-key.ts';

const keyOf = (value: unknown) =>
  idempotencyKeyOf({ headers: { 'idempotency-key': value } } as unknown as FastifyRequest);

t.test('a key is what was sent, if anything', async (t) => {
  t.equal(keyOf(undefined), undefined);
  t.equal(keyOf('"8e03978e-40d5"'), '"8e03978e-40d5"');
  t.equal(MAX_IDEMPOTENCY_KEY, 255);
  for (const key of ['', 'a b', 'é', 'x'.repeat(256), ['a', 'b']]) {
    t.throws(() => keyOf(key), { errors: [{ pointer: '#/header/idempotency-key', code: 'invalid-key' }] });
  }
});
