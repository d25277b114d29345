import t from 'tap';
import { FORMER_SECRET_TTL, makeSecret, SECRET_BYTES } from '../../src/webhooks/secret.ts';

t.test('a secret is in the form of Standard Webhooks, and never the same', async (t) => {
  const secret = makeSecret();
  t.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  t.equal(Buffer.from(secret.slice('whsec_'.length), 'base64').length, SECRET_BYTES);
  t.equal(SECRET_BYTES, 32);
  t.not(makeSecret(), secret);
  t.equal(FORMER_SECRET_TTL, 86_400_000);
});
