import t from 'tap';
import { isPaddedMacaroon, readMacaroon } from '../../../../src/matrix/tokens/formats/macaroon.ts';

const packet = (text: string): string => `${(text.length + 5).toString(16).padStart(4, '0')}${text}\n`;

const macaroon = (location: string, ...caveats: string[]): Buffer =>
  Buffer.from(
    [
      packet(`location ${location}`),
      packet('identifier key'),
      ...caveats.map((caveat) => packet(`cid ${caveat}`)),
      packet('signature 0123456789abcdef0123456789abcdef'),
    ].join(''),
  );

const codes = (bytes: Buffer): string[] | undefined =>
  readMacaroon(bytes.toString('base64url'))?.warnings.map(({ code }) => code);

for (const length of [1, 2, 17, 18, 33, 145, 200]) {
  t.test(`is told by its bytes, for a server name of ${length} characters`, async (t) => {
    const token = macaroon('x'.repeat(length), 'gen = 1', 'type = access').toString('base64url');
    t.match(readMacaroon(token), {
      form: 'complete',
      checksum: 'not-checked',
      localpart: null,
      warnings: [],
    });
  });
}

t.test('a macaroon without a type is taken for an access token', async (t) => {
  t.same(codes(macaroon('a', 'gen = 1')), []);
});

t.test('tells guests and macaroons that are no access tokens', async (t) => {
  t.same(codes(macaroon('a', 'type = access', 'guest = true')), ['guest-macaroon']);
  for (const type of ['delete_pusher', 'session', 'login', 'something_new'])
    t.same(codes(macaroon('a', `type = ${type}`)), ['other-macaroon']);
});

t.test('a cut or damaged one is still told, as malformed', async (t) => {
  const bytes = macaroon('example.org', 'type = access');
  const broken = [bytes.subarray(0, 30), bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.from('0004')])];
  broken.push(
    Buffer.from('zzzzlocation example.org\n'),
    Buffer.from('0010location nothing more'),
    Buffer.from('000flocation a\n0006x'),
  );
  for (const damaged of broken) {
    t.match(readMacaroon(damaged.toString('base64url')), {
      form: 'malformed',
      warnings: [{ code: 'damaged-macaroon' }],
    });
  }
});

t.test('other dialects of base64 are no macaroons for servers, but are told apart', async (t) => {
  const padded = macaroon('aa').toString('base64');
  t.match(padded, /=$/);
  t.equal(readMacaroon(padded), undefined);
  t.ok(isPaddedMacaroon(padded));
});

t.test('what holds no location is no macaroon', async (t) => {
  for (const text of ['', 'aaa', '....', 'MDAx', 'eyJhbGciOiJIUzI1NiJ9']) {
    t.equal(readMacaroon(text), undefined, text);
    t.notOk(isPaddedMacaroon(text), text);
  }
});

t.test(
  'one that was cut within a character of base64 is told by its beginning, with what it is for',
  async (t) => {
    const token = macaroon('example.org', 'type = login').toString('base64url');
    for (const length of [token.length - 1, token.length - 2, token.length - 3]) {
      t.match(readMacaroon(token.slice(0, length)), { form: 'malformed', kind: 'login' }, String(length));
    }
    const beginning = token.slice(0, 13);
    t.match(readMacaroon(beginning), { form: 'malformed', warnings: [{ code: 'damaged-macaroon' }] });
  },
);
