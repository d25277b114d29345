import { Webhook } from 'standardwebhooks';
import t from 'tap';
import { signedHeaders } from '../../../src/webhooks/delivery/signing.ts';
import { makeSecret } from '../../../src/webhooks/secret.ts';

t.test('a message is signed as in the specification', async (t) => {
  // The vector of the reference libraries.
  const message = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    body: '{"test": 2432232314}',
    at: 1_614_265_330_999,
  };
  t.same(signedHeaders(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], message), {
    'webhook-id': message.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

t.test('each secret makes a signature that its holder can verify', async (t) => {
  const secrets = [makeSecret(), makeSecret()];
  const body = '{"a":"ü"}';
  const headers = signedHeaders(secrets, { id: 'msg_1', body, at: Date.now() });
  for (const secret of secrets) t.same(new Webhook(secret).verify(body, headers), { a: 'ü' });
  t.throws(() => new Webhook(makeSecret()).verify(body, headers));
  t.throws(() => new Webhook(secrets[0] ?? '').verify('{"a":"u"}', headers));
});
