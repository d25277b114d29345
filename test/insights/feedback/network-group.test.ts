import t from 'tap';
import { networkOf } from '../../../src/http/clients/rate-limiter.ts';
import { NETWORK_GROUPS, networkGroupOf } from '../../../src/insights/feedback/network-group.ts';

t.test('a network is always of the same group, with all that is beside it', async (t) => {
  for (const [one, other] of [
    ['192.0.2.1', '192.0.2.254'],
    ['::ffff:192.0.2.1', '192.0.2.9'],
    ['2001:db8:7:1::1', '2001:db8:7:ffff::9'],
  ] as const)
    t.equal(networkGroupOf(networkOf(one)), networkGroupOf(networkOf(other)));
  t.equal(networkGroupOf('192.0.2.1'), 8, 'it must stay so: what is kept goes by it');
});

t.test('networks fall into all groups about alike', async (t) => {
  const counts = Array.from({ length: NETWORK_GROUPS }, () => 0);
  for (let n = 0; n < 16_000; n += 1) counts[networkGroupOf(`10.${n >> 8}.${n & 255}.1`)]! += 1;
  t.equal(NETWORK_GROUPS, 16);
  for (const count of counts) t.ok(count > 800 && count < 1_200, `${count}`);
});
