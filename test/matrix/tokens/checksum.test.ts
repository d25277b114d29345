import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import t from 'tap';
import { CHECKSUM_LENGTH, crc32, masChecksum, synapseChecksum } from '../../../src/matrix/tokens/checksum.ts';

t.test('crc32 has the check value of CRC-32/ISO-HDLC', async (t) => {
  t.equal(crc32('123456789'), 0xcbf43926);
  t.equal(crc32(''), 0);
});

t.test(
  'crc32 agrees with zlib on the UTF-8 bytes of any text',
  { skip: zlibCrc32 === undefined },
  async () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => crc32(text) === zlibCrc32(text)),
      { numRuns: 300 },
    );
  },
);

t.test('both checksums have six digits, whatever the text', async (t) => {
  t.equal(CHECKSUM_LENGTH, 6);
  fc.assert(
    fc.property(
      fc.string(),
      (text) => /^[0-9A-Za-z]{6}$/.test(masChecksum(text)) && synapseChecksum(text).length === 6,
    ),
    { numRuns: 300 },
  );
});

t.test('MAS writes digits the other way round and still pads on the left', async (t) => {
  t.equal(masChecksum('mct_cxG6gZXyvelQWW9XqfNbm5KAQovodf'), 'XvJz43');
  t.equal(masChecksum('mct_bUTa4XIh92RARTPTjqQrCZLAkq2ild'), '0VsYE6');
});

t.test('Synapse writes the most significant digit first', async (t) => {
  t.equal(synapseChecksum('syt_Ym9i_AbCdEfGhIjKlMnOpQrSt'), '0XJysm');
  t.equal(synapseChecksum('syt_YWxpY2U_AbCdEfGhIjKlMnOpQrSt'), '1UdevA');
});

t.test('nothing at all is padded to zeros', async (t) => {
  t.equal(masChecksum(''), '000000');
  t.equal(synapseChecksum(''), '000000');
});
