import fc from 'fast-check';
import t from 'tap';
import { hasSecret, maskSecrets, secretsIn } from '../../../src/core/secrets/secrets.ts';
import { MATRIX_TOKEN_PREFIXES, SECRET_SHAPES } from '../../../src/core/secrets/shapes.ts';
import { makeKey } from '../../../src/keys/key-text.ts';
import { TOKEN_PREFIXES } from '../../../src/matrix/tokens/formats/prefixes.ts';
import { makeSecret } from '../../../src/webhooks/secret.ts';
import { RECOVERY_KEY, SECRETS } from '../../support/secrets.ts';

for (const [name, { text, kind, stand }] of Object.entries(SECRETS)) {
  t.test(`${name} is found in whatever stands around it`, async (t) => {
    t.equal(maskSecrets(text), stand);
    t.same(
      secretsIn(text).map((secret) => secret.kind),
      [kind],
    );
    t.equal(maskSecrets(`why "${text}" ?`), `why "${stand}" ?`);
    t.equal(maskSecrets(`(${text})\n`), `(${stand})\n`);
    t.notOk(hasSecret(maskSecrets(text)), 'what was masked once stays as it is');
  });
}

t.test('every shape has its line in the table', async (t) => {
  const kinds = new Set(SECRET_SHAPES.map(({ kind }) => kind));
  t.same(kinds, new Set(Object.values(SECRETS).map(({ kind }) => kind)));
  for (const { pattern } of SECRET_SHAPES) {
    t.ok(
      Object.values(SECRETS).some(({ text }) => text.match(pattern)),
      `${pattern}`,
    );
  }
});

t.test('it knows every secret that is made here, and every prefix that the token reader knows', async (t) => {
  for (let n = 0; n < 50; n += 1) {
    t.equal(maskSecrets(`${makeKey()}.`), 'lct_');
    t.equal(maskSecrets(makeSecret()), 'whsec_');
  }
  t.same(
    [...MATRIX_TOKEN_PREFIXES, 'refresh'].map((prefix) => `${prefix}_`),
    TOKEN_PREFIXES.map(({ prefix }) => prefix),
  );
});

t.test('a recovery key is found in any spacing, and a good part of one too', async (t) => {
  const groups = RECOVERY_KEY.match(/.{4}/g) ?? [];
  for (const gap of [
    '',
    ' ',
    '  ',
    '\u00a0',
    '\n',
    '\t',
    '-',
    ' – ',
    '\u200b',
    '+',
    '%20',
    '&nbsp;',
    '\r\n',
  ]) {
    t.equal(
      maskSecrets(`it says ${groups.join(gap)}, why?`),
      'it says recovery key, why?',
      JSON.stringify(gap),
    );
    t.notOk(maskSecrets(`${groups.slice(0, 5).join(gap)} is what I have`).includes('5rr1'));
  }
  t.equal(maskSecrets([...RECOVERY_KEY].join(' ')), 'recovery key', 'a space behind each character');
  t.equal(maskSecrets(groups.join(' ').toLowerCase()), 'recovery key');
  t.notOk(maskSecrets(RECOVERY_KEY.toLowerCase()).includes('5rr1'));
  t.equal(maskSecrets(RECOVERY_KEY.replace(/.{3}(?=.{20}$)/, '')), 'recovery key', 'with some left out');
});

