import fc from 'fast-check';
import t from 'tap';
import { masChecksum } from '../../../../src/matrix/tokens/formats/checksum.ts';
import {
  MAS_RANDOM_LENGTH,
  MAS_TOKEN_LENGTH,
  readMasToken,
} from '../../../../src/matrix/tokens/formats/mas-token.ts';
import { ALPHANUMERIC, changeOneCharacter, masToken } from '../generated-tokens.ts';

const signed = (base: string): string => `${base}_${masChecksum(base)}`;

t.test('a token has 41 characters, 30 of them random', async (t) => {
  t.equal(MAS_TOKEN_LENGTH, 41);
  t.equal(MAS_RANDOM_LENGTH, 30);
});

t.test('every generated token is complete and valid, without a warning', async () => {
  fc.assert(
    fc.property(masToken, (token) => {
      const { form, checksum, warnings } = readMasToken(token);
      return form === 'complete' && checksum === 'valid' && warnings.length === 0;
    }),
    { numRuns: 500 },
  );
});

t.test('any single changed character in the checksummed part is caught', async () => {
  fc.assert(
    fc.property(masToken, fc.nat(33), fc.constantFrom(...ALPHANUMERIC), (token, at, character) => {
      const changed = changeOneCharacter(token, at, character);
      return changed === token || readMasToken(changed).checksum !== 'valid';
    }),
    { numRuns: 1000 },
  );
});

t.test('counts bytes, as MAS does, and not characters', async (t) => {
  t.match(readMasToken(signed(`mat_${'é'.repeat(15)}`)), { form: 'complete', checksum: 'valid' });
  t.match(readMasToken(signed(`mat_${'é'.repeat(30)}`)), { form: 'malformed', checksum: 'not-checked' });
  t.match(readMasToken(`mat_${'a'.repeat(30)}_ééé`), { form: 'complete', checksum: 'invalid' });
});

t.test('says when the random part is of other characters than MAS uses', async (t) => {
  t.match(readMasToken(signed(`mat_${'-'.repeat(30)}`)), {
    checksum: 'valid',
    warnings: [{ code: 'unusual-characters' }],
  });
  t.match(readMasToken(`mat_${'-'.repeat(30)}_aaaaaa`).warnings, [
    { code: 'wrong-checksum' },
    { code: 'unusual-characters' },
  ]);
});

t.test('half a character can be in no token', async (t) => {
  t.match(readMasToken(signed(`mat_${'a'.repeat(27)}\ud800`)), { form: 'malformed' });
});

const shapes = [
  ['mat_short_FNTK52', /has 5 and 6/],
  ['mat_abc', /2 parts between underscores/],
  ['mat_a_b_c', /4 parts/],
  ['mat', /1 part between/],
] as const;

for (const [token, message] of shapes) {
  t.test(`says what is wrong with the shape of ${token}`, async (t) => {
    t.match(readMasToken(token), { form: 'malformed', warnings: [{ code: 'wrong-shape', message }] });
  });
}
