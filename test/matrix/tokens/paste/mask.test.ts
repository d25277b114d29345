import fc from 'fast-check';
import t from 'tap';
import { MIN_LENGTH_TO_SHOW_END, maskToken } from '../../../../src/matrix/tokens/paste/mask.ts';

t.test('shows the prefix and the last two characters', async (t) => {
  t.equal(maskToken('mat_aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0_FNTK52', 'mat_'), 'mat_…52');
  t.equal(maskToken('3fGk9ZqLm2Xw7Rt5Vb1Nc8Yd6Hs4Jp0a', null), '…0a');
});

t.test('shows no end of fewer than twelve characters', async (t) => {
  t.equal(MIN_LENGTH_TO_SHOW_END, 12);
  t.equal(maskToken('12345678901', null), '…');
  t.equal(maskToken('123456789012', null), '…12');
  t.equal(maskToken('mat_12345678901', 'mat_'), 'mat_…');
});

t.test('a prefix alone hides nothing, and nothing at all is a mask', async (t) => {
  t.equal(maskToken('mat_', 'mat_'), 'mat_');
  t.equal(maskToken('', null), '…');
});

t.test('shows no end that is not plain ASCII', async (t) => {
  t.equal(maskToken('12345678901\u0007', null), '…');
  t.equal(maskToken('1234567890🐈🐈', null), '…');
});

t.test('never shows more than two characters of what follows the prefix', async () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => maskToken(text, null).length <= 3),
    { numRuns: 300 },
  );
});