for (const text of [
  'what is mat_',
  'format_x and MDA',
  'm.room.tombstone',
  'how do I get a refresh_token?',
  'refresh_token_lifetime_in_seconds',
  'refreshableAccessTokenLifetime',
  'getUserByIdFromRoomStateStore',
  'MSC3861MatrixAuthenticationService',
  'what does bearer authentication mean',
  'Bearer tokens in the Authorization header',
  'basic authentication',
  'Basic Information About Element',
  'password: how to reset it',
  'registration_shared_secret',
  'access_token',
  'Es Sind 3 Räume offen und ich sehe nur 2 davon',
  'Es Steht da nicht wie man das macht',
  'estimates that take some time with even more than that also here they went away',
  '!OGEhHVWSdvArJzumhm:matrix.org',
  '!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM',
  '$Rqnc-F-dvnEYJTyHq_iKxU2bZ1CI92-kuZq3a5lr5Zg',
  'https://matrix.to/#/!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM?via=a.example',
  'https://matrix.to/#/%2131hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM',
  'mxc://matrix.org/AbCdEfGhIjKlMnOpQrStUvWx',
  'matrix:roomid/31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM',
  '01J44RKQYM4G3TNVANTMTDYTX6',
  'https://matrix.to/#/@alice:example.org',
  '8c2b3f7e-7f0a-4b8f-9a53-0b7a7c2f5d11',
  'how-to-set-up-matrix-2-0-on-debian-12-with-docker-and-caddy',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  'MATRIX_SYNAPSE_CONFIG_DIR_2 and npm_config_fund_and_audit_level',
  'sk-SK language, hf_ models, SG.example',
  'https://matrix.org:8448/_matrix/federation/v1/version',
  '2024-05-12T12:13:14.000Z',
  'mit freundlichen Grüßen, 5551234',
]) {
  t.test(`no secret: ${text}`, async (t) => {
    t.equal(maskSecrets(text), text);
  });
}

t.test('tokens made by chance are found nearly always', async (t) => {
  const digits = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
  const letters = digits.slice(10);
  // A fixed generator: the same tokens each time.
  let seed = 20_240_512;
  const draw = (from: readonly string[], length: number): string =>
    Array.from({ length }, () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return from[Math.floor((seed / 2_147_483_648) * from.length)];
    }).join('');
  for (const [from, length, misses] of [
    [digits, 24, 20],
    [letters, 24, 60],
    [digits, 32, 5],
    [[...digits, '-', '_'], 43, 10],
    [digits, 64, 0],
    [[...'0123456789abcdef'], 64, 0],
  ] as const) {
    const missed = Array.from({ length: 1_000 }, () => draw(from, length)).filter(
      (token) => !hasSecret(token),
    );
    t.ok(missed.length <= misses, `${length} of ${from.length}: ${missed.length} of 1,000 missed`);
  }
});

t.test('secrets that overlap are masked whole', async (t) => {
  t.equal(maskSecrets('access_token=syt_YWxpY2U_abcDEF_1x2y3z&x=1'), 'access_token=syt_&x=1');
  t.equal(maskSecrets('token=!!!syt_YWxpY2U_abc'), 'token=syt_', 'what an outer one has more goes with it');
  t.equal(maskSecrets('Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.c2ln'), 'Authorization: Bearer ');
  t.equal(maskSecrets('mat_a,mcr_b'), 'mat_,mcr_');
});

t.test('what is found in any text lies in it, in order', async (t) => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(...Object.values(SECRETS).map(({ text }) => text)),
    fc.constantFrom(' ', 'bearer ', 'token=', 'EsT', '://a:', 'MDA', '…', '"'),
  );
  const isSound = (text: string): boolean => {
    const found = secretsIn(text);
    return (
      hasSecret(text) === found.length > 0 &&
      found.every(
        ({ start, end }, n) => start >= (found[n - 1]?.end ?? 0) && start < end && end <= text.length,
      )
    );
  };
  t.doesNotThrow(() =>
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => isSound(pieces.join('')))),
  );
});

t.test('the work grows as the text does, whatever it is', async (t) => {
  const pieces = [
    ...Object.values(SECRETS).map(({ text }) => text),
    ...Object.values(SECRETS).map(({ text }) => `${text} `),
    ...[
      'a',
      'A1',
      ' ',
      'E s T',
      'EsT',
      'es',
      'bearer ',
      'bearer a',
      'basic A',
      'token',
      'token=',
      'token  ',
      'MDA',
    ],
    ...[
      '://',
      '://a:',
      ':',
      '-----BEGIN PRIVATE KEY-----',
      '-----BEGIN ',
      'gh',
      'ghp_',
      'sk-',
      'SG.',
      '1',
      'eyJ.',
    ],
    ...['eyJaaaaa', '%20', '&nbsp;', '_', '-', '=', '+', 'mxc://', '!', '%21'],
  ];
  const cpu = (work: () => void): number => {
    const { user } = process.cpuUsage();
    work();
    return process.cpuUsage().user - user;
  };
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    // A quadratic pattern takes seconds here, a linear one some milliseconds.
    t.ok(cpu(() => hasSecret(text)) < 1_000_000, piece);
  }
});
