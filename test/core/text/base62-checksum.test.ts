import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import t from 'tap';
import { base62Checksum, CHECKSUM_LENGTH, crc32 } from '../../../src/core/text/base62-checksum.ts';

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

t.test('a checksum has six digits, whatever the text, the most significant first', async (t) => {
  t.equal(CHECKSUM_LENGTH, 6);
  t.equal(base62Checksum(''), '000000');
  t.equal(base62Checksum('syt_Ym9i_AbCdEfGhIjKlMnOpQrSt'), '0XJysm');
  t.equal(base62Checksum('syt_YWxpY2U_AbCdEfGhIjKlMnOpQrSt'), '1UdevA');
  fc.assert(
    fc.property(fc.string(), (text) => /^[0-9A-Za-z]{6}$/.test(base62Checksum(text))),
    { numRuns: 300 },
  );
});
