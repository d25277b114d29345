import t from 'tap';
import { isPublicAddress } from '../../../src/webhooks/delivery/public-address.ts';

const PRIVATE: Record<string, string[]> = {
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  'unspecified, which leads to this machine': ['0.0.0.0', '0.1.2.3', '::'],
  'private networks': ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd00:ec2::254'],
  'link-local, with the metadata of clouds': ['169.254.169.254', 'fe80::1', 'fe80::1%eth0', 'febf::1'],
  'site-local': ['fec0::1'],
  'networks of carriers': ['100.64.0.1', '100.127.255.255'],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1'],
  broadcast: ['255.255.255.255'],
  reserved: ['240.0.0.1', '192.0.0.1', '100::1', '5f00::1', '2001:20::1'],
  'for documentation and tests': [
    '192.0.2.1',
    '198.51.100.1',
    '203.0.113.1',
    '198.18.0.1',
    '2001:db8::1',
    '3fff::1',
  ],
  'IPv4 in IPv6': ['::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::a00:1'],
  'tunnels, whose end is inside the address': ['2002:7f00:1::', '2001:0:7f00:1::1'],
  'no address': ['', 'x', 'localhost', '127.1', '0x7f.1', '1.2.3.4.5', ':::'],
};

for (const [what, addresses] of Object.entries(PRIVATE)) {
  t.test(`${what}: not public`, async (t) => {
    for (const address of addresses) t.equal(isPublicAddress(address), false, address);
  });
}

t.test('the internet at large is public', async (t) => {
  for (const address of ['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700:4700::1111', '::ffff:8.8.8.8']) {
    t.equal(isPublicAddress(address), true, address);
  }
});
