import fc from 'fast-check';
import t from 'tap';
import { masChecksum } from '../../../../src/matrix/tokens/formats/checksum.ts';

t.test('MAS writes digits the other way round and still pads on the left', async (t) => {
  t.equal(masChecksum('mct_cxG6gZXyvelQWW9XqfNbm5KAQovodf'), 'XvJz43');
  t.equal(masChecksum('mct_bUTa4XIh92RARTPTjqQrCZLAkq2ild'), '0VsYE6');
  t.equal(masChecksum(''), '000000');
});

t.test('it has six digits, whatever the text', async () => {
  fc.assert(
    fc.property(fc.string(), (text) => /^[0-9A-Za-z]{6}$/.test(masChecksum(text))),
    { numRuns: 300 },
  );
});
