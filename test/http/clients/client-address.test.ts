import { fastify } from 'fastify';
import t from 'tap';
import { addressReader } from '../../../src/http/clients/client-address.ts';

t.test('an address is what Fastify takes it for, whoever is trusted', async (t) => {
  const trusts = [false, true, '127.0.0.1', '10.0.0.0/8, 127.0.0.1', '192.0.2.1'];
  const forwarded = [undefined, '203.0.113.7', '203.0.113.7, 10.1.2.3', '203.0.113.7, 10.1.2.3, 127.0.0.1'];
  for (const trustProxy of trusts) {
    const app = fastify({ trustProxy });
    const addressOf = addressReader(trustProxy);
    app.get('/', (request) => [request.ip, addressOf(request.raw)]);
    for (const each of forwarded) {
      const [expected, found] = (
        await app.inject({ url: '/', headers: each === undefined ? {} : { 'x-forwarded-for': each } })
      ).json();
      t.equal(found, expected, `${trustProxy} ${each}`);
    }
    await app.close();
  }
});
