import fc from 'fast-check';
import t from 'tap';
import { readSynapseToken } from '../../../../src/matrix/tokens/formats/synapse-token.ts';
import { ALPHANUMERIC, changeOneCharacter, loginToken, synapseToken } from '../generated-tokens.ts';

t.test('every generated token is complete and valid, and names its user', async () => {
  fc.assert(
    fc.property(synapseToken, ({ token, localpart }) => {
      const reading = readSynapseToken(token);
      return reading.form === 'complete' && reading.checksum === 'valid' && reading.localpart === localpart;
    }),
    { numRuns: 500 },
  );
});

t.test('every generated login token is complete and valid', async () => {
  fc.assert(
    fc.property(loginToken, (token) => {
      const { form, checksum, localpart } = readSynapseToken(token);
      return form === 'complete' && checksum === 'valid' && localpart === null;
    }),
    { numRuns: 200 },
  );
});

t.test('any single changed character in the checksummed part is caught', async () => {
  fc.assert(
    fc.property(
      synapseToken,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.constantFrom(...ALPHANUMERIC),
      (generated, where, character) => {
        const { token } = generated;
        const changed = changeOneCharacter(token, Math.floor(where * token.lastIndexOf('_')), character);
        return changed === token || readSynapseToken(changed).checksum !== 'valid';
      },
    ),
    { numRuns: 1000 },
  );
});

t.test('says what each server does about a wrong checksum', async (t) => {
  t.match(readSynapseToken('syt_Ym9i_AbCdEfGhIjKlMnOpQrSt_0XJysn').warnings, [{ message: /no proof/ }]);
  t.match(readSynapseToken('syr_YWxpY2U_AbCdEfGhIjKlMnOpQrSt_1UdevA').warnings, [
    { message: /401 M_UNKNOWN_TOKEN/ },
  ]);
  t.match(readSynapseToken('syl_AbCdEfGhIjKlMnOpQrSt_000000').warnings, [{ message: /does not test it/ }]);
});

for (const prefix of ['syt_', 'syr_', 'syl_']) {
  t.test(`a cut-off ${prefix} token is malformed`, async (t) => {
    t.match(readSynapseToken(`${prefix}YWxp`), {
      form: 'malformed',
      checksum: 'not-checked',
      localpart: null,
      warnings: [{ code: 'wrong-shape', message: /cut off|refuses/ }],
    });
  });
}

t.test('reads the localpart of a token that was cut off behind it', async (t) => {
  t.match(readSynapseToken('syt_YWxpY2U_AbCd'), { form: 'malformed', localpart: 'alice' });
});

t.test('the localpart is null when the middle part is not base64 of UTF-8', async (t) => {
  t.match(readSynapseToken('syt_AjfVef2_x'), { localpart: null });
  t.match(readSynapseToken('syt_a_x'), { localpart: null });
  t.match(readSynapseToken('syt_a-b_x'), { localpart: null });
});

t.test('the empty localpart is one', async (t) => {
  t.match(readSynapseToken('syt__x'), { localpart: '' });
});
