import t from 'tap';
import { addressIn, checkTarget } from '../../../src/webhooks/delivery/target-url.ts';
import { lookupIn } from '../../support/names.ts';

const lookup = lookupIn({
  'portal.example.org': ['8.8.8.8'],
  'inside.example.org': ['192.168.1.1'],
  'both.example.org': ['8.8.8.8', '::1'],
});
const check = (url: string, allowPrivate = false): Promise<string> =>
  checkTarget(url, { allowPrivate, lookup });

t.test('a URL of the public internet is taken, in its normal form', async (t) => {
  for (const [given, normal] of [
    ['https://portal.example.org/a?b=c', 'https://portal.example.org/a?b=c'],
    ['HTTP://PORTAL.example.org:80', 'http://portal.example.org/'],
    ['https://8.8.8.8:8443/', 'https://8.8.8.8:8443/'],
    ['http://[2606:4700:4700::1111]/', 'http://[2606:4700:4700::1111]/'],
  ] as const) {
    t.equal(await check(given), normal);
  }
});

t.test(
  'a name that cannot be looked up just now is taken: it is looked at again when connecting',
  async (t) => {
    t.equal(await check('https://unknown.example.org'), 'https://unknown.example.org/');
  },
);

const PRIVATE = [
  ...[
    'http://127.0.0.1/',
    'http://10.0.0.1:8080/',
    'http://169.254.169.254/latest/meta-data',
    'http://0.0.0.0',
  ],
  // One address, in all the ways to write it.
  ...[
    'http://127.1',
    'http://2130706433',
    'http://0x7f000001',
    'http://0x7f.1',
    'http://0177.0.0.1',
    'http://017700000001',
  ],
  ...[
    'http://127.0.0.1.',
    'http://%31%32%37.0.0.1',
    'http://①②⑦.⓪.⓪.①',
    'http://１２７.0.0.1',
    'http:127.0.0.1',
  ],
  ...[
    'http://[::1]',
    'http://[::]',
    'http://[::ffff:127.0.0.1]',
    'http://[0:0:0:0:0:ffff:7f00:1]',
    'http://[::127.0.0.1]',
  ],
  ...['http://[64:ff9b::127.0.0.1]', 'http://[2002:7f00:1::]', 'http://[fd00::1]', 'http://[fe80::1]'],
  ...['https://inside.example.org', 'https://both.example.org'],
];

for (const url of PRIVATE) {
  t.test(`${url} is refused, unless private addresses are allowed`, async (t) => {
    await t.rejects(check(url), {
      code: 'invalid-request',
      message: /WEBHOOK_ALLOW_PRIVATE=true/,
      errors: [{ pointer: '/url', code: 'private-address' }],
    });
    t.match(await check(url, true), /^https?:/);
  });
}

t.test('names of this machine are refused, as the system knows them', async (t) => {
  for (const url of ['http://localhost:3000/', 'http://LOCALHOST']) {
    await t.rejects(
      checkTarget(url, { allowPrivate: false }),
      { errors: [{ code: 'private-address' }] },
      url,
    );
  }
});

for (const [url, message] of [
  ['', /begins with https:/],
  ['portal.example.org', /begins with https:/],
  ['ftp://portal.example.org', /begins with https:/],
  ['file:///etc/passwd', /begins with https:/],
  ['javascript:alert(1)', /begins with https:/],
  ['gopher://portal.example.org', /begins with https:/],
  ['http://', /begins with https:/],
  ['http://[fe80::1%25eth0]/', /begins with https:/],
  ['https://me@portal.example.org', /no user name/],
  ['https://:secret@portal.example.org', /no user name/],
  ['https://portal.example.org/#a', /no fragment/],
] as const) {
  t.test(`"${url}" is refused, whatever is allowed, and is not repeated`, async (t) => {
    for (const allowed of [false, true]) {
      const error = await check(url, allowed).catch((thrown) => thrown);
      t.match(error, {
        code: 'invalid-request',
        message,
        errors: [{ pointer: '/url', code: 'invalid-url' }],
      });
      t.notMatch(error.message, 'secret');
    }
  });
}

t.test('an address in a URL is told from a name', async (t) => {
  t.equal(addressIn(new URL('http://[::1]:80/')), '::1');
  t.equal(addressIn(new URL('http://0x7f.1')), '127.0.0.1');
  t.equal(addressIn(new URL('http://example.org')), undefined);
});
