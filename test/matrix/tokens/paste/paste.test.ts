import fc from 'fast-check';
import t from 'tap';
import { unwrapToken } from '../../../../src/matrix/tokens/paste/paste.ts';
import { masToken } from '../generated-tokens.ts';

const TOKEN = 'mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52';
const OTHER = 'mar_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_AWaK21';
const OPAQUE = '3fGk9ZqLm2Xw7Rt5Vb1Nc8Yd6Hs4Jp0a';

const cases = [
  [TOKEN, TOKEN, []],
  [` \u200b${TOKEN}\n`, TOKEN, ['surrounding-white-space']],
  [`"${TOKEN}",`, TOKEN, ['quotes']],
  [`“${OPAQUE}”`, OPAQUE, ['quotes']],
  [`Bearer ${TOKEN}`, TOKEN, ['bearer']],
  [`bearer   ${OPAQUE}`, OPAQUE, ['bearer']],
  [`Authorization: Bearer ${TOKEN}`, TOKEN, ['authorization-header', 'bearer']],
  [`'Authorization: Bearer ${OPAQUE}'`, OPAQUE, ['quotes', 'authorization-header', 'bearer']],
  [`"access_token": "${OPAQUE}"`, OPAQUE, ['json']],
  [`{"user_id":"@a:b","accessToken":"${OPAQUE}"}`, OPAQUE, ['json']],
  [
    `curl -H 'Authorization: Bearer ${OPAQUE}' https://x/`,
    OPAQUE,
    ['curl-command', 'authorization-header', 'bearer'],
  ],
  [`$ curl "https://x/?access_token=${OPAQUE}&a=b"`, OPAQUE, ['curl-command', 'token-in-url']],
  [`https://x/sync?a=b&access_token=${TOKEN}`, TOKEN, ['token-in-url']],
  [`export MATRIX_ACCESS_TOKEN="${OPAQUE}"`, OPAQUE, ['quotes', 'assignment']],
  [`access_token: ${TOKEN}`, TOKEN, ['assignment']],
  [`my token is ${TOKEN}, help`, TOKEN, ['assignment', 'surrounding-text']],
  [`${TOKEN} (from Element)`, TOKEN, ['surrounding-text']],
  [`${TOKEN}\n${OTHER}`, TOKEN, ['several-tokens']],
  [`${TOKEN} ${TOKEN}`, TOKEN, ['surrounding-text']],
  ['mat_aB3dE5gH7jK9 mN1pQ2rS4tU6', 'mat_aB3dE5gH7jK9mN1pQ2rS4tU6', ['white-space-inside']],
  [`${TOKEN.slice(0, 20)}\n   ${TOKEN.slice(20)}`, TOKEN, ['white-space-inside']],
  [`${TOKEN.slice(0, 20)}\u200b${TOKEN.slice(20)}`, TOKEN, ['invisible-characters']],
  [TOKEN.replaceAll('_', '\\_'), TOKEN, ['markdown']],
  [TOKEN.replaceAll('_', '%5F'), TOKEN, ['percent-encoded']],
  [`||${TOKEN}||`, TOKEN, ['quotes']],
  [`(${OPAQUE})`, OPAQUE, ['quotes']],
  [`${TOKEN}%`, TOKEN, ['quotes']],
  [`- TOKEN=${TOKEN}`, TOKEN, ['markdown', 'assignment']],
  [`> ${TOKEN}`, TOKEN, ['markdown']],
  [`&quot;${TOKEN}&quot;`, TOKEN, ['markdown', 'quotes']],
  [`my token is ${OPAQUE}`, OPAQUE, ['assignment']],
  [`as_token: ${OPAQUE}`, OPAQUE, ['assignment']],
  [`{"login":{"access_token":"${OPAQUE}"}}`, OPAQUE, ['json']],
  [
    'EsT5 Sd5m mEXs NQYE ibRe 3q9E 4aXW rHih 5f9J 6rU6 AfwY mASR',
    'EsT5 Sd5m mEXs NQYE ibRe 3q9E 4aXW rHih 5f9J 6rU6 AfwY mASR',
    [],
  ],
  ['', '', ['empty']],
  [' "" ', '', ['surrounding-white-space', 'quotes', 'empty']],
  ['correct horse battery', 'correct horse battery', []],
] as const;

for (const [input, token, codes] of cases) {
  t.test(`${JSON.stringify(input)}: ${codes.join(', ') || 'as it is'}`, async (t) => {
    const pasted = unwrapToken(input);
    t.equal(pasted.token, token);
    t.same(pasted.warnings.map(({ code }) => code).sort(), [...codes].sort());
  });
}

t.test('a login response with two tokens says so, and yields the first', async (t) => {
  const { token, warnings } = unwrapToken(JSON.stringify({ access_token: TOKEN, refresh_token: OTHER }));
  t.equal(token, TOKEN);
  t.ok(warnings.some(({ code }) => code === 'several-tokens'));
});

t.test('gives up on wrappings without end', async (t) => {
  const { token } = unwrapToken(`${'"Bearer '.repeat(20)}x`);
  t.match(token, /Bearer x$/);
});

t.test('finds any token in any combination of wrappings', async () => {
  const wrap = fc.constantFrom(
    (text: string) => `"${text}"`,
    (text: string) => ` ${text}\n`,
    (text: string) => `Bearer ${text}`,
    (text: string) => `'${text}',`,
  );
  fc.assert(
    fc.property(masToken, fc.array(wrap, { maxLength: 4 }), (token, wraps) => {
      return unwrapToken(wraps.reduce((text, wrapping) => wrapping(text), token)).token === token;
    }),
    { numRuns: 300 },
  );
});
